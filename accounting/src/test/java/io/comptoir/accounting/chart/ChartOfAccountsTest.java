package io.comptoir.accounting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartOfAccountsTest {

    private static final ChartOfAccounts PCG = ChartOfAccounts.pcg(LocalDate.of(2025, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "2013-01-01, PCG_2014",
        "2014-01-01, PCG_2014",
        "2024-12-31, PCG_2014",
        "2025-01-01, PCG_2025",
        "2025-12-31, PCG_2025",
        "2026-01-01, PCG_2026",
        "2030-07-01, PCG_2026"
    })
    void goesByTheFirstDayOfTheExercise(LocalDate start, PcgVersion version) {
        assertEquals(version, ChartOfAccounts.pcg(start).version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "411000", "411700", "413000", "416000", "418000", "418100", "419100", "419600", "419700", "419800",
                "445200", "445510", "445710", "445780", "445800", "445840", "445870", "447000", "467000", "468000",
                "471000", "476000", "477000", "486000", "487000", "488000", "491000", "511200", "512000", "517000",
                "580000", "530000", "622500", "627500", "627800", "654000", "656000", "658000", "665000", "666000",
                "681740", "701000", "706000", "707000", "708500", "709000", "756000", "758100", "758700", "765000",
                "766000", "781740"
            })
    void hasWhatInvoicingNeeds(String number) {
        assertEquals(List.of(), PCG.check(Account.of(number)).codes());
        assertTrue(PCG.label(Account.of(number)).isPresent());
    }

    /** ANC, règlement 2022-06: what exercises from 2025 have lost, and what takes its place. */
    @ParameterizedTest
    @CsvSource({
        "771100, 7581", "771300, 7582", "771400, 7583", "771700, 7584", "771800, 758", "671100, 6581", "671200, 6582",
        "671400, 654", "675000, 657", "775000, 757", "791000, 708", "790000, 708", "514000, 517", "531000, 530",
        "540000, 517", "448700, 4482", "410000, 411"
    })
    void refusesWhatTheExerciseHasLost(String number, String instead) {
        Account account = Account.of(number);
        ChartOfAccounts before = ChartOfAccounts.pcg(LocalDate.of(2024, 12, 31));

        assertEquals(List.of(), before.check(account).codes());
        assertEquals(
                List.of("CPT-ACCOUNTING-ACCOUNT-REMOVED"), PCG.check(account).codes());
        assertEquals(
                "Use account " + instead + ".",
                PCG.check(account).list().get(0).fix().english());
        assertEquals(
                "CPT-ACCOUNTING-ACCOUNT-REMOVED",
                assertThrows(ViolationsException.class, () -> PCG.create(new ChartAccount(account, "x")))
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "411000, ''",
        "44571201, ''",
        "310100, ''",
        "733000, CPT-ACCOUNTING-ACCOUNT-UNKNOWN",
        "190000, CPT-ACCOUNTING-ACCOUNT-UNKNOWN",
        "657000, ''",
        "801000, ''"
    })
    void warnsOfAccountsWithoutARoot(String number, String code) {
        assertEquals(code, String.join(",", PCG.check(Account.of(number)).codes()));
    }

    /** 467 had another sense before. */
    @Test
    void namesAnAccountByTheExercise() {
        Account account = Account.of("467000");

        assertEquals(
                Optional.of("Autres comptes débiteurs ou créditeurs"),
                ChartOfAccounts.pcg(LocalDate.of(2024, 1, 1)).label(account));
        assertEquals(Optional.of("Divers comptes débiteurs et produits à recevoir"), PCG.label(account));
    }

    @Test
    void namesASubdivisionByItsRoot() {
        assertEquals(Optional.of("TVA collectée"), PCG.label(Account.of("445716")));
        assertEquals(Optional.of("Clients"), PCG.label(Account.of("41100001")));
    }

    @ParameterizedTest
    @CsvSource({"6, 411000", "8, 41100000", "10, 4110000000"})
    void hasAccountsOfOneLength(int length, String customers) {
        ChartOfAccounts chart = ChartOfAccounts.pcg(PcgVersion.PCG_2025, length);

        assertTrue(
                chart.accounts().stream().allMatch(one -> one.account().number().length() == length));
        assertTrue(chart.accounts().contains(new ChartAccount(Account.of(customers), "Clients")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                  | text              | first
            a number                | 7085              | 708500
            a part of a number      | 5112              | 511200
            words                   | ports factures    | 708500
            accents and case        | DEPRECIATIONS actifs CIRCULANTS | 681700
            """)
    void finds(String what, String text, String first) {
        assertEquals(first, PCG.search(text).get(0).account().number());
    }

    @Test
    void findsNothing() {
        assertEquals(List.of(), PCG.search("licorne"));
    }

    @Test
    void createsRenamesDuplicatesAndDrops() {
        Account gym = Account.of("706100");
        ChartOfAccounts created = PCG.create(new ChartAccount(gym, "Cours de sport"));
        ChartOfAccounts renamed = created.rename(new ChartAccount(gym, "Cours"));
        ChartOfAccounts duplicated = renamed.duplicate(gym, Account.of("7062"));

        assertEquals(Optional.of("Prestations de services"), PCG.label(gym));
        assertEquals(Optional.of("Cours de sport"), created.label(gym));
        assertEquals(Optional.of("Cours"), duplicated.label(Account.of("706200")));
        assertEquals(List.of("706100", "706200"), numbers(duplicated.own()));
        assertEquals(
                Optional.of("Prestations de services"), duplicated.drop(gym).label(gym));
    }

    /** 4110 is 411 (PCG art. 1131-2). */
    @ParameterizedTest
    @ValueSource(strings = {"411", "4110", "411000"})
    void refusesANumberThatIsTaken(String number) {
        assertEquals(
                "CPT-ACCOUNTING-ACCOUNT-TAKEN",
                assertThrows(
                                ViolationsException.class,
                                () -> PCG.create(new ChartAccount(Account.of(number), "Autres")))
                        .code());
    }

    @Test
    void refusesToChangeWhatIsNotThere() {
        assertEquals(
                "CPT-ACCOUNTING-ACCOUNT-ABSENT",
                assertThrows(ViolationsException.class, () -> PCG.drop(Account.of("706100")))
                        .code());
        assertEquals(
                "CPT-ACCOUNTING-ACCOUNT-TOO-LONG",
                assertThrows(ViolationsException.class, () -> PCG.create(new ChartAccount(Account.of("7061001"), "x")))
                        .code());
    }

    @Test
    void aCopyGoesItsOwnWay() {
        ChartOfAccounts building = PCG.copy("BTP").create(new ChartAccount(Account.of("704100"), "Gros œuvre"));

        assertEquals("BTP", building.name());
        assertEquals("PCG", PCG.name());
        assertEquals(Optional.of("Travaux"), PCG.label(Account.of("704100")));
        assertEquals(Optional.of("Gros œuvre"), building.label(Account.of("704100")));
    }

    /** The default, then that of the firm, then that of the dossier. */
    @Test
    void standsUnderAnother() {
        ChartOfAccounts firm = PCG.under("Cabinet").create(new ChartAccount(Account.of("706100"), "Conseil"));
        ChartOfAccounts dossier = firm.under("Omega").rename(new ChartAccount(Account.of("411000"), "Adhérents"));

        assertEquals(Optional.of("Conseil"), dossier.label(Account.of("706100")));
        assertEquals(Optional.of("Clients"), firm.label(Account.of("411000")));
        assertEquals(List.of("411000"), numbers(dossier.own()));
    }

    @Test
    void aPlanStandsOnThatOfItsFirm() {
        AccountingPlan firm = AccountingPlan.pcg().copy("Cabinet").adapted("{\"charges\": \"708600\"}");
        AccountingPlan dossier = firm.adapted("{\"name\": \"Omega\", \"rebates\": \"709700\"}");

        assertEquals("Cabinet", firm.name());
        assertEquals(Account.of("708600"), dossier.charges());
        assertEquals(Account.of("709700"), dossier.rebates());
        assertEquals(Account.of("709000"), firm.rebates());
        assertEquals(Account.of("708500"), AccountingPlan.pcg().charges());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                            | radical | length | taken                        | next
            the first one                     | 411     | 6      |                              | 411001
            one more than the last            | 411     | 6      | 411001,411003                | 411004
            those of another form do not count | 411    | 6      | 411OME,4110099,401007        | 411001
            letters before the rank           | C       | 5      | C0009                        | C0010
            the last one                      | 411     | 4      | 4118                         | 4119
            """)
    void givesTheNextSubledgerAccount(String what, String radical, int length, String taken, String next) {
        List<String> accounts = taken == null ? List.of() : List.of(taken.split(",", -1));

        assertEquals(next, Subledger.next(radical, length, accounts));
    }

    @Test
    void refusesWhereNoSubledgerAccountIsLeft() {
        assertEquals(
                "CPT-ACCOUNTING-SUBLEDGER-FULL",
                assertThrows(ViolationsException.class, () -> Subledger.next("411", 4, List.of("4119")))
                        .code());
        assertEquals(
                "CPT-ACCOUNTING-SUBLEDGER-FULL",
                assertThrows(ViolationsException.class, () -> Subledger.next("411", 3, List.of()))
                        .code());
    }

    private static List<String> numbers(List<ChartAccount> accounts) {
        return accounts.stream().map(one -> one.account().number()).toList();
    }
}
