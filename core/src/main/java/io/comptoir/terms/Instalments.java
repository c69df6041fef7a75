package io.comptoir.terms;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Allocation;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The amounts of a payment in parts — échéances: they add up to what is to be paid, to the last cent. */
public final class Instalments {

    /** The most parts. */
    public static final int COUNT_MAX = 1000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Rule COUNT = Rule.error("CPT-TERMS-INSTALMENTS-OUT-OF-BOUNDS", "Comptoir, bounds")
            .says("Un paiement en {value} échéances n'est pas possible.", "{value} instalments are not possible.")
            .fix("Prévoyez de 1 à 1000 échéances.", "Plan 1 to 1000 instalments.");
    private static final Rule PERCENTAGES = Rule.error("CPT-TERMS-INSTALMENTS-NOT-100", "Comptoir, instalments")
            .says(
                    "Les échéances font {value} % du montant, ou l'une d'elles n'est pas positive.",
                    "The instalments are {value} % of the amount, or one of them is not above zero.")
            .fix(
                    "Donnez des pourcentages positifs dont la somme est 100.",
                    "Give percentages above zero that add up to 100.");

    private Instalments() {}

    /** Who takes the cents that are left when an amount does not divide. */
    public enum Remainder {
        /** The last part takes all of them: 100.00 in three is 33.33, 33.33 and 33.34. */
        LAST,
        /** The first parts take one each: 1000.00 in three is 333.34, 333.33 and 333.33. */
        FIRST
    }

    /** Equal parts, the last of which takes the cents that are left. */
    public static List<BigDecimal> equal(BigDecimal amount, int count, int digits) {
        return equal(amount, count, digits, Remainder.LAST);
    }

    /**
     * Equal parts. A negative amount gives the mirror image of the positive one.
     *
     * @param count  how many, from 1 to {@value #COUNT_MAX}
     * @param digits  the decimals of the parts: 2 for cents
     * @throws ArithmeticException if {@code amount} has more decimals than that
     */
    public static List<BigDecimal> equal(BigDecimal amount, int count, int digits, Remainder remainder) {
        checkCount(count);
        List<BigDecimal> shares = Allocation.byWeight(amount, Collections.nCopies(count, BigDecimal.ONE), digits);
        if (remainder == Remainder.FIRST) {
            return shares;
        }
        // Shares differ by a cent at most and the first ones have it: the last one's is the part that all have.
        BigDecimal part = shares.get(count - 1);
        return withRest(amount, Collections.nCopies(count - 1, part));
    }

    /**
     * Parts in percent, each rounded half away from zero; the last takes what is left. No part takes more than that.
     *
     * @param percentages  at least one and at most {@value #COUNT_MAX}, each above zero, 100 together
     * @param digits  the decimals of the parts: 2 for cents
     */
    public static List<BigDecimal> byPercentage(BigDecimal amount, List<Percentage> percentages, int digits) {
        checkCount(percentages.size());
        BigDecimal sum = percentages.stream().map(Percentage::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean positive =
                percentages.stream().allMatch(percentage -> percentage.value().signum() > 0);
        if (!positive || sum.compareTo(HUNDRED) != 0) {
            throw new ViolationsException(PERCENTAGES.at("percents", sum.toPlainString()));
        }
        BigDecimal left = Rounding.EXACT.round(Decimals.bounded(amount), digits);
        List<BigDecimal> parts = new ArrayList<>();
        for (Percentage percentage : percentages.subList(0, percentages.size() - 1)) {
            BigDecimal part = Rounding.HALF_UP.round(percentage.of(amount), digits);
            parts.add(part.abs().compareTo(left.abs()) > 0 ? left : part);
            left = left.subtract(parts.get(parts.size() - 1));
        }
        parts.add(left);
        return List.copyOf(parts);
    }

    private static List<BigDecimal> withRest(BigDecimal amount, List<BigDecimal> parts) {
        List<BigDecimal> all = new ArrayList<>(parts);
        all.add(amount.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return List.copyOf(all);
    }

    private static void checkCount(int count) {
        if (count < 1 || count > COUNT_MAX) {
            throw new ViolationsException(COUNT.at("instalments", count));
        }
    }
}
