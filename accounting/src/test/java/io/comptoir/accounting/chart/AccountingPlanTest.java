package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.catalog.Nature;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.party.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingPlanTest {

    private static final AccountingPlan PCG = AccountingPlan.pcg();

    @ParameterizedTest
    @CsvSource({
        "20,  GOODS,   445711",
        "20,  SERVICE, 445716",
        "10,  GOODS,   445712",
        "10,  SERVICE, 445712",
        "5.5, GOODS,   445713",
        "2.1, SERVICE, 445714",
        "8.5, SERVICE,",
    })
    void shipsTheVatAccountsOfFrance(String rate, Nature nature, String account) {
        VatCase vatCase = new VatCase(Percentage.of(rate), nature);

        assertEquals(
                Optional.ofNullable(account),
                PCG.forVat(vatCase).map(vat -> vat.account().number()));
    }

    @Test
    void shipsWhatASaleNeeds() {
        assertEquals("PCG", PCG.name());
        assertEquals(new Journal("VT", "Ventes"), PCG.salesJournal());
        assertEquals(Account.of("411000"), PCG.customerDefault());
        assertEquals(Map.of(Nature.SERVICE, Account.of("706000"), Nature.GOODS, Account.of("707000")), PCG.sales());
        assertEquals(
                List.of("708500", "419100", "411700", "758000", "658000"),
                Stream.of(PCG.charges(), PCG.deposits(), PCG.retention(), PCG.roundingGain(), PCG.roundingLoss())
                        .map(Account::number)
                        .toList());
        assertEquals(Optional.empty(), PCG.forEcoContribution());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                           | code     | nature  | account | by
            an account of its own goes first | FORM-DIG | SERVICE | 706100  | by item FORM-DIG
            then that of the nature          | LOC-BUR  | SERVICE | 706000  | by nature SERVICE
            of goods too                     | LOC-BUR  | GOODS   | 707000  | by nature GOODS
            a line without code              |          | GOODS   | 707000  | by nature GOODS
            """)
    void choosesTheAccountOfASale(String what, String code, Nature nature, String account, String by) {
        AccountingPlan plan =
                PCG.toBuilder().putItems("FORM-DIG", Account.of("7061")).build();
        ItemLine line = ItemLine.builder()
                .label("x")
                .quantity("1")
                .unitPrice("1")
                .nature(nature)
                .code(Optional.ofNullable(code))
                .build();

        ChosenAccount chosen = plan.forSale(line);

        assertEquals(Account.of(account), chosen.account());
        assertEquals(by, chosen.by().english());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                               | code  | siren     | account | subledger | by
            what the plan says of the customer   | OMEGA | 999000110 | 411100  | 411004    | by customer OMEGA
            only the general account             | ALPHA |           | 411200  | ALPHA     | by customer ALPHA
            only the subledger account           | BETA  |           | 411000  | B0007     | by customer BETA
            else its code                        | GAMMA | 999000110 | 411000  | GAMMA     | by default
            else its SIREN                       |       | 999000110 | 411000  | 999000110 | by default
            a blank code is none                 | ' '   | 999000110 | 411000  | 999000110 | by default
            else nothing                         |       |           | 411000  |           | by default
            """)
    void choosesTheAccountsOfACustomer(
            String what, String code, String siren, String account, String subledger, String by) {
        AccountingPlan plan = PCG.toBuilder()
                .putCustomers("OMEGA", new CustomerAccounts(Optional.of(Account.of("4111")), Optional.of("411004")))
                .putCustomers("ALPHA", new CustomerAccounts(Optional.of(Account.of("4112")), Optional.empty()))
                .putCustomers("BETA", new CustomerAccounts(Optional.empty(), Optional.of("B0007")))
                .build();
        Company.Builder customer = Company.builder().name("Omega, Inc.").code(Optional.ofNullable(code));
        Optional.ofNullable(siren).ifPresent(customer::siren);

        ChosenAccount chosen = plan.forCustomer(customer.build());

        assertEquals(Account.of(account), chosen.account());
        assertEquals(Optional.ofNullable(subledger), chosen.subledger().map(Subledger::account));
        assertEquals(by, chosen.by().english());
    }

    @Test
    void aPersonWithoutCodeHasNoSubledger() {
        Party person = Person.of("Lauren Bailey", Address.of("1 rue du Port", "75000", "Paris"));

        assertEquals(Optional.empty(), PCG.forCustomer(person).subledger());
    }

    @Test
    void theSubledgerIsNamedAfterTheCustomer() {
        assertEquals(
                Optional.of(new Subledger("OMEGA", "Omega, Inc.")),
                PCG.forCustomer(Papers.OMEGA).subledger());
    }

    @Test
    void aCopyLeavesItsOriginAlone() {
        AccountingPlan copy = PCG.toBuilder()
                .name("BTP")
                .putSales(Nature.SERVICE, Account.of("704"))
                .build();

        assertEquals(Account.of("704000"), copy.sales().get(Nature.SERVICE));
        assertEquals(Account.of("706000"), PCG.sales().get(Nature.SERVICE));
    }

    @Test
    void longerAccountsAreThoseOfTheWholePlan() {
        AccountingPlan plan = PCG.toBuilder().accountLength(8).build();

        assertEquals(Account.of("41100000"), plan.customerDefault());
        assertEquals(Account.of("44571600"), plan.vat().get(new VatCase(Percentage.of("20"), Nature.SERVICE)));
    }

    @Test
    void refusesAccountsLongerThanItself() {
        var builder = PCG.toBuilder().customerDefault(Account.of("411")).accountLength(5);

        var refusal = assertThrows(ViolationsException.class, builder::build);

        assertEquals(
                "CPT-ACCOUNTING-ACCOUNT-TOO-LONG: Account 411700 has more than 5 digits. Give an account of at most 5"
                        + " digits, or longer accounts to the whole plan (accountLength).",
                refusal.getMessage());
    }

    @Test
    void needsAnAccountForEachNature() {
        var builder = PCG.toBuilder().sales(Map.of(Nature.GOODS, Account.of("707")));

        assertThrows(IllegalArgumentException.class, builder::build);
    }

    @ParameterizedTest
    @CsvSource(value = {"'',Ventes", "V T,Ventes", "VTEVTEVTEVT,Ventes", "VÉ,Ventes", "VT,' '"})
    void refusesAJournalThatNobodyFinds(String code, String label) {
        var refusal = assertThrows(ViolationsException.class, () -> new Journal(code, label));

        assertEquals("CPT-ACCOUNTING-JOURNAL-MALFORMED", refusal.code());
    }

    @ParameterizedTest
    @CsvSource(value = {"' '", "'A\tB'", "'A\nB'"})
    void refusesASubledgerThatBreaksFiles(String account) {
        var refusal = assertThrows(ViolationsException.class, () -> new Subledger(account, ""));

        assertEquals("CPT-ACCOUNTING-SUBLEDGER-MALFORMED", refusal.code());
    }
}
