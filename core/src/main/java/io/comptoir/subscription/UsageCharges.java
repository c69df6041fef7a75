package io.comptoir.subscription;

import io.comptoir.catalog.PricePart;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Rounding;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was used of a subscription in a period, priced: a line for each part of the price of each metered item.
 * <p>
 * What is agreed on the first day that an item is in force within the period prices all of its usage, so that tiers and
 * minimums count once: another price starts with the next period. Nothing is prorated.
 */
final class UsageCharges {

    private final Subscription subscription;
    private final Locale language;
    private final int digits;
    private final List<BilledItem> items = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    UsageCharges(Subscription subscription, Period days, Usage usage, Locale language) {
        this.subscription = subscription;
        this.language = language;
        this.digits = subscription.content().currency().getDefaultFractionDigits();
        subscription
                .timeline()
                .lives()
                .forEach(life -> life.item()
                        .metered()
                        .ifPresent(by -> life.within(days).ifPresent(own -> charge(life, by, own, usage))));
    }

    /** What each item comes to; what comes to nothing is left out. */
    List<BilledItem> items() {
        return items;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether a metered item is in force on some of the days. */
    static boolean isMetered(Subscription subscription, Period days) {
        return subscription.timeline().lives().stream()
                .anyMatch(life ->
                        life.item().metered().isPresent() && life.within(days).isPresent());
    }

    private void charge(ItemLife life, Metering by, Period days, Usage usage) {
        Terms terms = life.on(days.first()).orElseThrow();
        BigDecimal used = by.aggregation().of(usage.of(by.meter(), days));
        if (used.signum() == 0 && isPaused(days)) {
            return;
        }
        List<ItemLine> own = terms.price().price(used).parts().stream()
                .map(part -> line(life.item(), terms, part, days))
                .toList();
        BigDecimal sum = own.stream().map(this::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() != 0) {
            lines.addAll(own);
            items.add(new BilledItem(life.item().id(), days, terms.vat(), sum));
        }
    }

    /** A minimum is not due while all of it is suspended. */
    private boolean isPaused(Period days) {
        return subscription.pauses().stream()
                .anyMatch(pause -> pause.contains(days.first()) && pause.contains(days.last()));
    }

    private ItemLine line(SubscriptionItem item, Terms terms, PricePart part, Period days) {
        Optional<String> words = terms.revision()
                .map(revision -> revision.explanation().in(language))
                .map(told ->
                        item.description().map(before -> before + " – " + told).orElse(told))
                .or(item::description);
        ItemLine.Builder line = ItemLine.builder()
                .code(item.code())
                .label(item.label() + " – " + part.label().in(language))
                .description(words)
                .nature(item.nature())
                .unit(item.unit())
                .vat(terms.vat())
                .period(days)
                .quantity(part.quantity())
                .unitPrice(part.unitPrice());
        if (!terms.discount().isZero()) {
            line.addDiscounts(new Discount.Percent(terms.discount(), Optional.empty()));
        }
        return line.build();
    }

    private BigDecimal net(ItemLine line) {
        BigDecimal net = Rounding.HALF_UP.round(line.quantity().multiply(line.unitPrice()), digits);
        for (Discount discount : line.discounts()) {
            net = net.subtract(discount.on(net, digits));
        }
        return net;
    }
}
