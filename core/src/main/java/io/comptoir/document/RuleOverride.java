package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * A rule that an issuer sets aside, where the law lets it know better. What the rule finds is told all the same, with
 * the reason, and stops nothing.
 *
 * @param code  the code of the rule
 * @param reason  why; not blank: it is kept with each paper
 */
public record RuleOverride(String code, String reason) {

    private static final Rule NO_REASON = Rule.error("CPT-DOCUMENT-OVERRIDE-WITHOUT-REASON", "Comptoir, overrides")
            .says("La dérogation à {value} ne dit pas pourquoi.", "The override of {value} does not say why.")
            .fix("Donnez le code de la règle et la raison.", "Give the code of the rule and the reason.");

    /** Refuses an override without a code or a reason. */
    public RuleOverride {
        if (code.isBlank() || reason.isBlank()) {
            throw new ViolationsException(NO_REASON.at("reason", code));
        }
    }
}
