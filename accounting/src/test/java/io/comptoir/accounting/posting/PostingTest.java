package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.chart.VatCase;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import io.comptoir.total.Retention;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** CGI art. 289, I, 2: issued in the name and on behalf of the seller, whose sale it stays. */
    @Test
    void postsASelfBilledInvoiceAsTheSaleOfItsIssuer() {
        Invoice.Issued written = Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20"));
        Invoice.Issued selfBilled = new Invoice.Issued(
                written.id(),
                written.number(),
                written.issueDate(),
                written.dueDate(),
                written.draft().toBuilder().selfBilled(true).build(),
                written.totals(),
                written.mentions());

        assertEquals(
                List.of("411000/OMEGA D 3240.00", "706000 C 2700.00", "445716 C 540.00"),
                shown(Posting.pcg().entry(selfBilled)));
    }

    /** Case C1 of the acceptance cases: 10 % off a line, 5 % off the invoice, and carriage. */
    @Test
    void postsSalesAfterTheDiscountsOfTheInvoiceAndCarriageOnItsOwnAccount() {
        Invoice.Draft draft = Papers.draft()
                .addLines(
                        Papers.line("10", "49.99", Nature.GOODS, "20").toBuilder()
                                .addDiscounts(Discount.percent("10"))
                                .build(),
                        Papers.line("3", "25.00", Nature.GOODS, "5.5"),
                        Papers.line("2.5", "80", Nature.SERVICE, "20"))
                .addDiscounts(DocumentDiscount.of(Discount.percent("5")))
                .addCharges(new DocumentCharge(Charge.amount("9.90"), Optional.of(VatRate.VAT_20)))
                .build();
        AccountingPlan oneVatAccount = AccountingPlan.pcg().toBuilder()
                .putVat(new VatCase(Percentage.of("20"), Nature.SERVICE), Account.of("445711"))
                .build();

        assertEquals(
                "411000/OMEGA D 827.94, 707000 C 498.66, 706000 C 190.00, 708500 C 9.90, 445711 C 125.46, 445713 C 3.92",
                entry(oneVatAccount, draft));
        assertEquals(
                "411000/OMEGA D 827.94, 707000 C 498.66, 706000 C 190.00, 708500 C 9.90, 445711 C 87.46, 445716 C 38.00,"
                        + " 445713 C 3.92",
                entry(AccountingPlan.pcg(), draft));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # case                                | lines                                   | discounts | charges  | entry
            an amount                             | 1 100 SERVICE 20                        | 10.00     |          | 411000/OMEGA D 108.00, 706000 C 90.00, 445716 C 18.00
            over rates, the cent to the highest   | 1 10 GOODS 20; 1 10 GOODS 10; 1 10 SERVICE 5.5 | 1.00 |        | 411000/OMEGA D 32.43, 707000 C 19.33, 706000 C 9.67, 445711 C 1.93, 445712 C 0.97, 445713 C 0.53
            within a rate, in proportion          | 1 20 GOODS 20; 1 10 SERVICE 20          | 3.00      |          | 411000/OMEGA D 32.40, 707000 C 18.00, 706000 C 9.00, 445711 C 3.60, 445716 C 1.80
            one after the other                   | 1 100 GOODS 20                          | 10%; 10%  |          | 411000/OMEGA D 97.20, 707000 C 81.00, 445711 C 16.20
            a share of what is given back too     | 1 100 SERVICE 20; -1 30 GOODS 20        | 10%       |          | 411000/OMEGA D 75.60, 706000 C 90.00, 707000 D 27.00, 445716 C 18.00, 445711 D 5.40
            no amount of what is given back       | 1 100 SERVICE 20; -1 30 GOODS 20        | 7.00      |          | 411000/OMEGA D 75.60, 706000 C 93.00, 707000 D 30.00, 445716 C 18.60, 445711 D 6.00
            all of it                             | 1 100 SERVICE 20; 1 10 SERVICE 0        | 100%      | 12.00 20 | 411000/OMEGA D 14.40, 708500 C 12.00, 445716 C 2.40
            fees on services                      | 1 100 SERVICE 20                        |           | 9.90 20  | 411000/OMEGA D 131.88, 706000 C 100.00, 708500 C 9.90, 445716 C 21.98
            carriage follows the goods            | 1 50 SERVICE 20; 1 50 GOODS 20          |           | 9.90 20  | 411000/OMEGA D 131.88, 706000 C 50.00, 707000 C 50.00, 708500 C 9.90, 445716 C 10.00, 445711 C 11.98
            a charge at a rate of its own         | 1 100 SERVICE 0                         |           | 10 20    | 411000/OMEGA D 112.00, 706000 C 100.00, 708500 C 10.00, 445716 C 2.00
            a charge over the rates of the lines  | 1 100 GOODS 20; 1 100 GOODS 10          |           | 9.90     | 411000/OMEGA D 241.39, 707000 C 200.00, 708500 C 9.90, 445711 C 20.99, 445712 C 10.50
            """)
    void postsDiscountsAndChargesOfTheInvoice(
            String what, String lines, @Nullable String discounts, @Nullable String charges, String entry) {
        Invoice.Draft.Builder draft = Papers.draft();
        words(lines).forEach(line -> draft.addLines(line(line)));
        words(discounts).forEach(off -> draft.addDiscounts(DocumentDiscount.of(discount(off))));
        words(charges).forEach(more -> draft.addCharges(charge(more)));

        assertEquals(entry, entry(AccountingPlan.pcg(), draft.build()));
    }

    /** Three at 10.00 with tax are 25.00 and 5.00; 120.00 less 10 % are 90.00 and 18.00. */
    @Test
    void postsTheNetsOfPricesWithTax() {
        ItemLine ten = Papers.line("1", "10.00", Nature.SERVICE, "20");
        Invoice.Draft.Builder gross = Papers.draft().pricing(PriceBasis.GROSS);

        assertEquals(
                "411000/OMEGA D 30.00, 706000 C 25.00, 445716 C 5.00",
                entry(AccountingPlan.pcg(), gross.addLines(ten, ten, ten).build()));
        assertEquals(
                "411000/OMEGA D 108.00, 707000 C 90.00, 445711 C 18.00",
                entry(
                        AccountingPlan.pcg(),
                        gross.lines(List.of(Papers.line("1", "120", Nature.GOODS, "20")))
                                .addDiscounts(DocumentDiscount.of(Discount.percent("10")))
                                .build()));
    }

    /** The discount of 10 % leaves the eco-contribution of 3.50 alone. */
    @Test
    void anEcoContributionMayHaveItsOwnAccount() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "100", Nature.GOODS, "20").toBuilder()
                        .addCharges(Charge.eco("3.50"), Charge.amount("2"))
                        .build())
                .addDiscounts(DocumentDiscount.of(Discount.percent("10")))
                .addCharges(DocumentCharge.of(Charge.eco("1")))
                .build();
        AccountingPlan own = AccountingPlan.pcg().toBuilder()
                .ecoContribution(Account.of("7078"))
                .build();

        assertEquals("411000/OMEGA D 115.56, 707000 C 96.30, 445711 C 19.26", entry(AccountingPlan.pcg(), draft));
        assertEquals("411000/OMEGA D 115.56, 707800 C 4.50, 707000 C 91.80, 445711 C 19.26", entry(own, draft));
    }

    /** Case C4d of the acceptance cases: a deposit of 30 % was invoiced before. */
    @Test
    void settlesTheDepositsOfAnInvoice() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "10000", Nature.SERVICE, "20"))
                .addDepositsDeducted(deposit("FA4", "20", "3000", "600"))
                .build();
        AccountingPlan waiting = AccountingPlan.read("{ \"vatDefault\": \"445800\" }");

        assertEquals(
                "411000/OMEGA D 8400.00, 419100/OMEGA D 3000.00, 706000 C 10000.00, 445800 C 1400.00",
                entry(waiting, draft));
    }

    /** Koworking bills its deposits as sales. */
    @Test
    void depositsMayBeSales() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "10000", Nature.SERVICE, "20"))
                .addDepositsDeducted(deposit("FA4", "20", "3000", "600"))
                .build();
        AccountingPlan plan = AccountingPlan.read("{ \"deposits\": \"706\" }");

        assertEquals(
                "411000/OMEGA D 8400.00, 706000 D 3000.00, 706000 C 10000.00, 445716 C 1400.00", entry(plan, draft));
    }

    /** 600.00 and 55.00 of VAT are settled; what is left is owed, here back to the customer. */
    @Test
    void settlesDepositsOfSeveralRatesAndAboveTheInvoice() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "2000", Nature.GOODS, "20"), Papers.line("1", "2000", Nature.SERVICE, "20"))
                .addLines(Papers.line("1", "100", Nature.GOODS, "5.5"))
                .addDepositsDeducted(deposit("FA1", "20", "3000", "600"), deposit("FA2", "5.5", "1000", "55"))
                .addDepositsDeducted(deposit("FA3", "0", "500", "0"))
                .build();

        assertEquals(
                "411000/OMEGA C 249.50, 419100/OMEGA D 3000.00, 419100/OMEGA D 1000.00, 419100/OMEGA D 500.00,"
                        + " 707000 C 2100.00, 706000 C 2000.00, 445711 C 100.00, 445716 C 100.00, 445713 D 49.50",
                entry(AccountingPlan.pcg(), draft));
    }

    @Test
    void refusesADepositOfAnotherRate() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "100", Nature.SERVICE, "20"))
                .addDepositsDeducted(deposit("FA1", "20", "10", "2"), deposit("FA2", "10", "10", "1"))
                .build();

        assertEquals(
                List.of(
                        "CPT-ACCOUNTING-DEPOSIT-RATE-MISSING: depositsDeducted[1].vat: Deposit FA2 has VAT at 10 %, a rate"
                                + " that the invoice does not have. Correct the deposit by a credit note, or enter the invoice by"
                                + " hand."),
                violations(Papers.issued(draft)).stream()
                        .map(Violation::toString)
                        .toList());
    }

    /** 5 % of 1200.00. */
    @Test
    void whatIsKeptBackHasItsOwnAccount() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "1000", Nature.SERVICE, "20"))
                .retention(Retention.percent("5"))
                .build();

        assertEquals(
                "411000/OMEGA D 1140.00, 411700/OMEGA D 60.00, 706000 C 1000.00, 445716 C 200.00",
                entry(AccountingPlan.pcg(), draft));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.01 | 411000/OMEGA D 10.00, 706000 C 10.01, 658000 D 0.01
            10.03 | 411000/OMEGA D 10.05, 706000 C 10.03, 758000 C 0.02
            10.05 | 411000/OMEGA D 10.05, 706000 C 10.05
            """)
    void postsTheRoundingOfTheAmountDue(String price, String entry) {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", price, Nature.SERVICE, "0"))
                .payableStep(new BigDecimal("0.05"))
                .build();

        assertEquals(entry, entry(AccountingPlan.pcg(), draft));
    }

    @Test
    void wordsAndSubtotalsHaveNoLine() {
        Invoice.Draft draft = Papers.draft()
                .addLines(new TextLine("Phase 1"), Papers.line("1", "100", Nature.SERVICE, "20"))
                .addLines(new SubtotalLine("Phase 1"), Papers.line("1", "50", Nature.SERVICE, "20"))
                .build();

        assertEquals("411000/OMEGA D 180.00, 706000 C 150.00, 445716 C 30.00", entry(AccountingPlan.pcg(), draft));
    }

    @Test
    void whatChangesASaleIsToldToo() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "100", Nature.SERVICE, "20"))
                .addDiscounts(
                        DocumentDiscount.of(new Discount.Percent(Percentage.of("5"), Optional.of("Remise fidélité"))))
                .addCharges(DocumentCharge.of(Charge.amount("9.90")))
                .addDepositsDeducted(deposit("FA1", "20", "10", "2"))
                .retention(Retention.percent("5"))
                .payableStep(new BigDecimal("0.05"))
                .build();

        List<JournalLine> lines =
                Posting.with(AccountingPlan.pcg()).entry(Papers.issued(draft)).lines();

        assertEquals(
                List.of(
                        "net à payer moins retenue de garantie ; compte 411000 et auxiliaire OMEGA du plan PCG, par défaut",
                        "retenue de garantie ; compte 411700 et auxiliaire OMEGA du plan PCG, par défaut",
                        "acompte FA1 ; compte 419100 et auxiliaire OMEGA du plan PCG, par défaut",
                        "1 ligne de services à 20 %, remise « Remise fidélité » −5,00 ; compte 706000 du plan PCG, par"
                                + " nature SERVICE",
                        "frais 9,90 ; compte 708500 du plan PCG, par défaut",
                        "TVA à 20 % sur 104,90, TVA de l'acompte FA1 −2,00 ; compte 445716 du plan PCG, par taux 20 % et"
                                + " nature SERVICE",
                        "arrondi du net à payer ; compte 758000 du plan PCG, par défaut"),
                lines.stream().map(line -> line.why().french()).toList());
        assertEquals(
                "1 line of services at 20 %, discount 'Remise fidélité' −5.00; account 706000 of plan PCG, by nature SERVICE",
                lines.get(3).why().english());
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

    private static String entry(AccountingPlan plan, Invoice.Draft draft) {
        return String.join(", ", shown(Posting.with(plan).entry(Papers.issued(draft))));
    }

    private static Deposit deposit(String number, String rate, String net, String vat) {
        VatTotal total = new VatTotal(Papers.vat(rate), new BigDecimal(net), new BigDecimal(vat));
        return new Deposit(number, Papers.DATE, List.of(total));
    }

    private static List<String> words(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.split("; ", -1));
    }

    private static Discount discount(String text) {
        return text.endsWith("%") ? Discount.percent(text.substring(0, text.length() - 1)) : Discount.amount(text);
    }

    /** An amount, and its rate where it has one. */
    private static DocumentCharge charge(String text) {
        String[] parts = text.split(" ", -1);
        return new DocumentCharge(
                Charge.amount(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(Papers.vat(parts[1])));
    }

    private static ItemLine line(String text) {
        String[] parts = text.split(" ", -1);
        return Papers.line(parts[0], parts[1], Nature.valueOf(parts[2]), parts[3]);
    }

    private static List<String> shown(JournalEntry entry) {
        return entry.lines().stream().map(JournalLine::toString).toList();
    }
}
