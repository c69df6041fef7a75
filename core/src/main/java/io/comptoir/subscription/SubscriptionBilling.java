package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
     * on that day, of each one billed before that comes to something else. Nothing where nothing is left to bill.
     *
     * @throws ViolationsException if it is still a draft, or an amount is to be told by hand
     */
    public List<Bill> due(LocalDate asOf) {
        subscription.from(
                "bill",
                SubscriptionStage.ACTIVE,
                SubscriptionStage.SUSPENDED,
                SubscriptionStage.INTERRUPTED,
                SubscriptionStage.TERMINATED);
        Map<LocalDate, BilledPeriod> before = new LinkedHashMap<>();
        billed.latest().forEach(one -> before.put(one.start(), one));
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

    /** All bills of the term, as if none was made yet: what a preview shows, of a draft too. */
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
     * yet, as agreed today, to the end agreed today.
     */
    public NavigableMap<YearMonth, BigDecimal> forecast(Period span) {
        BillWriter writer = new BillWriter(subscription);
        Set<LocalDate> made = billed.latest().stream().map(BilledPeriod::start).collect(Collectors.toSet());
        NavigableMap<YearMonth, BigDecimal> months = new TreeMap<>();
        subscription.schedule().stream()
                .filter(period -> span.contains(period.date()))
                .filter(period -> !made.contains(period.billed().first()))
                .map(period -> writer.write(period, Optional.empty(), period.date()))
                .flatMap(Optional::stream)
                .forEach(bill -> months.merge(
                        YearMonth.from(bill.draft().issueDate().orElseThrow()),
                        bill.draft().totals().totalNet(),
                        BigDecimal::add));
        return months;
    }
}
