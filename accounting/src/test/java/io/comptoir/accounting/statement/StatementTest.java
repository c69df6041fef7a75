package io.comptoir.accounting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Text;
import io.comptoir.money.Decimals;
import io.comptoir.time.FiscalYear;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entries of Koworking: an invoice of 3240.00, its payment of 3000.00, a credit note of 1080.00. */
class StatementTest {

    private static final ChartOfAccounts CHART = ChartOfAccounts.pcg(LocalDate.of(2023, 1, 1));
    private static final List<JournalEntry> ENTRIES = List.of(
            entry("VT", "FC202300087", "411000/411004 3240.00", "706000 -2700.00", "445000 -540.00"),
            entry("BQ", "RG-0000455", "512000 3000.00", "411000/411004 -3000.00"),
            entry("VT", "AV202300003", "706000 900.00", "445000 180.00", "411000/411005 -1080.00"));

    @Test
    void writesTheGeneralBalance() throws IOException {
        StringBuilder out = new StringBuilder();

        TrialBalance.of(ENTRIES.iterator()).write(CHART, out);

        assertEquals("""
                compte;libelle;compte_auxiliaire;tiers;debit;credit;solde_debiteur;solde_crediteur
                411000;Clients;;;3240,00;4080,00;0,00;840,00
                445000;État - Taxes sur le chiffre d'affaires;;;180,00;540,00;0,00;360,00
                512000;Banques;;;3000,00;0,00;3000,00;0,00
                706000;Prestations de services;;;900,00;2700,00;0,00;1800,00
                ;Total;;;7320,00;7320,00;3000,00;3000,00
                """.replace("\n", "\r\n"), out.toString());
    }

    @Test
    void writesTheBalanceOfParties() throws IOException {
        StringBuilder out = new StringBuilder();

        TrialBalance.of(ENTRIES.iterator()).writeParties(CHART, out);

        assertEquals("""
                compte;libelle;compte_auxiliaire;tiers;debit;credit;solde_debiteur;solde_crediteur
                411000;Clients;411004;Omega;3240,00;3000,00;240,00;0,00
                411000;Clients;411005;Omega;0,00;1080,00;0,00;1080,00
                ;Total;;;3240,00;4080,00;240,00;1080,00
                """.replace("\n", "\r\n"), out.toString());
    }

    @Test
    void writesTheLedger() throws IOException {
        StringBuilder out = new StringBuilder();

        Ledger.of(ENTRIES.iterator()).write(CHART, out);

        assertEquals("""
                compte;libelle_compte;date;journal;piece;compte_auxiliaire;libelle;debit;credit;solde
                411000;Clients;2023-03-27;VT;FC202300087;411004;Vente;3240,00;0,00;3240,00
                411000;Clients;2023-03-27;BQ;RG-0000455;411004;Vente;0,00;3000,00;240,00
                411000;Clients;2023-03-27;VT;AV202300003;411005;Vente;0,00;1080,00;-840,00
                411000;Clients;;;;;Total;3240,00;4080,00;-840,00
                """.replace("\n", "\r\n"), out.substring(0, out.indexOf("445000")));
    }

    @Test
    void writesTheJournalWithSubTotals() throws IOException {
        StringBuilder out = new StringBuilder();

        Movements total = JournalBook.write(ENTRIES.subList(1, 2).iterator(), out);

        assertEquals("""
                journal;date;piece;compte;compte_auxiliaire;libelle;debit;credit
                BQ;2023-03-27;RG-0000455;512000;;Vente;3000,00;0,00
                BQ;2023-03-27;RG-0000455;411000;411004;Vente;0,00;3000,00
                BQ;;;;;Total RG-0000455;3000,00;3000,00
                ;;;;;Total;3000,00;3000,00
                """.replace("\n", "\r\n"), out.toString());
        assertEquals(Decimals.parse("3000.00"), total.debit());
    }

    /** Sold less given back, month by month; another month, and what is on other accounts, is none of it. */
    @Test
    void writesTheRevenueOfMonths() throws IOException {
        StringBuilder out = new StringBuilder();

        RevenueByMonth.of(ENTRIES.iterator(), Period.of(LocalDate.of(2023, 2, 15), LocalDate.of(2023, 4, 1)))
                .write(out);

        assertEquals("""
                mois;chiffre_affaires
                2023-02;0,00
                2023-03;1800,00
                2023-04;0,00
                Total;1800,00
                """.replace("\n", "\r\n"), out.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        the day itself,     2023-03-27, 2023-03-27, 1800.00
        until the day before, 2023-03-01, 2023-03-26,  0.00
        from the day after, 2023-03-28, 2023-03-31,    0.00
        """)
    void revenueIsThatOfThePeriod(String what, LocalDate first, LocalDate last, BigDecimal total) {
        assertEquals(
                total,
                RevenueByMonth.of(ENTRIES.iterator(), Period.of(first, last)).total());
    }

    /** What the journal debits is what the ledger and both balances do. */
    @Property(tries = 200)
    void totalsAgree(@ForAll @Size(max = 20) List<@LongRange(min = 1, max = 99_999_999) Long> cents)
            throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (long one : cents) {
            String amount = BigDecimal.valueOf(one, 2).toPlainString();
            entries.add(entry("VT", "F" + one, "41100" + one % 3 + "/C" + one % 7 + " " + amount, "706000 -" + amount));
        }

        Movements journal = JournalBook.write(entries.iterator(), new StringBuilder());
        TrialBalance balance = TrialBalance.of(entries.iterator());
        Ledger ledger = Ledger.of(entries.iterator());

        assertEquals(journal, balance.total());
        assertEquals(journal.debit(), journal.credit());
        assertEquals(journal, ledger.accounts().stream().map(ledger::moved).reduce(Movements.NONE, Movements::plus));
        assertEquals(
                balance.rows().stream()
                        .filter(row -> row.account().number().startsWith("411"))
                        .map(TrialBalance.Row::moved)
                        .reduce(Movements.NONE, Movements::plus),
                balance.parties().stream().map(TrialBalance.Row::moved).reduce(Movements.NONE, Movements::plus));
        assertEquals(
                balance.rows().stream()
                        .filter(row -> row.account().number().startsWith("70"))
                        .map(row -> row.moved().balance().negate())
                        .reduce(BigDecimal.valueOf(0, 2), BigDecimal::add),
                RevenueByMonth.of(entries.iterator(), FiscalYear.calendar(2023).period())
                        .total());
        for (TrialBalance.Row row : balance.rows()) {
            assertEquals(row.moved(), ledger.moved(row.account()));
        }
    }

    private static JournalEntry entry(String journal, String reference, String... lines) {
        LocalDate date = LocalDate.of(2023, 3, 27);
        List<JournalLine> made = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("[ /]", -1);
            made.add(JournalLine.builder()
                    .account(Account.of(parts[0]))
                    .subledger(parts.length == 3 ? Optional.of(new Subledger(parts[1], "Omega")) : Optional.empty())
                    .label("Vente")
                    .balance(Decimals.parse(parts[parts.length - 1]))
                    .why(new Text("", ""))
                    .build());
        }
        return new JournalEntry(new Journal(journal, journal), date, new SupportingDocument(reference, date), made);
    }
}
