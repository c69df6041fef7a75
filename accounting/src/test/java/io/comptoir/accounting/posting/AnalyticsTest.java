package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.AnalyticKey;
import io.comptoir.accounting.closing.CutoffMethod;
import io.comptoir.accounting.closing.DeferredRevenue;
import io.comptoir.accounting.closing.Reversal;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Currencies;
import io.comptoir.time.FiscalYear;
import io.comptoir.time.Period;
import io.comptoir.total.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two axes: by site — items FORM are of Paris, the rest is 60 % Paris and 40 % Lyon — and by project, in thirds. */
class AnalyticsTest {

    private static final AccountingPlan PLAN = AccountingPlan.read("""
            {
              "axes": [
                {
                  "code": "SITE",
                  "default": { "PARIS": "60", "LYON": "40" },
                  "items": { "FORM": { "PARIS": "100" } },
                  "accounts": { "709": { "LYON": "100" } }
                },
                { "code": "PROJECT", "classes": "7", "default": { "A": "33.33", "B": "33.33", "C": "33.34" } }
              ]
            }
            """);
    private static final ItemLine TRAINING = Papers.line("1", "1000.00", Nature.SERVICE, "20").toBuilder()
            .code("FORM")
            .build();
    private static final ItemLine DESKS = Papers.line("3", "33.35", Nature.SERVICE, "20");
    private static final Posting POSTING = Posting.with(PLAN);

    /** 40 % of 100.05 are 40.02; thirds of 1100.05 are 366.646665, 366.646665 and 366.75667. */
    @Test
    void whatItemsSellIsSharedByTheirKeys() {
        JournalEntry entry = POSTING.entry(Papers.invoice(TRAINING, DESKS));

        JournalLine sales = line(entry, "706000");
        assertEquals(
                "SITE LYON -40.02, SITE PARIS -1060.03, PROJECT A -366.65, PROJECT B -366.64, PROJECT C -366.76",
                shown(sales));
        assertEquals("", shown(line(entry, "411000")));
        assertEquals(
                "2 lines of services at 20 %; account 706000 of plan PCG, by nature SERVICE; "
                        + "axis SITE: LYON 40.02, PARIS 1060.03, by item FORM, by default; "
                        + "axis PROJECT: A 366.65, B 366.64, C 366.76, by default",
                sales.why().english());
        assertEquals(
                "2 lignes de services à 20 % ; compte 706000 du plan PCG, par nature SERVICE ; "
                        + "axe SITE : LYON 40,02, PARIS 1060,03, par article FORM, par défaut ; "
                        + "axe PROJECT : A 366,65, B 366,64, C 366,76, par défaut",
                sales.why().french());
    }

    @Test
    void theOtherSideHasTheSamePartsOfIt() {
        JournalEntry entry = POSTING.entry(Papers.invoice(TRAINING, DESKS));

        assertEquals(
                "SITE LYON 40.02, SITE PARIS 1060.03, PROJECT A 366.65, PROJECT B 366.64, PROJECT C 366.76",
                shown(line(Reversal.of(entry, Papers.DATE), "706000")));
    }

    /** Items that give back stay with their own section: Paris sells 1000.00, and 60 % of −900.00. */
    @Test
    void whatGivesBackIsSharedByItsOwnKey() {
        ItemLine back = Papers.line("-1", "900.00", Nature.SERVICE, "20");

        JournalEntry entry = POSTING.entry(Papers.invoice(TRAINING, back));

        assertEquals("SITE LYON 360.00, SITE PARIS -460.00", shown(line(entry, "706000"), "SITE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFUND         | 706000 | SITE PARIS 1000.00
            EXTRA_DISCOUNT | 709000 | SITE PARIS 1000.00
            """)
    void aCreditNoteTakesBackFromTheSectionsOfItsItems(CreditReason reason, String account, String parts) {
        Invoice.Issued origin = Papers.invoice(TRAINING, DESKS);
        Invoice.Draft credit = CreditNote.of(origin).line(0, "1").reason(reason).draft();

        assertEquals(parts, shown(line(POSTING.entry(Papers.issued(credit)), account), "SITE"));
    }

    /** 1000.00 dollars at 0.9259 are 925.90; Lyon bears 40 %. */
    @Test
    void anotherCurrencyIsSharedInEuros() {
        Invoice.Draft draft = Papers.draft()
                .currency(Currencies.of("USD"))
                .exchange(new ExchangeRate(
                        Currencies.euro(), new BigDecimal("0.9259"), Optional.empty(), Optional.empty()))
                .addLines(Papers.line("1", "1000.00", Nature.SERVICE, "0"))
                .build();

        JournalEntry entry = POSTING.entry(Papers.issued(draft));

        assertEquals("SITE LYON -370.36, SITE PARIS -555.54", shown(line(entry, "706000"), "SITE"));
    }

    /** Of 1200.00 to Paris and 1200.00 to both, 273 of 365 days are of the next exercise: 897.53 each. */
    @Test
    void whatIsDeferredLeavesTheSectionsThatSoldIt() {
        Period year = Period.of(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 9, 30));
        ItemLine timed = Papers.line("1", "1200.00", Nature.SERVICE, "20").toBuilder()
                .period(year)
                .build();
        ItemLine ofParis = timed.toBuilder().code("FORM").build();
        Invoice.Issued invoice = Papers.invoice(ofParis, timed, DESKS);
        DeferredRevenue days = DeferredRevenue.with(PLAN, CutoffMethod.ACTUAL_DAYS);
        FiscalYear first = FiscalYear.calendar(2026);

        JournalEntry closing = days.atClose(invoice, first).get(0);
        JournalEntry atInvoice = days.atInvoice(invoice, first);

        assertEquals("SITE PARIS 1436.05, SITE LYON 359.01", shown(line(closing, "706000"), "SITE"));
        assertEquals("", shown(line(closing, "487000")));
        assertEquals(shares(POSTING.entry(invoice), closing), shares(atInvoice));
    }

    @Test
    void whatIsEnteredByHandIsSharedByItsAccount() {
        JournalLine.Builder line = JournalLine.builder().label("Ristourne").why(new Text("main", "hand"));
        JournalEntry entry = new JournalEntry(
                PLAN.generalJournal(),
                Papers.DATE,
                new SupportingDocument("OD1", Papers.DATE),
                List.of(
                        line.account(Account.of("709000"))
                                .debit(new BigDecimal("10.00"))
                                .build(),
                        line.account(Account.of("411000"))
                                .credit(new BigDecimal("10.00"))
                                .build()));

        JournalEntry shared = POSTING.shared(entry, Papers.OMEGA);

        assertEquals("SITE LYON 10.00, PROJECT A 3.33, PROJECT B 3.33, PROJECT C 3.34", shown(line(shared, "709000")));
        assertEquals(shared, POSTING.shared(shared, Papers.OMEGA));
    }

    @Test
    void refusesPartsThatAreNotTheLine() {
        JournalLine line = line(POSTING.entry(Papers.invoice(TRAINING)), "706000");

        var refusal = assertThrows(
                ViolationsException.class,
                () -> line.toBuilder().balance(new BigDecimal("-999.99")).build());

        assertEquals("CPT-ACCOUNTING-ANALYTICS-UNBALANCED", refusal.code());
    }

    /** 0.05 in thirds: 0.01 each, and the two cents that are left go to the third and to the first. */
    @Test
    void centsThatAreLeftGoToWhoLostMost() {
        AnalyticKey thirds = PLAN.axes().get(1).otherwise();

        assertEquals(
                List.of("A 0.02", "B 0.01", "C 0.02"),
                AnalyticPart.of("PROJECT", thirds, new BigDecimal("0.05")).stream()
                        .map(part -> part.section() + " " + part.amount())
                        .toList());
    }

    private static JournalLine line(JournalEntry entry, String account) {
        return entry.lines().stream()
                .filter(line -> line.account().equals(Account.of(account)))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(JournalLine line) {
        return shown(line, "");
    }

    private static String shown(JournalLine line, String axis) {
        return line.analytics().stream()
                .filter(part -> part.axis().startsWith(axis))
                .map(part -> part.axis() + " " + part.section() + " " + part.amount())
                .collect(Collectors.joining(", "));
    }

    private static List<AnalyticPart> shares(JournalEntry... entries) {
        return AnalyticPart.sum(List.of(entries).stream()
                        .flatMap(entry -> entry.lines().stream())
                        .flatMap(line -> line.analytics().stream())
                        .toList())
                .stream()
                .sorted(Comparator.comparing(AnalyticPart::axis).thenComparing(AnalyticPart::section))
                .toList();
    }
}
