package io.comptoir.accounting.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.document.CreditNote;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.time.FiscalYear;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** C19: a year from 1 October 2026, 1 200.00 before tax, billed on that day; 273 of 365 days are of 2027. */
class DeferredRevenueTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final Period YEAR = Period.of(OCTOBER, LocalDate.of(2027, 9, 30));
    private static final FiscalYear FIRST = FiscalYear.calendar(2026);
    private static final FiscalYear SECOND = FiscalYear.calendar(2027);
    private static final DeferredRevenue DAYS = DeferredRevenue.with(AccountingPlan.pcg(), CutoffMethod.ACTUAL_DAYS);

    @Test
    void atTheClosingAndBack() {
        List<JournalEntry> made = DAYS.atClose(invoice(), FIRST);

        assertEquals(
                List.of(
                        "OD 2026-12-31 [487000 C 897.53, 706000 D 897.53]",
                        "OD 2027-01-01 [487000 D 897.53, 706000 C 897.53]"),
                made.stream().map(DeferredRevenueTest::shown).toList());
        assertEquals(List.of(), DAYS.atClose(invoice(), SECOND));
    }

    @Test
    void withTheInvoice() {
        assertEquals(
                "VT 2026-10-01 [411000/OMEGA D 1440.00, 706000 C 302.47, 445716 C 240.00, 487000 C 897.53]",
                shown(DAYS.atInvoice(invoice(), FIRST)));
        assertEquals(
                Optional.of("OD 2027-01-01 [487000 D 897.53, 706000 C 897.53]"),
                DAYS.releases(invoice(), SECOND).map(DeferredRevenueTest::shown));
        assertEquals(Optional.empty(), DAYS.releases(invoice(), FIRST));
    }

    /** Of 100.00 a month, rounded on their sum: October, November and December have 31, 30 and 31 of 365 days. */
    @Test
    void monthByMonth() {
        assertEquals(
                "VT 2026-10-01 [411000/OMEGA D 1440.00, 445716 C 240.00, 488000 C 302.47, 487000 C 897.53]",
                shown(DAYS.spread(invoice(), FIRST)));
        assertEquals(
                List.of(
                        "OD 2026-10-31 [488000 D 101.92, 706000 C 101.92]",
                        "OD 2026-11-30 [488000 D 98.63, 706000 C 98.63]",
                        "OD 2026-12-31 [488000 D 101.92, 706000 C 101.92]"),
                DAYS.monthly(invoice(), FIRST).stream()
                        .map(DeferredRevenueTest::shown)
                        .toList());
        assertEquals(
                "OD 2027-01-01 [487000 D 897.53, 488000 C 897.53]",
                shown(DAYS.monthly(invoice(), SECOND).get(0)));
        assertEquals(10, DAYS.monthly(invoice(), SECOND).size());
    }

    /** Whatever the way, 706 has the same at the end of each year, and 487 and 488 nothing once it is over. */
    @Test
    void allWaysEndAlike() {
        Invoice.Issued invoice = invoice();
        for (CutoffMethod method : CutoffMethod.values()) {
            DeferredRevenue revenue = DeferredRevenue.with(AccountingPlan.pcg(), method);
            List<JournalEntry> atClose = new ArrayList<>(revenue.atClose(invoice, FIRST));
            atClose.add(Posting.pcg().entry(invoice));
            List<JournalEntry> atInvoice = new ArrayList<>(List.of(revenue.atInvoice(invoice, FIRST)));
            revenue.releases(invoice, SECOND).ifPresent(atInvoice::add);
            List<JournalEntry> monthly = new ArrayList<>(List.of(revenue.spread(invoice, FIRST)));
            monthly.addAll(revenue.monthly(invoice, FIRST));
            monthly.addAll(revenue.monthly(invoice, SECOND));

            String earned = method == CutoffMethod.ACTUAL_DAYS ? "-302.47" : "-300.00";
            for (List<JournalEntry> way : List.of(atClose, atInvoice, monthly)) {
                assertEquals(earned, balances(way, FIRST.end()).get("706000"), method.toString());
                assertEquals("-1200.00", balances(way, SECOND.end()).get("706000"), method.toString());
                assertEquals("0.00", balances(way, SECOND.end()).getOrDefault("487000", "0.00"));
                assertEquals("0.00", balances(way, FIRST.end()).getOrDefault("488000", "0.00"));
                assertEquals("0.00", balances(way, SECOND.end()).getOrDefault("488000", "0.00"));
            }
        }
    }

    /** Half of it given back defers half of it less: 448.77 is 600 × 273/365, rounded. */
    @Test
    void aCreditNoteDefersOnTheOtherSides() {
        Invoice.Issued credit = Papers.issued(CreditNote.of(invoice())
                .line(0, "0.5")
                .reason(CreditReason.REFUND)
                .draft());

        assertEquals(
                "OD 2026-12-31 [487000 D 448.77, 706000 C 448.77]",
                shown(DAYS.atClose(credit, FIRST).get(0)));
    }

    /** 10 % off the paper: 1080 × 273/365 = 807.78; what has no period is earned at once. */
    @Test
    void discountsOfThePaperAreSharedAndWhatHasNoPeriodIsEarned() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "1200", Nature.SERVICE, "20").toBuilder()
                        .period(YEAR)
                        .build())
                .addLines(Papers.line("1", "500", Nature.SERVICE, "20"))
                .addDiscounts(DocumentDiscount.of(Discount.percent("10")))
                .build();

        assertEquals(
                "OD 2026-12-31 [487000 C 807.78, 706000 D 807.78]",
                shown(DAYS.atClose(Papers.issued(draft), FIRST).get(0)));
    }

    private static Invoice.Issued invoice() {
        Invoice.Draft draft = Papers.draft()
                .addLines(Papers.line("1", "1200", Nature.SERVICE, "20"))
                .period(YEAR)
                .build();
        Invoice.Issued issued = Papers.issued(draft);
        return new Invoice.Issued(
                issued.id(), issued.number(), OCTOBER, OCTOBER, issued.draft(), issued.totals(), issued.mentions());
    }

    private static Map<String, String> balances(List<JournalEntry> entries, LocalDate until) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        entries.stream()
                .filter(entry -> !entry.date().isAfter(until))
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> sums.merge(line.account().number(), line.balance(), BigDecimal::add));
        Map<String, String> balances = new TreeMap<>();
        sums.forEach((account, sum) -> balances.put(account, sum.toPlainString()));
        return balances;
    }

    private static String shown(JournalEntry entry) {
        return entry.journal().code() + " " + entry.date() + " "
                + entry.lines().stream().map(Object::toString).toList();
    }
}
