package io.comptoir.accounting.posting;

import io.comptoir.money.Allocation;
import io.comptoir.money.Rounding;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Receivable;
import io.comptoir.tax.VatRate;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Function<VatTotal, BigDecimal> amount;
    private final int digits;
    private BigDecimal payable;
    private BigDecimal givenUp;

    /** @param amount  which of the two amounts of a rate: its VAT, or what it is on */
    WaitingVat(Map<VatRate, Map<K, BigDecimal>> taxes, Receivable receivable, Function<VatTotal, BigDecimal> amount) {
        this.taxes = taxes;
        this.amount = amount;
        digits = receivable.debt().currency().getDefaultFractionDigits();
        receivable.debt().vat().forEach(one -> may.put(one.rate(), amount.apply(one)));
        payable = receivable.debt().amount();
        givenUp = payable.subtract(payable);
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

    /** The VAT that falls due now, by account; below zero where it is taken back. */
    Map<K, BigDecimal> fallsDue(VatRate rate, BigDecimal more) {
        return move(due, rate, more);
    }

    /** The VAT of a discount, by account. */
    Map<K, BigDecimal> shares(VatRate rate, BigDecimal vat) {
        return split(rate, vat);
    }

    /** The VAT that is lost with {@code more} of the claim, by account: what can no longer fall due. */
    Map<K, BigDecimal> lose(BigDecimal more) {
        Map<K, BigDecimal> all = new LinkedHashMap<>();
        loseByRate(more).values().forEach(parts -> parts.forEach((key, part) -> all.merge(key, part, BigDecimal::add)));
        return all;
    }

    /** The same, rate by rate. */
    Map<VatRate, Map<K, BigDecimal>> loseByRate(BigDecimal more) {
        givenUp = givenUp.add(more);
        Map<VatRate, Map<K, BigDecimal>> all = new LinkedHashMap<>();
        for (VatRate rate : List.copyOf(may.keySet())) {
            BigDecimal whole = may.getOrDefault(rate, BigDecimal.ZERO);
            BigDecimal now = whole.subtract(left(whole));
            all.put(rate, move(lost, rate, now.subtract(lost.getOrDefault(rate, BigDecimal.ZERO))));
        }
        return all;
    }

    /** What may still fall due of {@code whole}, rounded as it will be once the rest is paid. */
    private BigDecimal left(BigDecimal whole) {
        return payable.signum() == 0
                ? whole
                : Rounding.HALF_UP.quotient(whole.multiply(payable.subtract(givenUp)), payable, digits);
    }

    /** What fell due and what was lost are shared together: apart, each would round, and a cent would wait for ever. */
    private Map<K, BigDecimal> move(Map<VatRate, BigDecimal> moved, VatRate rate, BigDecimal more) {
        Map<K, BigDecimal> before = split(rate, gone(rate));
        moved.merge(rate, more, BigDecimal::add);
        Map<K, BigDecimal> parts = split(rate, gone(rate));
        before.forEach((tax, part) -> parts.merge(tax, part.negate(), BigDecimal::add));
        return parts;
    }

    private BigDecimal gone(VatRate rate) {
        return due.getOrDefault(rate, BigDecimal.ZERO).add(lost.getOrDefault(rate, BigDecimal.ZERO));
    }

    private Map<K, BigDecimal> split(VatRate rate, BigDecimal vat) {
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
