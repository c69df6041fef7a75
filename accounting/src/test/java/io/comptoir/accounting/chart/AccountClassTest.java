package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S4-97: eight classes; 1 to 5 make the balance sheet, 6 and 7 the result, 8 the annex. */
class AccountClassTest {

    @ParameterizedTest
    @CsvSource({
        "120000, CAPITAL, 1, BALANCE_SHEET",
        "205000, FIXED_ASSETS, 2, BALANCE_SHEET",
        "370000, STOCKS, 3, BALANCE_SHEET",
        "411000, THIRD_PARTIES, 4, BALANCE_SHEET",
        "512000, CASH, 5, BALANCE_SHEET",
        "654000, COSTS, 6, RESULT",
        "706000, INCOME, 7, RESULT",
        "801000, SPECIAL, 8, ANNEX",
    })
    void theFirstDigitTellsTheClass(String number, AccountClass is, int digit, AccountClass.Statement shown) {
        AccountClass of = AccountClass.of(Account.of(number));

        assertEquals(is, of);
        assertEquals(digit, of.digit());
        assertEquals(shown, of.statement());
    }

    /** Those of class 8 are headings of two digits in the PCG, which a business divides as it likes. */
    @Test
    void theChartHasAccountsOfTheFirstSevenClasses() {
        Set<AccountClass> found = ChartOfAccounts.pcg(LocalDate.of(2026, 1, 1)).accounts().stream()
                .map(account -> AccountClass.of(account.account()))
                .collect(Collectors.toSet());

        assertTrue(found.containsAll(EnumSet.range(AccountClass.CAPITAL, AccountClass.INCOME)), found.toString());
    }
}
