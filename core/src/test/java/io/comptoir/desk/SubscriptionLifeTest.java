package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_10;
import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceModel;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.IndexClause;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.PriceIndex;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may become of a subscription, by its desk: ten desks at 200.00 a month, from 24 March to 23 March. */
class SubscriptionLifeTest extends SubscriptionBooks {

    private static final LocalDate START = LocalDate.of(2023, 3, 24);
    private static final LocalDate END = LocalDate.of(2024, 3, 23);
    private static final Item DESK = Item.builder()
            .code("BUR")
            .label("Bureau")
            .nature(Nature.SERVICE)
            .unitPrice("200.00")
            .vat(VAT_20)
            .build();

    SubscriptionLifeTest() {
        super(START);
    }

    // --- moves ---

    /** S4-52: a copy is what was signed, to be written and numbered anew; nothing was billed of it. */
    @Test
    void aCopyIsADraftOfWhatWasSigned() {
        String id = active(office().number("AB-00000019").build());
        desk.amend(id, Amendment.of("dearer", START, Change.unitPrice("desks", "300.00")), "dearer");
        run(START);

        SavedSubscription copy = desk.copy(id, "copy");

        assertEquals(SubscriptionStage.DRAFT, copy.subscription().stage());
        assertEquals(Optional.of("AB-00000001"), copy.subscription().number());
        SubscriptionItem signed = office().build().items().get(0);
        assertEquals(
                List.of(signed.toBuilder().number("PA-000002").build()),
                copy.subscription().items());
        assertEquals(List.of(), copy.subscription().amendments());
        assertEquals(SubscriptionAccount.EMPTY, copy.account());
        assertEquals(copy, desk.copy(id, "copy"));
    }

    /** S4-52: of 31 days 10 stay, then 10 more: 645.16 each; 21 are given back first. */
    @Test
    void suspendedDaysAreGivenBackAndResumedOnesCharged() {
        String id = active(office().build());
        run(START);
        desk.suspend(id, LocalDate.of(2023, 4, 3), "suspend");
        run(LocalDate.of(2023, 4, 3));
        desk.resume(id, LocalDate.of(2023, 4, 14), "resume");
        run(LocalDate.of(2023, 4, 14));
        run(LocalDate.of(2023, 4, 24));

        assertEquals(List.of("2000.00", "-1354.84", "645.16", "2000.00"), amounts());
    }

    /** S4-57: the end moves, the initial end does not. */
    @Test
    void anAgreedRenewalMovesTheEndAlone() {
        String id =
                active(office().renewal(Renewal.explicit(Interval.months(6))).build());
        today = END;

        Subscription renewed = desk.renew(id, "renew").subscription();

        assertEquals(END, renewed.initialEnd());
        assertEquals(LocalDate.of(2024, 9, 23), renewed.end());
        run(LocalDate.of(2024, 9, 30));
        assertEquals(18, papers.size());
        today = LocalDate.of(2024, 9, 24);
        assertRefused("CPT-SUBSCRIPTION-RENEWAL-LATE", id, () -> desk.renew(id, "late"));
    }

    /** A month before 23 March: 23 February is the last day for it. */
    @Test
    void noticeIsTakenUntilItsLastDay() {
        Subscription tacit = office().renewal(Renewal.tacit(Interval.months(12), Interval.months(1)))
                .build();
        String intime = active(tacit);
        String late = active(tacit);
        today = LocalDate.of(2024, 2, 23);
        desk.giveNotice(intime, "notice");
        today = LocalDate.of(2024, 2, 24);

        assertRefused("CPT-SUBSCRIPTION-NOTICE-LATE", late, () -> desk.giveNotice(late, "notice late"));

        run(LocalDate.of(2025, 3, 23));
        assertEquals(12, papersOf(intime));
        assertEquals(24, papersOf(late));
    }

    // --- prices ---

    /** Another price of the item reaches what is signed from then on, and nothing that was signed before. */
    @Test
    void aPriceThatWasSignedStays() {
        SavedItem sold = dossier.items().save(DESK, "item");
        String before = active(office(SubscriptionItem.of(sold.item())).build());
        SavedItem dearer = dossier.items()
                .save(sold.with(DESK.toBuilder().unitPrice("250.00").build()), "dearer");
        String after = active(office(SubscriptionItem.of(dearer.item())).build());
        desk.amend(
                before,
                Amendment.of(
                        "two more",
                        START,
                        Change.add(SubscriptionItem.of(dearer.item())
                                .id("new")
                                .quantity("2")
                                .build())),
                "two more");

        run(START);

        assertEquals(Map.of(before, "2500.00", after, "2500.00"), byId());
        assertEquals(
                List.of("10 × 200.00", "2 × 250.00"),
                paper(before).items().stream()
                        .map(line -> line.quantity() + " × " + line.unitPrice())
                        .toList());
    }

    /** A month for nothing, one at half the price, one at 150.00, two as agreed, and then as agreed beforehand. */
    @Test
    void phasesAndAPlannedPriceAreBilledMonthByMonth() {
        String id = active(office(SubscriptionItem.of(DESK)
                        .addPhases(
                                Phase.free(Interval.months(1)),
                                Phase.discounted("50", Interval.months(1)),
                                Phase.fixed(PriceModel.perUnit("150.00"), Interval.months(1))))
                .build());
        desk.amend(id, Amendment.of("planned", START.plusMonths(5), Change.unitPrice("desks", "210.00")), "planned");

        for (int month = 0; month < 6; month++) {
            run(START.plusMonths(month));
        }

        assertEquals(
                List.of("1000.00", "1500.00", "2000.00", "2000.00", "2100.00"),
                amounts().stream().filter(amount -> !amount.equals("0.00")).toList());
    }

    // --- bad input ---

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is asked for                       | code                                 | path
        another price of the same day             | CPT-SUBSCRIPTION-AMENDMENTS-CLASH    | amendments[1].changes[0].item
        an end before the start                   | CPT-SUBSCRIPTION-DAY-OUTSIDE         | interrupt
        an amendment beyond the end               | CPT-SUBSCRIPTION-AMENDMENT-OUTSIDE   | amendments[1].effective
        usage of a period that is billed          | CPT-SUBSCRIPTION-USAGE-CLOSED        | events[0].day
        an index without a value of the day       | CPT-SUBSCRIPTION-INDEX-MISSING       | index
        """)
    void refusesAndKeepsAllAsItWas(String what, String code, String path) {
        String id = active(office().addItems(SubscriptionItem.builder()
                        .id("prints")
                        .label("Impressions")
                        .metered("printer", Aggregation.SUM)
                        .unitPrice("0.10")
                        .vat(VAT_20)
                        .build())
                .initialEnd(END.plusYears(1))
                .indexClause(new IndexClause("Syntec", START, IndexClause.When.ANNIVERSARY))
                .build());
        desk.amend(id, Amendment.of("a", START.plusMonths(2), Change.unitPrice("desks", "210.00")), "a");
        run(START.plusMonths(1));

        assertRefused(code + " " + path, id, () -> ask(what, id));

        run(START.plusMonths(2));
        assertEquals(List.of("2000.00", "2000.00", "2100.00"), amounts());
    }

    private void ask(String what, String id) {
        Amendment clash = Amendment.of("b", START.plusMonths(2), Change.unitPrice("desks", "220.00"));
        Amendment outside = Amendment.of("b", END.plusYears(1).plusDays(1), Change.unitPrice("desks", "220.00"));
        PriceIndex gap = PriceIndex.of("Syntec").with(START, "100");
        switch (what) {
            case "another price of the same day" -> desk.amend(id, clash, "x");
            case "an end before the start" -> desk.interrupt(id, START.minusDays(1), "x");
            case "an amendment beyond the end" -> desk.amend(id, outside, "x");
            case "usage of a period that is billed" ->
                desk.recordUsage(id, List.of(UsageEvent.of("e", "printer", START, "1")), "x");
            case "an index without a value of the day" ->
                desk.index(id, "i", gap, START.plusYears(1), START.plusYears(1), "x");
            default -> throw new IllegalArgumentException(what);
        }
    }

    @Test
    void noSubscriptionEndsBeforeItStarts() {
        Subscription.Builder backwards = office().initialEnd(START.minusDays(1));

        ViolationsException refused = assertThrows(ViolationsException.class, backwards::build);

        assertEquals(List.of("CPT-SUBSCRIPTION-TERM"), refused.violations().codes());
    }

    /** 10 % until 7 April and 20 % from the 8th on, 15 and 16 of 31 days: 967.74 and 1 032.26, a line each. */
    @Test
    void aRateThatChangesWithinAPeriodIsTwoLines() {
        String id = active(office(SubscriptionItem.of(DESK).vat(VAT_10)).build());
        desk.amend(id, Amendment.of("rate", LocalDate.of(2023, 4, 8), Change.vat("desks", VAT_20)), "rate");

        run(START);

        assertEquals(
                List.of("10: 967.74", "20: 1032.26"),
                paper(id).totals().vat().stream()
                        .map(total -> total.rate().percentage() + ": " + total.taxable())
                        .sorted()
                        .toList());
        assertEquals(2, paper(id).items().size());
    }

    // --- steps ---

    private static Subscription.Builder office() {
        return office(SubscriptionItem.of(DESK));
    }

    private static Subscription.Builder office(SubscriptionItem.Builder desks) {
        return yearly(START, Koworking.OMEGA)
                .addItems(desks.id("desks").quantity("10").build());
    }

    private Map<String, String> byId() {
        Map<String, String> all = new TreeMap<>();
        papers.forEach(paper -> all.put(paper.subscription(), paper.amount().toPlainString()));
        return all;
    }

    private long papersOf(String id) {
        return papers.stream().filter(paper -> paper.subscription().equals(id)).count();
    }

    private Invoice.Issued paper(String id) {
        Stream<BilledPaper> own =
                papers.stream().filter(paper -> paper.subscription().equals(id));
        String number = own.map(paper -> paper.number().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return dossier.invoices().issued(Optional.empty(), 100).items().stream()
                .filter(invoice -> invoice.number().value().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** Refused by its code, or its code and its place, and nothing of the subscription is changed. */
    private void assertRefused(String expected, String id, Runnable command) {
        Optional<SavedSubscription> before = desk.find(id);
        ViolationsException refused = assertThrows(ViolationsException.class, command::run);
        assertEquals(
                List.of(expected),
                refused.violations().list().stream()
                        .map(one -> expected.contains(" ") ? one.code() + " " + one.path() : one.code())
                        .toList());
        assertEquals(before, desk.find(id));
    }
}
