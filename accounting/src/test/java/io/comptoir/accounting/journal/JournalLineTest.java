package io.comptoir.accounting.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalLineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                        | side   | amount  | debit   | credit
            a debit                       | debit  | 3240.00 | 3240.00 |    0.00
            a credit                      | credit | 2700.00 |    0.00 | 2700.00
            a debit below zero is credit  | debit  |   -0.01 |    0.00 |    0.01
            a credit below zero is debit  | credit |   -0.01 |    0.01 |    0.00
            cents are written out         | debit  |     5   |    5.00 |    0.00
            zeros behind cents are not    | credit |  5.1000 |    0.00 |    5.10
            an exponent neither           | debit  |    1E+2 |  100.00 |    0.00
            """)
    void standsOnOneSide(String what, String side, BigDecimal amount, BigDecimal debit, BigDecimal credit) {
        JournalLine.Builder builder = line();
        JournalLine line = (side.equals("debit") ? builder.debit(amount) : builder.credit(amount)).build();

        assertEquals(debit, line.debit());
        assertEquals(credit, line.credit());
    }

    @ParameterizedTest
    @CsvSource({"0, CPT-ACCOUNTING-LINE-ZERO", "0.000, CPT-ACCOUNTING-LINE-ZERO", "0.001, CPT-ACCOUNTING-LINE-DECIMALS"
    })
    void refusesWhatIsNoAmountOfTheBooks(BigDecimal amount, String code) {
        JournalLine.Builder builder = line().debit(amount);

        assertEquals(
                code, assertThrows(ViolationsException.class, builder::build).code());
    }

    @Test
    void isShownAsAccountantsWriteIt() {
        JournalLine.Builder line = line().debit(BigDecimal.valueOf(3240));

        assertEquals("411000 D 3240.00", line.build().toString());
        assertEquals(
                "411000/OMEGA D 3240.00",
                line.subledger(new Subledger("OMEGA", "Omega, Inc.")).build().toString());
        assertEquals(
                "706000 C 2700.00",
                line().account(Account.of("706000"))
                        .credit(new BigDecimal("2.7E+3"))
                        .build()
                        .toString());
    }

    @Test
    void equalAmountsMakeEqualLines() {
        assertEquals(
                line().debit(BigDecimal.valueOf(5)).build(),
                line().debit(BigDecimal.valueOf(500, 2)).build());
    }

    private static JournalLine.Builder line() {
        return JournalLine.builder()
                .account(Account.of("411000"))
                .label("Facture 1")
                .why(new Text("", ""));
    }
}
