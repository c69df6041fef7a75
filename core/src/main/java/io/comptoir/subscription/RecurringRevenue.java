package io.comptoir.subscription;

import io.comptoir.money.Rounding;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Monthly recurring revenue — revenu récurrent mensuel — in its two meanings, which rarely agree: what contracts bring a month,
 * and what was invoiced, over twelve.
 */
public final class RecurringRevenue {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private RecurringRevenue() {}

    /**
     * What a subscription brings a month by what is agreed on a day, in its price basis, rounded once: the items in force, a
     * quarter by 3, a year by 12, days and weeks by 365 a year; phases count as they are on that day. What is billed once or by
     * usage counts for nothing, and so does a subscription that does not run on that day.
     */
    public static BigDecimal monthly(Subscription subscription, LocalDate day) {
        int digits = subscription.content().currency().getDefaultFractionDigits();
        BigDecimal sum = BigDecimal.ZERO;
        if (isRunning(subscription, day)) {
            for (ItemLife life : subscription.timeline().lives()) {
                sum = sum.add(life.on(day)
                        .filter(terms ->
                                !life.item().once() && life.item().metered().isEmpty())
                        .map(Terms::amount)
                        .orElse(BigDecimal.ZERO));
            }
        }
        Interval every = subscription.every();
        BigDecimal length = BigDecimal.valueOf(every.length());
        return switch (every.unit()) {
            case YEARS -> Rounding.HALF_UP.quotient(sum, length.multiply(TWELVE), digits);
            case MONTHS -> Rounding.HALF_UP.quotient(sum, length, digits);
            case WEEKS -> ofDays(sum, length.multiply(BigDecimal.valueOf(7)), digits);
            default -> ofDays(sum, length, digits);
        };
    }

    /** How what a subscription brings a month moved between two days. */
    public static RevenueMovement movement(Subscription subscription, LocalDate from, LocalDate to) {
        return RevenueMovement.between(monthly(subscription, from), monthly(subscription, to));
    }

    private static BigDecimal ofDays(BigDecimal sum, BigDecimal days, int digits) {
        return Rounding.HALF_UP.quotient(sum.multiply(DAYS_OF_YEAR), days.multiply(TWELVE), digits);
    }

    private static boolean isRunning(Subscription subscription, LocalDate day) {
        boolean ended = subscription
                .ending()
                .filter(ending -> day.isAfter(ending.lastDay()))
                .isPresent();
        return subscription.stage() != SubscriptionStage.DRAFT
                && !ended
                && !day.isBefore(subscription.start())
                && !day.isAfter(subscription.end())
                && subscription.pauses().stream().noneMatch(pause -> pause.contains(day));
    }

    /**
     * What was invoiced before tax in twelve months, over twelve, rounded once.
     *
     * @param nets  the net amounts of invoices; of credit notes below zero
     * @param digits  the decimals of the currency
     */
    public static BigDecimal invoicedOverTwelve(Collection<BigDecimal> nets, int digits) {
        BigDecimal sum = nets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Rounding.HALF_UP.quotient(sum, TWELVE, digits);
    }
}
