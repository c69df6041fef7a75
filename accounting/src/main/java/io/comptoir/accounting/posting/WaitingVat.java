package io.comptoir.accounting.posting;

import io.comptoir.money.Allocation;
import io.comptoir.money.Rounding;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.payment.Receivable;
import io.comptoir.tax.VatRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The VAT of a claim by account or nature, while it falls due or is lost: amounts of a rate are shared over its accounts as the
 * invoice was, so that all parts of it together make what the invoice entered.
 */
final class WaitingVat<K> {

    private final Map<VatRate, Map<K, BigDecimal>> taxes;
    private final Map<VatRate, BigDecimal> may = new TreeMap<>();
    private final Map<VatRate, BigDecimal> due = new TreeMap<>();
    private final Map<VatRate, BigDecimal> lost = new TreeMap<>();
    private final Map<VatRate, BigDecimal> back = new TreeMap<>();
    private final Map<VatRate, Map<K, BigDecimal>> told = new TreeMap<>();
    private final Function<VatTotal, BigDecimal> amount;
    private final int digits;
    private BigDecimal payable;
    private BigDecimal givenUp;
    private BigDecimal bad;

    /** @param amount  which of the two amounts of a rate: its VAT, or what it is on */
    WaitingVat(Map<VatRate, Map<K, BigDecimal>> taxes, Receivable receivable, Function<VatTotal, BigDecimal> amount) {
        this.taxes = taxes;
        this.amount = amount;
        digits = receivable.debt().currency().getDefaultFractionDigits();
        receivable.debt().vat().forEach(one -> may.put(one.rate(), amount.apply(one)));
        payable = receivable.debt().amount();
        givenUp = payable.subtract(payable);
        bad = givenUp;
    }

    /** Less is asked for, or more again: a credit note, a discount with its VAT. */
    void take(Settlement settlement, boolean undone) {
        List<VatTotal> off = off(settlement);
        for (VatTotal one : off) {
            BigDecimal part = amount.apply(one);
            may.merge(one.rate(), undone ? part : part.negate(), BigDecimal::add);
        }
        if (!off.isEmpty()) {
            BigDecimal amount = settlement.settles();
            payable = undone ? payable.add(amount) : payable.subtract(amount);
        }
    }

    private static List<VatTotal> off(Settlement settlement) {
        if (settlement instanceof CreditAllocation credit) {
            return credit.vat();
        }
        boolean corrected =
                settlement instanceof EarlyPaymentDiscount discount && discount.treatment() == Treatment.CORRECTED;
        return corrected ? ((EarlyPaymentDiscount) settlement).vat() : List.of();
    }

    /** Whether a part of the price is lost, and no difference on a price that was paid. */
    static boolean isLost(WriteOff off) {
        return off.reason() == Reason.BAD_DEBT || off.reason() == Reason.GOODWILL;
    }

    /** The rates that there are. */
    Set<VatRate> rates() {
        return may.keySet();
    }

    /**
     * The VAT that falls due now, by account; below zero where it is taken back. What was lost or found again since the last
     * time may move a cent from one account to another: what fell due and what was lost are shared together, or a cent would
     * wait for ever.
     */
    Map<K, BigDecimal> fallsDue(VatRate rate, BigDecimal more) {
        due.merge(rate, more, BigDecimal::add);
        BigDecimal gone = lost.getOrDefault(rate, BigDecimal.ZERO);
        BigDecimal all = gone.add(due.getOrDefault(rate, BigDecimal.ZERO));
        Map<K, BigDecimal> now = less(split(rate, all), split(rate, gone));
        Map<K, BigDecimal> before = told.getOrDefault(rate, Map.of());
        told.put(rate, now);
        return less(now, before);
    }

    /** What can no longer fall due once {@code more} of the claim is lost, by account; below zero where it is found again. */
    Map<VatRate, Map<K, BigDecimal>> lose(BigDecimal more) {
        givenUp = givenUp.add(more);
        return move(lost, givenUp);
    }

    /** What was due already and comes back once {@code more} of the claim is a bad debt, whatever else was lost. */
    Map<VatRate, Map<K, BigDecimal>> giveBack(BigDecimal more) {
        bad = bad.add(more);
        return move(back, bad);
    }

    /** What moves depends on the sums alone, not on the way to them: so what is undone leaves no trace. */
    private Map<VatRate, Map<K, BigDecimal>> move(Map<VatRate, BigDecimal> moved, BigDecimal sum) {
        Map<VatRate, Map<K, BigDecimal>> all = new LinkedHashMap<>();
        may.forEach((rate, whole) -> {
            BigDecimal now = whole.subtract(left(whole, sum));
            BigDecimal before = moved.getOrDefault(rate, BigDecimal.ZERO);
            all.put(rate, less(split(rate, now), split(rate, before)));
            moved.put(rate, now);
        });
        return all;
    }

    /** What may still fall due of {@code whole} without {@code sum}, rounded as it will be once the rest is paid. */
    private BigDecimal left(BigDecimal whole, BigDecimal sum) {
        return payable.signum() == 0
                ? whole
                : Rounding.HALF_UP.quotient(whole.multiply(payable.subtract(sum)), payable, digits);
    }

    private static <K> Map<K, BigDecimal> less(Map<K, BigDecimal> parts, Map<K, BigDecimal> others) {
        Map<K, BigDecimal> less = new LinkedHashMap<>(parts);
        others.forEach((key, part) -> less.merge(key, part.negate(), BigDecimal::add));
        return less;
    }

    /** An amount of a rate, such as the VAT of a discount, by account. */
    Map<K, BigDecimal> split(VatRate rate, BigDecimal vat) {
        Map<K, BigDecimal> of = taxes.getOrDefault(rate, Map.of());
        Map<K, BigDecimal> parts = new LinkedHashMap<>();
        if (of.isEmpty()) {
            return parts;
        }
        List<BigDecimal> shares = Allocation.byWeight(vat, new ArrayList<>(of.values()), digits);
        int i = 0;
        for (K key : of.keySet()) {
            parts.put(key, shares.get(i++));
        }
        return parts;
    }
}
