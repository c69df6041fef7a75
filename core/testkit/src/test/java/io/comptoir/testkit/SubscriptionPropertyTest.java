package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.json.SubscriptionJson;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Rounding;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.BilledPeriods;
import io.comptoir.subscription.BillingPeriod;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Pause;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.ProrationPolicy;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionBilling;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.SubscriptionArbitraries.Step;
import io.comptoir.total.LineTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every subscription, whatever becomes of it and whenever it is billed. */
class SubscriptionPropertyTest {

    private static final int TRIES = 300;
    private static final LocalDate LATE = LocalDate.of(2100, 1, 1);

    /** The term, day by day: each one in one period, and in one alone. */
    @Property(tries = TRIES)
    void theScheduleCoversTheTerm(@ForAll("subscriptions") Subscription subscription) {
        LocalDate next = subscription.start();
        for (BillingPeriod period : subscription.schedule()) {
            assertEquals(next, period.billed().first());
            assertTrue(period.whole().contains(period.billed()));
            next = period.billed().endExclusive();
        }
        assertEquals(subscription.end().plusDays(1), next);
    }

    /** Whatever is billed, amended, trued up, suspended and ended, and in whatever order, ends at direct billing. */
    @Property(tries = 2 * TRIES)
    void anyOrderEndsAtDirectBilling(
            @ForAll("subscriptions") Subscription subscription, @ForAll("steps") List<Step> steps) {
        SubscriptionBilling billing = new SubscriptionBilling(subscription, BilledPeriods.NONE);
        List<Bill> made = new ArrayList<>();
        for (Step step : steps) {
            billing = billing.with(step.on(billing.subscription()));
            if (step.kind() == Step.Kind.BILL) {
                billing = bill(billing, subscription.start().plusDays(step.day()), made);
            }
        }
        billing = bill(billing, LATE, made);

        assertEquals(amounts(SubscriptionBilling.preview(billing.subscription())), amounts(made));
        assertEquals(List.of(), billing.due(LATE));
    }

    /** Amendments are a set: their order is nothing, also where bills come between them. */
    @Property(tries = TRIES)
    void amendmentsAreOfNoOrder(
            @ForAll("subscriptions") Subscription subscription,
            @ForAll("steps") List<Step> steps,
            @ForAll Random random) {
        Subscription amended = subscription;
        for (Step step : steps) {
            amended = step.on(amended);
        }
        List<Amendment> shuffled = new ArrayList<>(amended.amendments());
        Collections.shuffle(shuffled, random);
        Subscription other = amended.toBuilder().amendments(shuffled).build();

        assertEquals(amounts(SubscriptionBilling.preview(amended)), amounts(SubscriptionBilling.preview(other)));
    }

    /** No key comes twice, whatever happens between two runs, and a run that is repeated before it is recorded is the same. */
    @Property(tries = TRIES)
    void noKeyIsBilledTwice(@ForAll("subscriptions") Subscription subscription, @ForAll("steps") List<Step> steps) {
        SubscriptionBilling billing = new SubscriptionBilling(subscription, BilledPeriods.NONE);
        Set<String> keys = new HashSet<>();
        for (Step step : steps) {
            LocalDate day = subscription.start().plusDays(step.day());
            billing = billing.with(step.on(billing.subscription()));
            List<Bill> bills = billing.due(day);
            assertEquals(bills, billing.due(day));
            for (Bill bill : bills) {
                bill.keys().forEach(key -> assertTrue(keys.add(key), key));
                billing = billing.with(bill);
            }
        }
    }

    /** By real days, a period comes to the sum of its days, rounded once: here day by day. */
    @Property(tries = TRIES)
    void realDaysAddUp(@ForAll("subscriptions") Subscription subscription, @ForAll("steps") List<Step> steps) {
        Subscription amended = subscription;
        for (Step step : steps) {
            amended = step.on(amended);
        }
        Map<String, BigDecimal> billed = new TreeMap<>();
        for (Bill bill : SubscriptionBilling.preview(amended)) {
            bill.parts()
                    .get(0)
                    .items()
                    .forEach(one -> billed.merge(
                            one.item() + " " + bill.parts().get(0).start(), one.amount(), BigDecimal::add));
        }
        for (SubscriptionItem item : subscription.items()) {
            if (item.proration() == ProrationPolicy.ACTUAL_DAYS && !item.once()) {
                for (BillingPeriod period : amended.schedule()) {
                    String key = item.id() + " " + period.billed().first();
                    BigDecimal expected = dayByDay(amended, item, period);
                    assertEquals(0, expected.compareTo(billed.getOrDefault(key, BigDecimal.ZERO)), key);
                }
            }
        }
    }

    /** A corrected bill is of the keys that came before: each credit note has its invoice. */
    @Property(tries = TRIES)
    void correctionsNameWhatTheyCorrect(
            @ForAll("subscriptions") Subscription subscription, @ForAll("steps") List<Step> steps) {
        SubscriptionBilling billing = new SubscriptionBilling(subscription, BilledPeriods.NONE);
        Set<String> keys = new HashSet<>();
        for (Step step : steps) {
            billing = billing.with(step.on(billing.subscription()));
            for (Bill bill : billing.due(subscription.start().plusDays(step.day()))) {
                assertTrue(keys.containsAll(bill.corrected()));
                assertEquals(bill.amount().signum() < 0, bill.draft().kind().isCredit());
                assertTrue(!bill.draft().kind().isCredit() || !bill.corrected().isEmpty());
                keys.addAll(bill.keys());
                billing = billing.with(bill);
            }
        }
    }

    /** Write, read, equal: the subscription and all that was billed of it. */
    @Property(tries = TRIES)
    void readsBackWhatItWrites(@ForAll("subscriptions") Subscription subscription, @ForAll("steps") List<Step> steps) {
        SubscriptionBilling billing = new SubscriptionBilling(subscription, BilledPeriods.NONE);
        for (Step step : steps) {
            billing = billing.with(step.on(billing.subscription()));
            billing = bill(billing, subscription.start().plusDays(step.day()), new ArrayList<>());
        }

        assertEquals(billing.subscription(), SubscriptionJson.read(SubscriptionJson.write(billing.subscription())));
        assertEquals(billing.billed(), SubscriptionJson.readBilled(SubscriptionJson.write(billing.billed())));
    }

    // --- day by day ---

    private static BigDecimal dayByDay(Subscription subscription, SubscriptionItem item, BillingPeriod period) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate day = period.billed().first();
        while (!day.isAfter(period.billed().last())) {
            sum = sum.add(rate(subscription, item, day));
            day = day.plusDays(1);
        }
        int digits = subscription.content().currency().getDefaultFractionDigits();
        return Rounding.HALF_UP.quotient(sum, BigDecimal.valueOf(period.whole().days()), digits);
    }

    private static BigDecimal rate(Subscription subscription, SubscriptionItem item, LocalDate day) {
        for (Pause pause : subscription.pauses()) {
            if (pause.contains(day)) {
                return BigDecimal.ZERO;
            }
        }
        SubscriptionItem then = item;
        for (Amendment amendment : byDay(subscription)) {
            Change change = amendment.changes().get(0);
            if (change.item().equals(item.id()) && !amendment.effective().isAfter(day)) {
                if (change instanceof Change.Remove) {
                    return BigDecimal.ZERO;
                } else if (change instanceof Change.Quantity quantity) {
                    then = then.toBuilder().quantity(quantity.quantity()).build();
                } else if (change instanceof Change.Price price) {
                    then = then.toBuilder().price(price.price()).build();
                }
            }
        }
        return inPhase(then, subscription.start(), day);
    }

    private static List<Amendment> byDay(Subscription subscription) {
        return subscription.amendments().stream()
                .sorted(Comparator.comparing(Amendment::effective))
                .toList();
    }

    private static BigDecimal inPhase(SubscriptionItem item, LocalDate start, LocalDate day) {
        Period sofar = Period.ZERO;
        for (Phase phase : item.phases()) {
            sofar = sofar.plus(Period.parse(phase.lasts().toString()));
            if (day.isBefore(start.plus(sofar))) {
                return inPhase(item, phase);
            }
        }
        return item.price().price(item.quantity()).amount();
    }

    private static BigDecimal inPhase(SubscriptionItem item, Phase phase) {
        if (phase instanceof Phase.Discounted discounted) {
            BigDecimal full = item.price().price(item.quantity()).amount();
            return full.subtract(discounted.percentage().of(full));
        }
        return phase instanceof Phase.Fixed fixed
                ? fixed.price().price(item.quantity()).amount()
                : BigDecimal.ZERO;
    }

    // --- what papers say ---

    private static SubscriptionBilling bill(SubscriptionBilling billing, LocalDate day, List<Bill> made) {
        SubscriptionBilling next = billing;
        for (Bill bill : billing.due(day)) {
            made.add(bill);
            next = next.with(bill);
        }
        return next;
    }

    /**
     * What the lines of all papers come to, for each item at each rate: before tax as the engine of totals reckons them, and
     * with tax as the lines say, for there the engine shares cents between the lines of a paper.
     */
    private static Map<String, BigDecimal> amounts(List<Bill> bills) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Bill bill : bills) {
            boolean credit = bill.draft().kind().isCredit();
            List<ItemLine> items = bill.draft().items();
            List<LineTotal> totals = bill.draft().totals().lines();
            for (int i = 0; i < items.size(); i++) {
                ItemLine item = items.get(i);
                String slot = item.code().orElseThrow() + " "
                        + item.vat().map(VatRate::percentage).orElseThrow();
                boolean gross = bill.draft().pricing().equals(Optional.of(PriceBasis.GROSS));
                BigDecimal net = gross
                        ? told(item, bill.draft().currency().getDefaultFractionDigits())
                        : totals.get(i).net();
                amounts.merge(slot, credit ? net.negate() : net, BigDecimal::add);
            }
        }
        amounts.values().removeIf(amount -> amount.signum() == 0);
        return amounts;
    }

    private static BigDecimal told(ItemLine line, int digits) {
        BigDecimal left = Rounding.HALF_UP.round(line.quantity().multiply(line.unitPrice()), digits);
        for (Discount discount : line.discounts()) {
            left = left.subtract(discount.on(left, digits));
        }
        return left;
    }

    @Provide
    Arbitrary<Subscription> subscriptions() {
        return SubscriptionArbitraries.subscriptions();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return SubscriptionArbitraries.steps();
    }
}
