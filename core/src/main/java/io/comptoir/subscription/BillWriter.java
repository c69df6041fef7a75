package io.comptoir.subscription;

import io.comptoir.catalog.PriceModel;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.party.Party;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the bills of a subscription. */
final class BillWriter {

    private static final Text TRUE_UP = new Text("Régularisation : {0}", "True-up: {0}");
    private static final Text PART = new Text("{0} jours sur {1}", "{0} of {1} days");
    private static final Text DISCOUNT = new Text("Remise {0} %", "{0} % off");

    private final Subscription subscription;
    private final Charges charges;
    private final Locale language;
    private final int digits;

    BillWriter(Subscription subscription) {
        this.subscription = subscription;
        this.charges = new Charges(subscription);
        this.language = subscription.content().customer().map(Party::language).orElse(Locale.FRENCH);
        this.digits = subscription.content().currency().getDefaultFractionDigits();
    }

    /** The bill that leads from what was billed of a period to what it should be; empty where that is the same. */
    Optional<Bill> write(BillingPeriod period, Optional<BilledPeriod> before, LocalDate day) {
        List<Charge> due = charges.of(period);
        List<BilledItem> items = due.stream().map(Charge::billed).toList();
        if (before.isPresent()) {
            return trueUp(before.get(), items, period.billed(), day);
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        BilledPeriod first = new BilledPeriod(subscription.id(), period.billed().first(), 1, items);
        List<Line> lines = due.stream().map(this::line).toList();
        return Optional.of(bill(first, items, lines, period.billed(), period.date()));
    }

    /** The bill that gives all of a period back that is no more; empty where nothing is left of it. */
    Optional<Bill> takeBack(BilledPeriod gone, LocalDate day) {
        return gone.items().stream()
                .map(one -> one.period().last())
                .max(Comparator.naturalOrder())
                .flatMap(last -> trueUp(gone, List.of(), Period.of(gone.start(), last), day));
    }

    /** The bill of what was used in a period; empty where it comes to nothing. */
    Optional<Bill> usage(BillingPeriod period, Usage usage) {
        UsageCharges used = new UsageCharges(subscription, period.billed(), usage, language);
        if (used.items().isEmpty()) {
            return Optional.empty();
        }
        BilledPeriod part = new BilledPeriod(subscription.id(), period.billed().first(), 1, used.items(), true);
        return Optional.of(bill(
                part,
                used.items(),
                used.lines(),
                period.billed(),
                period.billed().endExclusive()));
    }

    private Optional<Bill> trueUp(BilledPeriod before, List<BilledItem> items, Period period, LocalDate day) {
        List<BilledItem> changes = new Correction(before.items(), items, this::policy, digits).lines();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        BilledPeriod next = new BilledPeriod(subscription.id(), before.start(), before.version() + 1, items);
        List<Line> lines = changes.stream().map(this::correction).toList();
        return Optional.of(bill(next, changes, lines, period, day));
    }

    private ProrationPolicy policy(String item) {
        return subscription
                .timeline()
                .life(item)
                .map(life -> life.item().proration())
                .orElse(ProrationPolicy.ACTUAL_DAYS);
    }

    private Bill bill(BilledPeriod part, List<BilledItem> charged, List<Line> lines, Period period, LocalDate day) {
        BigDecimal amount = charged.stream().map(BilledItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Invoice.Draft draft = subscription.content().toBuilder()
                .lines(lines)
                .issueDate(day)
                .period(period)
                .contract(subscription.content().contract().or(subscription::number))
                .build();
        boolean refund = subscription
                .ending()
                .filter(ending -> ending.policy() == EndingPolicy.REFUND)
                .isPresent();
        return Bill.of(List.of(part), amount, draft, refund);
    }

    // --- lines ---

    private Line line(Charge charge) {
        SubscriptionItem item = item(charge.billed().item());
        ItemLine.Builder line = start(item).vat(charge.billed().vat());
        Optional<String> words = charge.terms()
                .revision()
                .map(revision -> more(item.description(), revision.explanation().in(language)))
                .or(item::description);
        line.description(words);
        if (!item.once()) {
            line.period(charge.billed().period());
        }
        BigDecimal whole = Rounding.HALF_UP.round(charge.terms().amount(), digits);
        boolean reckoned = charge.isWhole() && whole.compareTo(charge.billed().amount()) == 0;
        if (reckoned && charge.terms().price() instanceof PriceModel.PerUnit price) {
            return wholeLine(line.unit(item.unit()), charge, price);
        }
        if (!charge.isWhole()) {
            line.description(more(
                    words,
                    PART.in(language)
                            .replace("{0}", Long.toString(charge.weight()))
                            .replace("{1}", Long.toString(charge.of()))));
        }
        return line.quantity(BigDecimal.ONE).unitPrice(charge.billed().amount()).build();
    }

    private static String more(Optional<String> words, String added) {
        return words.map(before -> before + " – " + added).orElse(added);
    }

    private Line wholeLine(ItemLine.Builder line, Charge charge, PriceModel.PerUnit price) {
        Terms terms = charge.terms();
        Percentage discount = terms.discount();
        if (!discount.isZero()) {
            BigDecimal off = Rounding.HALF_UP
                    .round(terms.full(), digits)
                    .subtract(charge.billed().amount());
            String label = DISCOUNT.in(language).replace("{0}", discount.toString());
            line.addDiscounts(new Discount.Amount(off, Optional.of(label)));
        }
        return line.quantity(terms.quantity()).unitPrice(price.unitPrice()).build();
    }

    private Line correction(BilledItem billed) {
        SubscriptionItem item = item(billed.item());
        return start(item)
                .label(TRUE_UP.in(language).replace("{0}", item.label()))
                .period(billed.period())
                .vat(billed.vat())
                .quantity(BigDecimal.valueOf(billed.amount().signum()))
                .unitPrice(billed.amount().abs())
                .build();
    }

    /** Its unit goes with the quantity of a whole period only; parts and corrections are told as one amount. */
    private static ItemLine.Builder start(SubscriptionItem item) {
        return ItemLine.builder()
                .code(item.code())
                .label(item.label())
                .description(item.description())
                .nature(item.nature());
    }

    private SubscriptionItem item(String id) {
        return subscription
                .timeline()
                .life(id)
                .map(ItemLife::item)
                .orElseGet(() -> SubscriptionItem.builder()
                        .id(id)
                        .label(id)
                        .quantity(BigDecimal.ONE)
                        .unitPrice(BigDecimal.ZERO)
                        .build());
    }
}
