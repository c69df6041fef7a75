package io.comptoir.einvoice.rule;

import static io.comptoir.einvoice.rule.XPath.equal;

import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A rule set as the norm has it: what its artefacts ask otherwise is taken away and asked anew. */
final class Norm {

    private static final int CENTS = 2;

    private Norm() {}

    static List<RulePattern> patterns(RuleSet set) {
        Set<String> deviating = Deviation.rules(set);
        RulePattern own = (set.syntax() == Syntax.CII ? NormCii.pattern() : NormUbl.pattern()).only(deviating);
        Set<String> asked = new HashSet<>(own.ids().toList());
        return Stream.concat(set.write().stream().map(pattern -> pattern.without(asked)), own.apart())
                .toList();
    }

    /** Whether a tax is its base at its rate, to the cent; without a rate it is nothing. */
    static boolean isTax(Optional<BigDecimal> tax, Optional<BigDecimal> base, Optional<BigDecimal> rate) {
        BigDecimal exact = base.orElse(BigDecimal.ZERO)
                .multiply(rate.orElse(BigDecimal.ZERO))
                .movePointLeft(2);
        return isIt(tax, Rounding.HALF_UP.round(exact, CENTS));
    }

    /** Whether an amount is there, and is that one. */
    static boolean isIt(Optional<BigDecimal> stated, BigDecimal expected) {
        return stated.filter(amount -> equal(amount, expected)).isPresent();
    }
}
