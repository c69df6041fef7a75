package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Draws up the bills of a subscription: what it says, as it stands, less what was billed.
 * <p>
 * One formula makes the first bill of a period, the catch-up after a break, the true-up of an amendment — régularisation — and
 * the credit of an interruption. So whatever is billed, amended, trued up and interrupted, and in whatever order, ends where
 * the last state would have been billed at once.
 *
 * <pre>{@code
 * SubscriptionBilling billing = new SubscriptionBilling(subscription, billed);
 * for (Bill bill : billing.due(today)) {
 *     billing = billing.with(bill); // and its draft goes to the desk
 * }
 * }</pre>
 *
 * @param subscription  what is agreed
 * @param billed  what was billed so far
 */
public record SubscriptionBilling(Subscription subscription, BilledPeriods billed) {

    private static final Rule ELSEWHERE = Rule.error("CPT-SUBSCRIPTION-BILLED-ELSEWHERE", "Comptoir, subscriptions")
            .says("« {value} » est d'un autre abonnement que {0}.", "'{value}' is of another subscription than {0}.")
            .fix("Donnez ce qui a été facturé de {0}.", "Give what was billed of {0}.");

    private static final Rule OUTSIDE = Rule.error("CPT-SUBSCRIPTION-USAGE-OUTSIDE", "Comptoir, usage")
            .says("Le {value} n'est d'aucune période de l'abonnement.", "{value} is of no period of the subscription.")
            .fix("Donnez un jour du {0} au {1}.", "Give a day from {0} to {1}.");
    private static final Rule METER = Rule.error("CPT-SUBSCRIPTION-USAGE-METER", "Comptoir, usage")
            .says("Aucun poste ne se facture au compteur « {value} ».", "No item is billed by the meter '{value}'.")
            .fix("Donnez le compteur d'un poste.", "Give the meter of an item.");

    /** Refuses what was billed of another subscription. */
    public SubscriptionBilling {
        for (BilledPeriod period : billed.periods()) {
            if (!period.subscription().equals(subscription.id())) {
                throw new ViolationsException(ELSEWHERE.at("billed", period.key(), subscription.id()));
            }
        }
    }

    /**
     * The bills to make by a day, in the order of their periods: each period whose bill is dated by then, and a true-up, dated
     * on that day, of each one billed before that comes to something else. Nothing where nothing is left to bill. What was used
     * is billed apart: {@link #usageDue}.
     *
     * @throws ViolationsException if it is still a draft, or an amount is to be told by hand
     */
    public List<Bill> due(LocalDate asOf) {
        requireSigned();
        Map<LocalDate, BilledPeriod> before = new LinkedHashMap<>();
        billed.latest().stream().filter(one -> !one.isUsage()).forEach(one -> before.put(one.start(), one));
        BillWriter writer = new BillWriter(subscription);
        List<Bill> bills = new ArrayList<>();
        for (BillingPeriod period : subscription.schedule()) {
            Optional<BilledPeriod> last =
                    Optional.ofNullable(before.remove(period.billed().first()));
            if (last.isPresent() || !period.date().isAfter(asOf)) {
                writer.write(period, last, asOf).ifPresent(bills::add);
            }
        }
        before.values().forEach(gone -> writer.takeBack(gone, asOf).ifPresent(bills::add));
        return bills;
    }

    private void requireSigned() {
        subscription.from(
                "bill",
                SubscriptionStage.ACTIVE,
                SubscriptionStage.SUSPENDED,
                SubscriptionStage.INTERRUPTED,
                SubscriptionStage.TERMINATED);
    }

    // --- usage ---

    /**
     * What is wrong with events that are to be kept: each of a day that is of no period, or of a meter that no item has. Whether a
     * period is closed, {@link Usage} tells.
     *
     * @throws ViolationsException if it is still a draft
     */
    public Violations check(List<UsageEvent> events) {
        requireSigned();
        Set<String> meters = subscription.meters();
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            UsageEvent event = events.get(i);
            if (subscription.periodOn(event.day()).isEmpty()) {
                found.add(OUTSIDE.at("events[" + i + "].day", event.day(), subscription.start(), subscription.end()));
            }
            if (!meters.contains(event.meter())) {
                found.add(METER.at("events[" + i + "].meter", event.meter()));
            }
        }
        return new Violations(found);
    }

    /**
     * The periods whose usage is to be billed by a day, in order: those that are over by then, the day after their last, have an
     * item billed by usage in force, and were not billed yet.
     *
     * @throws ViolationsException if it is still a draft
     */
    public List<BillingPeriod> usageDue(LocalDate asOf) {
        requireSigned();
        return usageToBill()
                .filter(period -> !period.billed().endExclusive().isAfter(asOf))
                .toList();
    }

    private Stream<BillingPeriod> usageToBill() {
        if (subscription.meters().isEmpty()) {
            return Stream.empty();
        }
        Set<LocalDate> made = billed.starts(true);
        return subscription.schedule().stream()
                .filter(period -> !made.contains(period.billed().first()))
                .filter(period -> UsageCharges.isMetered(subscription, period.billed()));
    }

    /**
     * The bill of what was used in a period, dated the day after it, each part of each price a line. A period is billed so once:
     * whoever keeps its events accepts no more of them.
     *
     * @return empty where it comes to nothing: then the account takes note of it as {@linkplain BilledPeriod#unused unused}
     */
    public Optional<Bill> usage(BillingPeriod period, Usage usage) {
        return new BillWriter(subscription).usage(period, usage);
    }

    /**
     * When the first bill after a day comes, of a period or of what is used in one, that is not made yet; empty where none does.
     */
    public Optional<LocalDate> nextAfter(LocalDate asOf) {
        Set<LocalDate> made = billed.starts(false);
        Stream<LocalDate> agreed = subscription.schedule().stream()
                .filter(period -> !made.contains(period.billed().first()))
                .map(BillingPeriod::date);
        Stream<LocalDate> used = usageToBill().map(period -> period.billed().endExclusive());
        return Stream.concat(agreed, used).filter(day -> day.isAfter(asOf)).min(Comparator.naturalOrder());
    }

    // --- what is to come ---

    /** All bills of the term, as if none was made yet: what a preview shows, of a draft too. Without usage. */
    public static List<Bill> preview(Subscription subscription) {
        BillWriter writer = new BillWriter(subscription);
        return subscription.schedule().stream()
                .map(period -> writer.write(period, Optional.empty(), period.date()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * With a bill made.
     *
     * @throws ViolationsException if a key of it is billed already
     */
    public SubscriptionBilling with(Bill bill) {
        return new SubscriptionBilling(
                subscription,
                billed.plus(bill.parts().stream()
                        .filter(part -> part.subscription().equals(subscription.id()))
                        .toList()));
    }

    /** With the subscription as it stands after a move. */
    public SubscriptionBilling with(Subscription moved) {
        return new SubscriptionBilling(moved, billed);
    }

    /**
     * What the drafts to come bring before tax, by month: the periods whose bills are dated within {@code span} and not made
     * yet, as agreed today, to the end agreed today. What will be used, nobody knows.
     */
    public NavigableMap<YearMonth, BigDecimal> forecast(Period span) {
        NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
        toCome(span)
                .forEach(bill -> months.merge(month(bill), bill.draft().totals().totalNet(), BigDecimal::add));
        return months;
    }

    /** How many drafts are to come, by month: those whose amounts {@link #forecast} tells. */
    public NavigableMap<YearMonth, Long> toIssue(Period span) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        toCome(span).forEach(bill -> months.merge(month(bill), 1L, Long::sum));
        return months;
    }

    private Stream<Bill> toCome(Period span) {
        BillWriter writer = new BillWriter(subscription);
        Set<LocalDate> made = billed.starts(false);
        return subscription.schedule().stream()
                .filter(period -> span.contains(period.date()))
                .filter(period -> !made.contains(period.billed().first()))
                .map(period -> writer.write(period, Optional.empty(), period.date()))
                .flatMap(Optional::stream);
    }

    private static YearMonth month(Bill bill) {
        return YearMonth.from(bill.draft().issueDate().orElseThrow());
    }
}
