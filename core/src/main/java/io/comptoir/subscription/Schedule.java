package io.comptoir.subscription;

import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import io.comptoir.time.Recurrence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Cuts the term of a subscription into billing periods. */
final class Schedule {

    private Schedule() {}

    static List<BillingPeriod> of(Subscription subscription) {
        LocalDate last = last(subscription);
        Period term = Period.of(subscription.start(), last);
        Recurrence grid = grid(subscription);
        List<BillingPeriod> periods = new ArrayList<>();
        int count = grid.datesUntil(last).size();
        for (int rank = 0; rank < count; rank++) {
            Period whole = grid.period(rank);
            Period billed = whole.intersection(term).orElseThrow();
            boolean advance = subscription.term() == BillingTerm.IN_ADVANCE;
            periods.add(new BillingPeriod(whole, billed, advance ? billed.first() : billed.last()));
        }
        return periods;
    }

    /** The last day that is billed: where an end gives nothing back, the last of the period in progress. */
    private static LocalDate last(Subscription subscription) {
        return subscription
                .ending()
                .map(ending -> {
                    if (ending.policy() != EndingPolicy.NOTHING) {
                        return ending.lastDay();
                    }
                    LocalDate inProgress = grid(subscription)
                            .periodContaining(ending.lastDay())
                            .orElseThrow()
                            .last();
                    return inProgress.isBefore(subscription.end()) ? inProgress : subscription.end();
                })
                .orElse(subscription.end());
    }

    /** The starts of all periods, that of the first on or before the first day of service. */
    static Recurrence grid(Subscription subscription) {
        LocalDate start = subscription.start();
        Recurrence told = new Recurrence(subscription.billingStart(), subscription.every(), subscription.anchorDay());
        LocalDate first = told.periodContaining(start).map(Period::first).orElseGet(() -> before(told, start));
        int anchor = isOfMonths(subscription.every()) ? subscription.anchorDay() : first.getDayOfMonth();
        return new Recurrence(first, subscription.every(), anchor);
    }

    private static LocalDate before(Recurrence told, LocalDate start) {
        Interval every = told.every();
        int rank = -Math.toIntExact(every.unit().between(start, told.start()) / every.length());
        while (told.date(rank).isAfter(start)) {
            rank--;
        }
        return told.date(rank);
    }

    private static boolean isOfMonths(Interval every) {
        return every.unit() == ChronoUnit.MONTHS || every.unit() == ChronoUnit.YEARS;
    }
}
