package io.comptoir.catalog;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where tiers or steps end, each inclusive. They rise, and only the last has none: so every quantity is in one of them,
 * and in no other.
 *
 * @param list  the ends, in order
 */
record Ends(List<Optional<BigDecimal>> list) {

    private static final Rule NOT_POSITIVE = Rule.error("CPT-CATALOG-TIER-END", "Comptoir, prices")
            .says("Une tranche ne peut pas finir à {value}.", "A tier cannot end at {value}.")
            .fix(
                    "Donnez une fin positive, ou aucune pour la dernière tranche.",
                    "Give an end above zero, or none for the last tier.");
    private static final Rule NONE = Rule.error("CPT-CATALOG-TIERS-EMPTY", "Comptoir, prices")
            .says("Le prix n'a aucune tranche.", "The price has no tier.")
            .fix("Donnez au moins une tranche, sans fin.", "Give at least one tier, without an end.");
    private static final Rule NOT_ABOVE = Rule.error("CPT-CATALOG-TIERS-UNORDERED", "Comptoir, prices")
            .says(
                    "La tranche finit à {value}, alors que la précédente finit à {0}.",
                    "The tier ends at {value}, where the one before it ends at {0}.")
            .fix(
                    "Rangez les tranches par fin croissante ; deux tranches ne se chevauchent pas.",
                    "Sort the tiers by rising ends; two tiers never overlap.");
    private static final Rule ENDLESS = Rule.error("CPT-CATALOG-TIERS-ENDLESS", "Comptoir, prices")
            .says("La tranche n'a pas de fin, et d'autres la suivent.", "The tier has no end, and others follow it.")
            .fix("Donnez-lui une fin, ou mettez-la en dernier.", "Give it an end, or put it last.");
    private static final Rule CLOSED = Rule.error("CPT-CATALOG-TIERS-CLOSED", "Comptoir, prices")
            .says(
                    "La dernière tranche finit à {value} : au-delà, il n'y a pas de prix.",
                    "The last tier ends at {value}: beyond it there is no price.")
            .fix("Laissez la dernière tranche sans fin.", "Leave the last tier without an end.");

    /**
     * Sees that every quantity is in exactly one range.
     *
     * @throws ViolationsException with all that is wrong, each at {@code name[i].upTo}
     */
    void check(String name) {
        List<Violation> found = new ArrayList<>();
        if (list.isEmpty()) {
            found.add(NONE.at("", ""));
        }
        for (int i = 0; i < list.size(); i++) {
            violation(i).ifPresent(found::add);
        }
        new Violations(found).under(name).throwIfErrors();
    }

    /** The end itself, unless it is zero or less. */
    static BigDecimal end(BigDecimal upTo) {
        BigDecimal plain = Decimals.bounded(upTo);
        if (plain.signum() <= 0) {
            throw new ViolationsException(NOT_POSITIVE.at("upTo", plain.toPlainString()));
        }
        return plain;
    }

    /** The index of the range that holds {@code quantity}, which is not negative. */
    int indexOf(BigDecimal quantity) {
        int index = 0;
        while (isAbove(quantity, list.get(index))) {
            index++;
        }
        return index;
    }

    /** What lies below the range of {@code index}: the end of the one before, or nothing. */
    BigDecimal below(int index) {
        return index == 0 ? BigDecimal.ZERO : list.get(index - 1).orElseThrow();
    }

    /** How many of {@code quantity} units lie within the range of {@code index}, or below it. */
    BigDecimal upTo(int index, BigDecimal quantity) {
        return list.get(index).map(quantity::min).orElse(quantity);
    }

    private static boolean isAbove(BigDecimal quantity, Optional<BigDecimal> end) {
        return end.filter(last -> quantity.compareTo(last) > 0).isPresent();
    }

    private Optional<Violation> violation(int index) {
        String path = "[" + index + "].upTo";
        boolean isLast = index == list.size() - 1;
        if (list.get(index).isEmpty()) {
            return isLast ? Optional.empty() : Optional.of(ENDLESS.at(path, ""));
        }
        BigDecimal end = list.get(index).get();
        Optional<BigDecimal> before = index == 0 ? Optional.empty() : list.get(index - 1);
        return before.filter(last -> end.compareTo(last) <= 0)
                .map(last -> NOT_ABOVE.at(path, end.toPlainString(), last.toPlainString()))
                .or(() -> isLast ? Optional.of(CLOSED.at(path, end.toPlainString())) : Optional.empty());
    }
}
