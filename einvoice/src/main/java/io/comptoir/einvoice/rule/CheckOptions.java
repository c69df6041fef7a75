package io.comptoir.einvoice.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to judge an invoice by.
 *
 * @param ruleSets  the sets to apply; those of the other syntax are passed over, and of several profiles of Factur-X all
 *     but the invoice's own; none to go by what the invoice says of itself
 * @param treatment  how the invoice is treated, in place of what its note BAR says; empty to go by the note
 * @param frenchWeight  whether the French rules warn or refuse
 * @param mode  whether the official artefacts are followed or the norm, where these disagree
 */
public record CheckOptions(Set<RuleSet> ruleSets, Optional<Treatment> treatment, Weight frenchWeight, Mode mode) {

    /** Keeps a copy. */
    public CheckOptions {
        ruleSets = Set.copyOf(ruleSets);
    }

    /**
     * The sets that an invoice asks for itself: those of its profile (BT-24), the French ones where the seller is in France
     * (BT-40), and our own warnings.
     */
    public static CheckOptions fitting() {
        return official(Set.of());
    }

    /** EN 16931 alone. */
    public static CheckOptions en16931() {
        return official(RuleSet.en16931());
    }

    /** EN 16931 and the French rules, which refuse. */
    public static CheckOptions french() {
        Set<RuleSet> both = EnumSet.copyOf(RuleSet.en16931());
        both.addAll(RuleSet.french());
        return official(both);
    }

    private static CheckOptions official(Set<RuleSet> ruleSets) {
        return new CheckOptions(ruleSets, Optional.empty(), Weight.FATAL, Mode.OFFICIAL);
    }

    /** The same with other rule sets. */
    public CheckOptions by(Set<RuleSet> others) {
        return new CheckOptions(others, treatment, frenchWeight, mode);
    }

    /** The same for an invoice treated so. */
    public CheckOptions treated(Treatment how) {
        return new CheckOptions(ruleSets, Optional.of(how), frenchWeight, mode);
    }

    /** The same with the weight that the French rules have on a day. */
    public CheckOptions on(LocalDate day, Direction direction) {
        return weighing(direction.weightOn(day));
    }

    /** The same with the French rules weighing that much. */
    public CheckOptions weighing(Weight weight) {
        return new CheckOptions(ruleSets, treatment, weight, mode);
    }

    /** The same by the official artefacts or by the norm. */
    public CheckOptions in(Mode other) {
        return new CheckOptions(ruleSets, treatment, frenchWeight, other);
    }
}
