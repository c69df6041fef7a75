package io.comptoir.total;

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

    /** So many digits always fit a long. */
    private static final int DIGITS_MAX = 18;

    private static final long[] TENS = tens();
    private static final long[] NOTHING = {};

    private final Calculation from;
    private final int digits;
    private final long amountMax;
    private final long[] before;
    private final long[] net;
    private final long[][] discounts;
    private final List<VatRate> rates = new ArrayList<>(4);
    private long[] taxable = new long[4];
    private int count;

    private FastReckoning(Calculation from, int digits) {
        this.from = from;
        this.digits = digits;
        amountMax = TENS[Reckoning.AMOUNT_DIGITS + digits];
        int size = from.lines().size();
        before = new long[size];
        net = new long[size];
        discounts = new long[size][];
    }

    /** The totals of a plain paper; empty for any other, and for one that cannot be added up. */
    static Optional<Totals> totals(Calculation from) {
        int digits = from.currency().getDefaultFractionDigits();
        boolean plain = from.pricing() == PriceBasis.NET
                && from.rounding() == RoundingPolicy.EN16931
                && from.discounts().isEmpty()
                && from.charges().isEmpty()
                && from.deposits().isEmpty()
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
        List<VatTotal> vat = new ArrayList<>(rates.size());
        for (int i = 0; i < rates.size(); i++) {
            BigDecimal base = BigDecimal.valueOf(taxable[i], digits);
            vat.add(new VatTotal(rates.get(i), base, rates.get(i).taxOn(base, digits)));
        }
        vat.sort(Comparator.comparing(VatTotal::rate));
        return Optional.of(new Totals(from, new Lines(this), List.of(), List.of(), vat));
    }

    /** Whether the line could be added. */
    private boolean add(ItemLine line) {
        Optional<VatRate> rate = line.vat();
        BigDecimal quantity = line.quantity();
        BigDecimal price = line.unitPrice();
        boolean plain = rate.isPresent()
                && line.charges().isEmpty()
                && line.priceBaseQuantity().compareTo(BigDecimal.ONE) == 0
                && quantity.precision() + price.precision() <= DIGITS_MAX;
        if (!plain) {
            return false;
        }
        int scale = quantity.scale() + price.scale();
        long product = unscaled(quantity) * unscaled(price);
        if (scale < digits && Math.abs(product) >= TENS[DIGITS_MAX - (digits - scale)]) {
            return false;
        }
        long amount = rounded(product, scale - digits);
        if (Math.abs(amount) >= amountMax) {
            return false;
        }
        before[count] = amount;
        discounts[count] = NOTHING;
        if (!line.discounts().isEmpty()) {
            amount = discounted(line.discounts(), amount);
            if (amount == Long.MIN_VALUE) {
                return false;
            }
        }
        net[count++] = amount;
        return take(rate.get(), amount);
    }

    /** What the discounts leave; the smallest long where one is not plain. */
    private long discounted(List<Discount> given, long amount) {
        long left = amount;
        long[] taken = new long[given.size()];
        for (int i = 0; i < taken.length; i++) {
            if (!(given.get(i) instanceof Discount.Percent one)) {
                return Long.MIN_VALUE;
            }
            BigDecimal percent = one.percentage().value();
            if (Math.abs(left) >= TENS[DIGITS_MAX - percent.precision()]) {
                return Long.MIN_VALUE;
            }
            taken[i] = rounded(left * unscaled(percent), percent.scale() + 2);
            left -= taken[i];
        }
        discounts[count] = taken;
        return left;
    }

    /** Adds to the taxable amount of a rate; false where no long holds it. */
    private boolean take(VatRate rate, long amount) {
        int group = group(rate);
        long sum = taxable[group] + amount;
        taxable[group] = sum;
        return Math.abs(sum) < TENS[DIGITS_MAX];
    }

    @SuppressWarnings("ReferenceEquality") // the same rate is mostly the same object
    private int group(VatRate rate) {
        for (int i = 0; i < rates.size(); i++) {
            VatRate known = rates.get(i);
            if (known == rate || known.equals(rate)) {
                return i;
            }
        }
        rates.add(rate);
        if (rates.size() > taxable.length) {
            taxable = Arrays.copyOf(taxable, 2 * taxable.length);
        }
        return rates.size() - 1;
    }

    /** The digits of a number that fits a long. */
    private static long unscaled(BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValue();
    }

    /** A number without its last digits, rounded half away from zero; with zeros for digits that it lacks. */
    private static long rounded(long number, int drop) {
        // Divisors that the compiler knows cost a multiplication.
        return switch (drop) {
            case 0 -> number;
            case 1 -> half(number / 10, number % 10, 10);
            case 2 -> half(number / 100, number % 100, 100);
            case 3 -> half(number / 1000, number % 1000, 1000);
            case 4 -> half(number / 10_000, number % 10_000, 10_000);
            default -> {
                if (drop < 0) {
                    yield number * TENS[-drop];
                }
                yield drop > DIGITS_MAX ? 0 : half(number / TENS[drop], number % TENS[drop], TENS[drop]);
            }
        };
    }

    private static long half(long quotient, long rest, long divisor) {
        if (rest >= divisor - rest) {
            return quotient + 1;
        }
        return -rest >= divisor + rest ? quotient - 1 : quotient;
    }

    private static long[] tens() {
        long[] tens = new long[DIGITS_MAX + 1];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
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
            List<BigDecimal> discounts = new ArrayList<>(made.discounts[place].length);
            for (long discount : made.discounts[place]) {
                discounts.add(amount(discount));
            }
            return new LineTotal(amount(made.before[place]), discounts, List.of(), amount(made.net[place]));
        }

        private BigDecimal amount(long units) {
            return BigDecimal.valueOf(units, made.digits);
        }
    }
}
