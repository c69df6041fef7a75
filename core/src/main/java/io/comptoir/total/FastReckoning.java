package io.comptoir.total;

import static io.comptoir.line.ItemLine.UNITS_UNKNOWN;
import static io.comptoir.money.ScaledLong.DIGITS_MAX;
import static io.comptoir.money.ScaledLong.digits;
import static io.comptoir.money.ScaledLong.power;
import static io.comptoir.money.ScaledLong.round;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Adds up plain papers in whole minor units: prices before tax, rounding of EN 16931, percentages as the only discounts
 * and numbers that a {@code long} holds. Everything else, and all that is wrong, is left to {@link Reckoning}; where both
 * answer, they answer the same, which is a property of the testkit.
 */
final class FastReckoning {

    private static final long[][] NONE = {};

    private final Calculation from;
    private final int digits;
    private final long amountMax;
    private final long[] before;
    private final long[] net;
    private long[][] discounts = NONE;
    private VatRate[] rates = new VatRate[4];
    private long[] taxable = new long[4];
    private int groups;
    private int count;

    private FastReckoning(Calculation from, int digits) {
        this.from = from;
        this.digits = digits;
        amountMax = power(Reckoning.AMOUNT_DIGITS + digits);
        int size = from.lines().size();
        before = new long[size];
        net = new long[size];
    }

    /** The totals of a plain paper; empty for any other, and for one that cannot be added up. */
    static Optional<Totals> totals(Calculation from) {
        int digits = from.currency().getDefaultFractionDigits();
        boolean plain = from.pricing() == PriceBasis.NET
                && from.rounding() == RoundingPolicy.EN16931
                && from.discounts().isEmpty()
                && from.charges().isEmpty()
                && from.deposits().isEmpty()
                && from.vatRests().isEmpty()
                && from.payableStep().isEmpty()
                && from.exchange().isEmpty()
                && digits <= DIGITS_MAX - Reckoning.AMOUNT_DIGITS;
        return plain ? new FastReckoning(from, digits).totals() : Optional.empty();
    }

    private Optional<Totals> totals() {
        for (Line line : from.lines()) {
            if (line instanceof ItemLine item && !add(item)) {
                return Optional.empty();
            }
        }
        List<VatTotal> vat = new ArrayList<>(groups);
        for (int i = 0; i < groups; i++) {
            vat.add(new VatTotal(rates[i], BigDecimal.valueOf(taxable[i], digits), tax(rates[i], taxable[i])));
        }
        vat.sort(Comparator.comparing(VatTotal::rate));
        return Optional.of(new Totals(from, new Lines(this), List.of(), List.of(), vat));
    }

    private BigDecimal tax(VatRate rate, long base) {
        BigDecimal percent = rate.percentage().value();
        return Math.abs(base) < power(DIGITS_MAX - Math.min(DIGITS_MAX, percent.precision()))
                ? BigDecimal.valueOf(round(base * digits(percent), percent.scale() + 2), digits)
                : rate.taxOn(BigDecimal.valueOf(base, digits), digits);
    }

    /** Whether the line could be added. */
    private boolean add(ItemLine line) {
        Optional<VatRate> rate = line.vat();
        long amount = line.units(digits);
        if (rate.isEmpty() || amount == UNITS_UNKNOWN || Math.abs(amount) >= amountMax) {
            return false;
        }
        before[count] = amount;
        if (!line.discounts().isEmpty()) {
            amount = discounted(line.discounts(), amount);
            if (amount == UNITS_UNKNOWN) {
                return false;
            }
        }
        net[count++] = amount;
        return take(rate.get(), amount);
    }

    /** What the discounts leave; unknown where one is no percentage, or no long is enough. */
    private long discounted(List<Discount> given, long amount) {
        long left = amount;
        long[] taken = new long[given.size()];
        for (int i = 0; i < taken.length; i++) {
            if (!(given.get(i) instanceof Discount.Percent one)) {
                return UNITS_UNKNOWN;
            }
            BigDecimal percent = one.percentage().value();
            if (Math.abs(left) >= power(DIGITS_MAX - percent.precision())) {
                return UNITS_UNKNOWN;
            }
            taken[i] = round(left * digits(percent), percent.scale() + 2);
            left -= taken[i];
        }
        if (discounts == NONE) {
            discounts = new long[before.length][];
        }
        discounts[count] = taken;
        return left;
    }

    /** Adds to the taxable amount of a rate; false where no long holds it. */
    private boolean take(VatRate rate, long amount) {
        int group = group(rate);
        long sum = taxable[group] + amount;
        taxable[group] = sum;
        return Math.abs(sum) < power(DIGITS_MAX);
    }

    /** The same rate is mostly the same object, and two equal ones take long to tell. */
    @SuppressWarnings("ReferenceEquality")
    private int group(VatRate rate) {
        for (int i = 0; i < groups; i++) {
            if (rates[i] == rate) {
                return i;
            }
        }
        for (int i = 0; i < groups; i++) {
            if (rates[i].equals(rate)) {
                return i;
            }
        }
        if (groups == rates.length) {
            rates = Arrays.copyOf(rates, 2 * groups);
            taxable = Arrays.copyOf(taxable, 2 * groups);
        }
        rates[groups] = rate;
        return groups++;
    }

    /** The lines, each made when it is asked for. */
    static final class Lines extends AbstractList<LineTotal> implements RandomAccess {

        private final FastReckoning made;

        private Lines(FastReckoning made) {
            this.made = made;
        }

        @Override
        public int size() {
            return made.count;
        }

        @Override
        public LineTotal get(int place) {
            if (place < 0 || place >= made.count) {
                throw new IndexOutOfBoundsException("No line " + place + " of " + made.count);
            }
            return new LineTotal(amount(made.before[place]), discounts(place), List.of(), amount(made.net[place]));
        }

        private List<BigDecimal> discounts(int place) {
            if (made.discounts == NONE || made.discounts[place] == null) {
                return List.of();
            }
            return Arrays.stream(made.discounts[place]).mapToObj(this::amount).toList();
        }

        private BigDecimal amount(long units) {
            return BigDecimal.valueOf(units, made.digits);
        }
    }
}
