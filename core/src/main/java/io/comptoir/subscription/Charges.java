package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Rounding;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a subscription, as it stands, is billed for its periods, whatever was billed before.
 * <p>
 * A period is cut where something changes. The parts are rounded as they add up, each to what the sum so far comes to, so
 * that they make the rounded sum however the period is cut.
 */
final class Charges {

    private static final Rule HAND_MISSING = Rule.error(
                    "CPT-SUBSCRIPTION-HAND-AMOUNT-MISSING", "Comptoir, subscriptions")
            .says(
                    "Le poste « {0} » se proratise à la main : il manque le montant de la période du {value}.",
                    "Item '{0}' is prorated by hand: the amount of the period of {value} is missing.")
            .fix("Donnez-le au poste.", "Tell the item.");

    private final Subscription subscription;
    private final int digits;

    Charges(Subscription subscription) {
        this.subscription = subscription;
        this.digits = subscription.content().currency().getDefaultFractionDigits();
    }

    /** The charges of a period, item by item; what comes to nothing is left out, and what is billed by usage. */
    List<Charge> of(BillingPeriod period) {
        List<Charge> charges = new ArrayList<>();
        for (ItemLife life : subscription.timeline().lives()) {
            if (life.item().metered().isEmpty()) {
                charges.addAll(life.item().once() ? once(life, period) : lasting(life, period));
            }
        }
        return charges.stream()
                .filter(charge -> charge.billed().amount().signum() != 0)
                .toList();
    }

    private List<Charge> once(ItemLife life, BillingPeriod period) {
        LocalDate day = life.start();
        return life.on(day).filter(terms -> period.billed().contains(day)).stream()
                .map(terms -> charge(
                        life,
                        Period.of(day, day),
                        terms,
                        byHand(life, period).orElseGet(() -> Rounding.HALF_UP.round(terms.amount(), digits))))
                .toList();
    }

    private List<Charge> lasting(ItemLife life, BillingPeriod period) {
        List<Part> parts = parts(life, period);
        if (parts.isEmpty()) {
            return List.of();
        }
        Part first = parts.get(0);
        Period inForce = Period.of(first.days.first(), period.billed().last());
        Optional<BigDecimal> told = byHand(life, period);
        if (told.isPresent()) {
            return List.of(charge(life, inForce, first.terms, told.get()));
        }
        ProrationPolicy policy = life.item().proration();
        boolean whole = parts.size() == 1 && first.days.equals(period.whole());
        if (policy == ProrationPolicy.BY_HAND && !whole) {
            throw new ViolationsException(HAND_MISSING.at(
                    "byHand", period.billed().first(), life.item().id()));
        }
        if (policy == ProrationPolicy.NONE) {
            return List.of(charge(life, inForce, first.terms, Rounding.HALF_UP.round(first.terms.amount(), digits)));
        }
        return prorated(life, period, parts);
    }

    private List<Charge> prorated(ItemLife life, BillingPeriod period, List<Part> parts) {
        ProrationPolicy policy = life.item().proration();
        LocalDate origin = period.whole().first();
        long of = policy.weight(origin, period.whole());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        List<Charge> charges = new ArrayList<>();
        for (Part part : parts) {
            long weight = policy.weight(origin, part.days);
            sum = sum.add(part.terms.amount().multiply(BigDecimal.valueOf(weight)));
            BigDecimal soFar = Rounding.HALF_UP.quotient(sum, BigDecimal.valueOf(of), digits);
            BilledItem billed = new BilledItem(life.item().id(), part.days, part.terms.vat(), soFar.subtract(before));
            charges.add(new Charge(billed, part.terms, weight, of));
            before = soFar;
        }
        return charges;
    }

    private static Charge charge(ItemLife life, Period days, Terms terms, BigDecimal amount) {
        return new Charge(new BilledItem(life.item().id(), days, terms.vat(), amount), terms, 1, 1);
    }

    private Optional<BigDecimal> byHand(ItemLife life, BillingPeriod period) {
        return Optional.ofNullable(life.item().byHand().get(period.billed().first()))
                .map(told -> Rounding.HALF_UP.round(told, digits));
    }

    // --- where a period is cut ---

    private List<Part> parts(ItemLife life, BillingPeriod period) {
        List<Part> parts = new ArrayList<>();
        for (Period days : pieces(life, period.billed())) {
            boolean paused = subscription.pauses().stream().anyMatch(pause -> pause.contains(days.first()));
            life.on(days.first()).filter(terms -> !paused).ifPresent(terms -> join(parts, new Part(days, terms)));
        }
        return parts;
    }

    private static void join(List<Part> parts, Part next) {
        int last = parts.size() - 1;
        boolean goesOn = last >= 0
                && parts.get(last).terms.equals(next.terms)
                && parts.get(last).days.endExclusive().equals(next.days.first());
        if (goesOn) {
            parts.set(last, new Part(Period.of(parts.get(last).days.first(), next.days.last()), next.terms));
        } else {
            parts.add(next);
        }
    }

    private List<Period> pieces(ItemLife life, Period billed) {
        NavigableSet<LocalDate> cuts = new TreeSet<>(life.cuts());
        for (Pause pause : subscription.pauses()) {
            cuts.add(pause.first());
            pause.last().ifPresent(last -> cuts.add(last.plusDays(1)));
        }
        return split(billed, cuts);
    }

    /** A period cut before each of some days. */
    static List<Period> split(Period period, NavigableSet<LocalDate> cuts) {
        List<Period> pieces = new ArrayList<>();
        LocalDate first = period.first();
        for (LocalDate cut : cuts.subSet(first.plusDays(1), period.endExclusive())) {
            pieces.add(Period.between(first, cut));
            first = cut;
        }
        pieces.add(Period.of(first, period.last()));
        return pieces;
    }

    private record Part(Period days, Terms terms) {}
}
