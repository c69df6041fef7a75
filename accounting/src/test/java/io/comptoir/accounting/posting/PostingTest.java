package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingTest {

    /** Entry EC-000074 of the guide. */
    @Test
    void postsTheFirstCaseOfKoworking() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20"));

        JournalEntry entry = Posting.with(Papers.koworkingPlan()).entry(invoice);

        assertEquals(new Journal("VT", "Ventes"), entry.journal());
        assertEquals(Papers.DATE, entry.date());
        assertEquals(new SupportingDocument("FC202300087", Papers.DATE), entry.document());
        assertEquals(List.of("411000/411004 D 3240.00", "706000 C 2700.00", "445000 C 540.00"), shown(entry));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                    | lines                                                   | entry
            services                                  | 3 900.00 SERVICE 20                                     | 411000/OMEGA D 3240.00, 706000 C 2700.00, 445716 C 540.00
            goods                                     | 1 100.00 GOODS 20                                       | 411000/OMEGA D 120.00, 707000 C 100.00, 445711 C 20.00
            accounts in the order of the lines        | 1 10 GOODS 20; 1 20 SERVICE 20; 1 30 GOODS 20           | 411000/OMEGA D 72.00, 707000 C 40.00, 706000 C 20.00, 445711 C 8.00, 445716 C 4.00
            rates in the order of the totals          | 1 100 SERVICE 5.5; 1 100 SERVICE 20                     | 411000/OMEGA D 225.50, 706000 C 200.00, 445716 C 20.00, 445713 C 5.50
            a cent of VAT goes to the first           | 1 0.03 SERVICE 20; 1 0.03 GOODS 20                      | 411000/OMEGA D 0.07, 706000 C 0.03, 707000 C 0.03, 445716 C 0.01
            whichever is first                        | 1 0.03 GOODS 20; 1 0.03 SERVICE 20                      | 411000/OMEGA D 0.07, 707000 C 0.03, 706000 C 0.03, 445711 C 0.01
            one account for both natures              | 1 0.05 SERVICE 10; 1 0.05 GOODS 10                      | 411000/OMEGA D 0.11, 706000 C 0.05, 707000 C 0.05, 445712 C 0.01
            no VAT no line                            | 1 100 SERVICE 0                                         | 411000/OMEGA D 100.00, 706000 C 100.00
            VAT rounded to nothing no line            | 1 0.02 SERVICE 20                                       | 411000/OMEGA D 0.02, 706000 C 0.02
            what was given away has no line           | 1 0.00 GOODS 20; 1 10 SERVICE 20                        | 411000/OMEGA D 12.00, 706000 C 10.00, 445716 C 2.00
            what takes back is on the other side      | 1 100 SERVICE 20; -1 30 GOODS 20                        | 411000/OMEGA D 84.00, 706000 C 100.00, 707000 D 30.00, 445716 C 20.00, 445711 D 6.00
            a rounded cent does not grow              | 1 100.03 SERVICE 20; -1 100 GOODS 20                    | 411000/OMEGA D 0.04, 706000 C 100.03, 707000 D 100.00, 445716 C 20.01, 445711 D 20.00
            nothing owed                              | 1 100 SERVICE 20; -1 100 GOODS 20                       | 706000 C 100.00, 707000 D 100.00, 445716 C 20.00, 445711 D 20.00
            all taken back                            | -1 100 SERVICE 20                                       | 411000/OMEGA C 120.00, 706000 D 100.00, 445716 D 20.00
            """)
    void postsASale(String what, String lines, String entry) {
        ItemLine[] sold =
                Arrays.stream(lines.split("; ", -1)).map(PostingTest::line).toArray(ItemLine[]::new);

        JournalEntry made = Posting.with(AccountingPlan.pcg()).entry(Papers.invoice(sold));

        assertEquals(entry, String.join(", ", shown(made)));
    }

    @Test
    void postsOnTheChartThatShips() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20"));

        assertEquals(
                Posting.with(AccountingPlan.pcg()).entry(invoice), Posting.pcg().entry(invoice));
    }

    @Test
    void anItemMayHaveItsOwnAccount() {
        AccountingPlan plan = AccountingPlan.pcg().toBuilder()
                .putItems("FORM-DIG", Account.of("7061"))
                .build();
        ItemLine line = Papers.line("1", "100", Nature.SERVICE, "20");

        JournalEntry entry = Posting.with(plan)
                .entry(Papers.invoice(line, line.toBuilder().code("FORM-DIG").build()));

        assertEquals(
                List.of("411000/OMEGA D 240.00", "706000 C 100.00", "706100 C 100.00", "445716 C 40.00"), shown(entry));
    }

    @Test
    void everyLineIsLabelledAndTheCustomerNamed() {
        JournalEntry entry =
                Posting.with(AccountingPlan.pcg()).entry(Papers.invoice(Papers.line("1", "1", Nature.GOODS, "20")));

        assertEquals(
                List.of("Facture FC202300087 Omega, Inc."),
                entry.lines().stream().map(JournalLine::label).distinct().toList());
        assertEquals(
                new Subledger("OMEGA", "Omega, Inc."),
                entry.lines().get(0).subledger().orElseThrow());
    }

    @Test
    void everyLineSaysWhy() {
        ItemLine service = Papers.line("1", "900", Nature.SERVICE, "20");
        Invoice.Issued invoice = Papers.invoice(
                service,
                service,
                service,
                Papers.line("1", "10", Nature.GOODS, "5.5"),
                Papers.line("1", "10", Nature.SERVICE, "0"));

        List<JournalLine> lines =
                Posting.with(AccountingPlan.pcg()).entry(invoice).lines();

        assertEquals(
                List.of(
                        "total TTC ; compte 411000 et auxiliaire OMEGA du plan PCG, par défaut",
                        "3 lignes de services à 20 %, 1 ligne de services sans TVA ; compte 706000 du plan PCG, par nature"
                                + " SERVICE",
                        "1 ligne de marchandises à 5,5 % ; compte 707000 du plan PCG, par nature GOODS",
                        "TVA à 20 % sur 2700,00 ; compte 445716 du plan PCG, par taux 20 % et nature SERVICE",
                        "TVA à 5,5 % sur 10,00 ; compte 445713 du plan PCG, par taux 5,5 % et nature GOODS"),
                lines.stream().map(line -> line.why().french()).toList());
        assertEquals(
                List.of(
                        "total with VAT; account 411000 and subledger OMEGA of plan PCG, by default",
                        "3 lines of services at 20 %, 1 line of services without VAT; account 706000 of plan PCG, by nature"
                                + " SERVICE",
                        "1 line of goods at 5.5 %; account 707000 of plan PCG, by nature GOODS",
                        "VAT at 20 % on 2700.00; account 445716 of plan PCG, by rate 20 % and nature SERVICE",
                        "VAT at 5.5 % on 10.00; account 445713 of plan PCG, by rate 5.5 % and nature GOODS"),
                lines.stream().map(line -> line.why().english()).toList());
    }

    @Test
    void anAccountSharedByRatesTellsBoth() {
        Invoice.Issued invoice = Papers.invoice(
                Papers.line("1", "100", Nature.SERVICE, "20"), Papers.line("1", "100", Nature.GOODS, "10"));

        JournalEntry entry = Posting.with(Papers.koworkingPlan()).entry(invoice);

        assertEquals("445000 C 30.00", shown(entry).get(3));
        assertEquals(
                "TVA à 20 % sur 100,00, TVA à 10 % sur 100,00 ; compte 445000 du plan Koworking, par défaut",
                entry.lines().get(3).why().french());
    }

    @Test
    void refusesRatesWithoutAccountAllAtOnce() {
        Invoice.Issued invoice = Papers.invoice(
                Papers.line("1", "100", Nature.SERVICE, "20"),
                Papers.line("1", "100", Nature.SERVICE, "8.5"),
                Papers.line("1", "100", Nature.SERVICE, "8.5"),
                Papers.line("1", "100", Nature.GOODS, "8.5"));

        List<Violation> found = violations(invoice);

        assertEquals(
                List.of(
                        "CPT-ACCOUNTING-VAT-ACCOUNT-MISSING: lines[1].vatRate: Plan PCG has no VAT account for the rate 8.5"
                                + " %, nature SERVICE. Add a VAT row for this rate to the plan, or an account for all other"
                                + " VAT (vatDefault).",
                        "CPT-ACCOUNTING-VAT-ACCOUNT-MISSING: lines[3].vatRate: Plan PCG has no VAT account for the rate 8.5"
                                + " %, nature GOODS. Add a VAT row for this rate to the plan, or an account for all other"
                                + " VAT (vatDefault)."),
                found.stream().map(Violation::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({"USD", "JPY"})
    void refusesAForeignCurrency(String currency) {
        Invoice.Issued invoice =
                Papers.invoice(Papers.OMEGA, currency, List.of(Papers.line("1", "100", Nature.SERVICE, "20")));

        assertEquals(
                List.of("CPT-ACCOUNTING-CURRENCY-FOREIGN currency " + currency),
                violations(invoice).stream()
                        .map(v -> v.code() + " " + v.path() + " " + v.value())
                        .toList());
    }

    @Test
    void refusesAnInvoiceThatComesToNothing() {
        Invoice.Issued invoice = Papers.invoice(Papers.line("1", "0", Nature.SERVICE, "20"));

        assertEquals("CPT-ACCOUNTING-ENTRY-EMPTY", violations(invoice).get(0).code());
    }

    private static List<Violation> violations(Invoice.Issued invoice) {
        Posting posting = Posting.with(AccountingPlan.pcg());
        return assertThrows(ViolationsException.class, () -> posting.entry(invoice))
                .violations()
                .list();
    }

    private static ItemLine line(String text) {
        String[] parts = text.split(" ", -1);
        return Papers.line(parts[0], parts[1], Nature.valueOf(parts[2]), parts[3]);
    }

    private static List<String> shown(JournalEntry entry) {
        return entry.lines().stream().map(JournalLine::toString).toList();
    }
}
