package io.comptoir.catalog;

import static io.comptoir.catalog.PricePart.Kind.FEE;
import static io.comptoir.catalog.PricePart.Kind.FREE_UNITS;
import static io.comptoir.catalog.PricePart.Kind.MAXIMUM;
import static io.comptoir.catalog.PricePart.Kind.MINIMUM;
import static io.comptoir.catalog.PricePart.Kind.PACKAGES;
import static io.comptoir.catalog.PricePart.Kind.SHARE;
import static io.comptoir.catalog.PricePart.Kind.STEP;
import static io.comptoir.catalog.PricePart.Kind.UNITS;

import io.comptoir.fault.Text;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the price of a quantity is made — grille tarifaire.
 * <p>
 * Quantities are decimal, prices have up to twelve decimals, and nothing is rounded: a {@link PriceBreakdown} is exact,
 * and its parts become lines, which round. A negative quantity gives the mirror image of the positive one, for a paper
 * that takes all of it back; to correct a usage, bill the difference of two breakdowns. Where nothing is used, only a
 * flat fee and a minimum are due.
 * <p>
 * Free units and minimums go around a model, and around each other; what is said last is looked at first:
 * {@code perUnit("0.10").withFreeUnits("100").withMinimumAmount("20")} bills 20.00 for 200 units. Tiers and packages
 * count from the first unit that is not free; to let free units use up the first tier, give that tier the price 0.
 */
public sealed interface PriceModel {

    /** What {@code quantity} costs, part by part. */
    PriceBreakdown price(BigDecimal quantity);

    /** What a quantity such as {@code "2.5"} costs, part by part. */
    default PriceBreakdown price(String quantity) {
        return price(Decimals.parse(quantity));
    }

    /** The same, the first {@code units} for nothing. */
    default PriceModel withFreeUnits(String units) {
        return new FreeUnits(this, Decimals.parse(units));
    }

    /** The same, with {@code units} billed where less are used. */
    default PriceModel withMinimumUnits(String units) {
        return new MinimumUnits(this, Decimals.parse(units));
    }

    /** The same, with {@code amount} billed where it comes to less. */
    default PriceModel withMinimumAmount(String amount) {
        return new MinimumAmount(this, Decimals.parse(amount));
    }

    /** One fee, whatever the quantity — forfait. */
    static PriceModel flat(String fee) {
        return new Flat(Decimals.parse(fee));
    }

    /** So much a unit. */
    static PriceModel perUnit(String unitPrice) {
        return new PerUnit(Decimals.parse(unitPrice));
    }

    /** Graduated: each unit at the price of the tier that it is in — par tranches. */
    static PriceModel tiered(Tier... tiers) {
        return new Tiered(List.of(tiers));
    }

    /** All units at the price of the tier that the quantity reaches — dégressif au volume. */
    static PriceModel volume(Tier... tiers) {
        return new Volume(List.of(tiers));
    }

    /** One amount for the step that the quantity reaches — par paliers. */
    static PriceModel stairstep(Step... steps) {
        return new Stairstep(List.of(steps));
    }

    /** So much a package of {@code size} units, a started one in full — par lot. */
    static PriceModel packages(String size, String price) {
        return new Packages(Decimals.parse(size), Decimals.parse(price));
    }

    /** A share, such as {@code "2.9"} percent, of an amount, which stands for the quantity — commission. */
    static Share percentage(String percent) {
        return new Share(Percentage.of(percent), BigDecimal.ZERO, Optional.empty(), BigDecimal.ZERO);
    }

    /**
     * One fee, whatever the quantity.
     *
     * @param fee  the fee
     */
    record Flat(BigDecimal fee) implements PriceModel {

        /** Refuses a negative fee. */
        public Flat {
            fee = PriceRules.price(fee, "fee");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.of(quantity, units -> List.of(PricePart.once(FEE, PriceLabels.FEE, fee)));
        }
    }

    /**
     * So much a unit.
     *
     * @param unitPrice  the price of one unit
     */
    record PerUnit(BigDecimal unitPrice) implements PriceModel {

        /** Refuses a negative price. */
        public PerUnit {
            unitPrice = PriceRules.price(unitPrice, "unitPrice");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.ofUsed(
                    quantity, units -> List.of(new PricePart(UNITS, PriceLabels.PER_UNIT, units, unitPrice)));
        }
    }

    /**
     * Each unit at the price of the tier that it is in.
     *
     * @param tiers  the tiers, by rising end, the last without
     */
    record Tiered(List<Tier> tiers) implements PriceModel {

        /** Refuses tiers that leave a quantity without a price, or with two. */
        public Tiered {
            tiers = List.copyOf(tiers);
            ends(tiers).check("tiers");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.ofUsed(quantity, this::parts);
        }

        private List<PricePart> parts(BigDecimal units) {
            Ends ends = ends(tiers);
            List<PricePart> parts = new ArrayList<>();
            for (int i = 0; i <= ends.indexOf(units); i++) {
                BigDecimal within = ends.upTo(i, units).subtract(ends.below(i));
                addTier(parts, tiers.get(i), ends.below(i), within);
            }
            return parts;
        }
    }

    /**
     * All units at the price of the tier that the quantity reaches.
     *
     * @param tiers  the tiers, by rising end, the last without
     */
    record Volume(List<Tier> tiers) implements PriceModel {

        /** Refuses tiers that leave a quantity without a price, or with two. */
        public Volume {
            tiers = List.copyOf(tiers);
            ends(tiers).check("tiers");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.ofUsed(quantity, this::parts);
        }

        private List<PricePart> parts(BigDecimal units) {
            Ends ends = ends(tiers);
            int reached = ends.indexOf(units);
            List<PricePart> parts = new ArrayList<>();
            addTier(parts, tiers.get(reached), ends.below(reached), units);
            return parts;
        }
    }

    /**
     * One amount for the step that the quantity reaches.
     *
     * @param steps  the steps, by rising end, the last without
     */
    record Stairstep(List<Step> steps) implements PriceModel {

        /** Refuses steps that leave a quantity without a price, or with two. */
        public Stairstep {
            steps = List.copyOf(steps);
            ends(steps).check("steps");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.ofUsed(quantity, this::parts);
        }

        private List<PricePart> parts(BigDecimal units) {
            Ends ends = ends(steps);
            int reached = ends.indexOf(units);
            Step step = steps.get(reached);
            return List.of(PricePart.once(STEP, PriceLabels.fee(ends.below(reached), step.upTo()), step.amount()));
        }

        private static Ends ends(List<Step> steps) {
            return new Ends(steps.stream().map(Step::upTo).toList());
        }
    }

    /**
     * So much a package, a started one in full.
     *
     * @param size  how many units a package holds, above zero
     * @param packagePrice  the price of one package
     */
    record Packages(BigDecimal size, BigDecimal packagePrice) implements PriceModel {

        /** Refuses a size of zero or less, and a negative price. */
        public Packages {
            size = PriceRules.packageSize(size);
            packagePrice = PriceRules.price(packagePrice, "packagePrice");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.ofUsed(
                    quantity,
                    units ->
                            List.of(new PricePart(PACKAGES, PriceLabels.packages(size), started(units), packagePrice)));
        }

        private BigDecimal started(BigDecimal units) {
            int scale = Math.max(units.scale(), size.scale());
            BigInteger[] filled = units.setScale(scale)
                    .unscaledValue()
                    .divideAndRemainder(size.setScale(scale).unscaledValue());
            return new BigDecimal(filled[1].signum() == 0 ? filled[0] : filled[0].add(BigInteger.ONE));
        }
    }

    /**
     * A share of an amount, which stands for the quantity. The bounds hold the share; the fee comes on top of them.
     *
     * @param share  from 0 to 100 %
     * @param minimum  the least that the share comes to
     * @param maximum  the most that the share comes to, if there is a most
     * @param fee  a fixed amount on top
     */
    record Share(Percentage share, BigDecimal minimum, Optional<BigDecimal> maximum, BigDecimal fee)
            implements PriceModel {

        /** Refuses a share below 0 or above 100 %, a negative bound or fee, and a maximum below the minimum. */
        public Share {
            share = PriceRules.share(share);
            minimum = PriceRules.price(minimum, "minimum");
            maximum = maximum.map(most -> PriceRules.price(most, "maximum"));
            fee = PriceRules.price(fee, "fee");
            if (maximum.isPresent()) {
                PriceRules.notCrossed(minimum, maximum.get());
            }
        }

        /** The same, with a least amount for the share. */
        public Share atLeast(String minimum) {
            return new Share(share, Decimals.parse(minimum), maximum, fee);
        }

        /** The same, with a most amount for the share. */
        public Share atMost(String maximum) {
            return new Share(share, minimum, Optional.of(Decimals.parse(maximum)), fee);
        }

        /** The same, with a fixed amount on top. */
        public Share plus(String fee) {
            return new Share(share, minimum, maximum, Decimals.parse(fee));
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.ofUsed(quantity, amount -> {
                List<PricePart> parts = new ArrayList<>(List.of(bounded(amount)));
                addFee(parts, fee, PriceLabels.FEE);
                return parts;
            });
        }

        private PricePart bounded(BigDecimal amount) {
            BigDecimal exact = share.of(amount);
            if (exact.compareTo(minimum) < 0) {
                return PricePart.once(MINIMUM, PriceLabels.MINIMUM, minimum);
            }
            return maximum.filter(most -> exact.compareTo(most) > 0)
                    .map(most -> PricePart.once(MAXIMUM, PriceLabels.MAXIMUM, most))
                    .orElseGet(() ->
                            new PricePart(SHARE, PriceLabels.share(share.value()), amount, share.of(BigDecimal.ONE)));
        }
    }

    /**
     * A model whose first units cost nothing.
     *
     * @param model  the price of those after
     * @param units  how many
     */
    record FreeUnits(PriceModel model, BigDecimal units) implements PriceModel {

        /** Refuses a negative number of units. */
        public FreeUnits {
            units = PriceRules.quantity(units, "units");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.of(quantity, this::parts);
        }

        private List<PricePart> parts(BigDecimal used) {
            BigDecimal free = used.min(units);
            List<PricePart> parts = new ArrayList<>();
            if (free.signum() > 0) {
                parts.add(new PricePart(FREE_UNITS, PriceLabels.INCLUDED, free, BigDecimal.ZERO));
            }
            parts.addAll(model.price(used.subtract(free)).parts());
            return parts;
        }
    }

    /**
     * A model of which a number of units is billed at least — engagement de volume.
     *
     * @param model  their price
     * @param units  how many
     */
    record MinimumUnits(PriceModel model, BigDecimal units) implements PriceModel {

        /** Refuses a negative number of units. */
        public MinimumUnits {
            units = PriceRules.quantity(units, "units");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.of(
                    quantity, used -> model.price(used.max(units)).parts());
        }
    }

    /**
     * A model that comes to an amount at least — minimum de facturation. The amount then takes the place of all parts,
     * so that no rounding of lines makes it another.
     *
     * @param model  the price above the minimum
     * @param amount  the minimum
     */
    record MinimumAmount(PriceModel model, BigDecimal amount) implements PriceModel {

        /** Refuses a negative amount. */
        public MinimumAmount {
            amount = PriceRules.price(amount, "amount");
        }

        @Override
        public PriceBreakdown price(BigDecimal quantity) {
            return PriceBreakdown.of(quantity, this::parts);
        }

        private List<PricePart> parts(BigDecimal used) {
            PriceBreakdown plain = model.price(used);
            return plain.amount().compareTo(amount) < 0
                    ? List.of(PricePart.once(MINIMUM, PriceLabels.MINIMUM, amount))
                    : plain.parts();
        }
    }

    private static Ends ends(List<Tier> tiers) {
        return new Ends(tiers.stream().map(Tier::upTo).toList());
    }

    private static void addTier(List<PricePart> parts, Tier tier, BigDecimal below, BigDecimal units) {
        parts.add(new PricePart(UNITS, PriceLabels.units(below, tier.upTo()), units, tier.unitPrice()));
        addFee(parts, tier.fee(), PriceLabels.fee(below, tier.upTo()));
    }

    private static void addFee(List<PricePart> parts, BigDecimal fee, Text label) {
        if (fee.signum() > 0) {
            parts.add(PricePart.once(FEE, label, fee));
        }
    }
}
