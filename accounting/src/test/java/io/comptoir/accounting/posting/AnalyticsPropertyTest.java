package io.comptoir.accounting.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.AnalyticAxis;
import io.comptoir.accounting.chart.AnalyticKey;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.statement.AnalyticBalance;
import io.comptoir.accounting.statement.TrialBalance;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.testkit.InvoiceArbitraries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every entry on every axis, whatever the paper and the keys. */
class AnalyticsPropertyTest {

    @Property(tries = 250)
    void thePartsOfALineMakeTheLine(@ForAll("drafts") Invoice.Draft draft, @ForAll("axes") List<AnalyticAxis> axes) {
        for (JournalLine line : entry(plan(axes), draft).lines()) {
            for (AnalyticAxis axis : axes) {
                BigDecimal wanted = axis.isOn(line.account()) ? line.balance() : BigDecimal.valueOf(0, 2);
                assertEquals(0, wanted.compareTo(sum(line, axis.code())), line + " " + line.analytics());
            }
        }
    }

    /** Axes change nothing of what is debited and credited. */
    @Property(tries = 250)
    void theEntryStaysTheSame(@ForAll("drafts") Invoice.Draft draft, @ForAll("axes") List<AnalyticAxis> axes) {
        assertEquals(shown(entry(AccountingPlan.pcg(), draft)), shown(entry(plan(axes), draft)));
    }

    @Property(tries = 250)
    void anInvoiceAndItsFullCreditLeaveNothingOnAnySection(
            @ForAll("drafts") Invoice.Draft draft, @ForAll("axes") List<AnalyticAxis> axes) {
        Posting posting = Posting.with(plan(axes));
        Invoice.Issued invoice = Papers.issued(draft);
        Assume.that(invoice.totals().totalGross().signum() > 0
                && draft.depositsDeducted().isEmpty()
                && draft.retention().isEmpty());
        Invoice.Issued credit = Papers.issued(CreditNote.of(invoice).full().draft());

        List<JournalEntry> entries = List.of(posting.entry(invoice), posting.entry(credit));

        for (AnalyticAxis axis : axes) {
            AnalyticBalance balance = AnalyticBalance.of(entries.iterator(), axis);
            balance.sections()
                    .forEach(section ->
                            assertEquals(0, balance.moved(section).balance().signum()));
        }
    }

    @Property(tries = 250)
    void theSectionsOfAnAccountLeaveWhatTheTrialBalanceLeaves(
            @ForAll("drafts") Invoice.Draft draft, @ForAll("axes") List<AnalyticAxis> axes) {
        JournalEntry entry = entry(plan(axes), draft);
        for (AnalyticAxis axis : axes) {
            Map<String, BigDecimal> sections = new TreeMap<>();
            AnalyticBalance.of(List.of(entry).iterator(), axis)
                    .rows()
                    .forEach(row ->
                            sections.merge(row.account().number(), row.moved().balance(), BigDecimal::add));
            Map<String, BigDecimal> accounts = new TreeMap<>();
            TrialBalance.of(List.of(entry).iterator()).rows().stream()
                    .filter(row -> axis.isOn(row.account()))
                    .forEach(row ->
                            accounts.put(row.account().number(), row.moved().balance()));
            assertEquals(accounts, sections);
        }
    }

    @Provide
    Arbitrary<Invoice.Draft> drafts() {
        return InvoiceArbitraries.drafts()
                .filter(draft -> draft.currency().equals(Currencies.euro()))
                .map(draft -> draft.toBuilder().customer(Papers.OMEGA).build());
    }

    @Provide
    Arbitrary<List<AnalyticAxis>> axes() {
        Arbitrary<AnalyticAxis> axis = keys().flatMap(otherwise -> keys().flatMap(
                        item -> Arbitraries.of("7", "67", "4", "1234567")
                                .map(classes -> AnalyticAxis.builder()
                                        .code("AXIS")
                                        .classes(classes)
                                        .otherwise(otherwise)
                                        .putItems("A", item)
                                        .putAccounts("708", item)
                                        .build())));
        return axis.list().ofMinSize(1).ofMaxSize(3).map(AnalyticsPropertyTest::numbered);
    }

    /** A cut at each of some places between 0 and 100 %. */
    private static Arbitrary<AnalyticKey> keys() {
        return Arbitraries.longs().between(1, 99_999_999).set().ofMaxSize(6).map(cuts -> {
            Map<String, Percentage> parts = new TreeMap<>();
            long from = 0;
            List<Long> ends = new ArrayList<>(cuts.stream().sorted().toList());
            ends.add(100_000_000L);
            for (long end : ends) {
                parts.put("S" + parts.size(), new Percentage(BigDecimal.valueOf(end - from, 6)));
                from = end;
            }
            return new AnalyticKey(parts);
        });
    }

    private static List<AnalyticAxis> numbered(List<AnalyticAxis> axes) {
        List<AnalyticAxis> numbered = new ArrayList<>();
        axes.forEach(axis ->
                numbered.add(axis.toBuilder().code("AXIS" + numbered.size()).build()));
        return numbered;
    }

    private static AccountingPlan plan(List<AnalyticAxis> axes) {
        return AccountingPlan.pcg().toBuilder().axes(axes).build();
    }

    private static JournalEntry entry(AccountingPlan plan, Invoice.Draft draft) {
        Invoice.Issued invoice = Papers.issued(draft);
        Assume.that(invoice.totals().totalGross().signum() != 0);
        return Posting.with(plan).entry(invoice);
    }

    private static BigDecimal sum(JournalLine line, String axis) {
        return line.analytics().stream()
                .filter(part -> part.axis().equals(axis))
                .map(AnalyticPart::amount)
                .reduce(BigDecimal.valueOf(0, 2), BigDecimal::add);
    }

    private static List<String> shown(JournalEntry entry) {
        return entry.lines().stream().map(JournalLine::toString).toList();
    }
}
