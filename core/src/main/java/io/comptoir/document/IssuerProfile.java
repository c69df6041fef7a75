package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.Optional;

/**
 * One of the legal entities that issue in a dossier, with what its papers look like and where they are posted.
 *
 * @param code  its code, unique in the dossier; 1 to {@value #CODE_MAX} visible characters
 * @param issuer  who issues: entity, series, VAT, mentions
 * @param theme  the name of the theme of its papers; the theme of the host where there is none
 * @param accountingPlan  the name of the plan its papers are posted by; the plan of the host where there is none
 */
public record IssuerProfile(String code, Issuer issuer, Optional<String> theme, Optional<String> accountingPlan) {

    /** The most characters of a code. */
    public static final int CODE_MAX = 64;

    private static final Rule CODE = Rule.error("CPT-DOCUMENT-ISSUER-CODE", "Comptoir, issuers")
            .says("Le code « {value} » ne va pas.", "The code '{value}' will not do.")
            .fix(
                    "Donnez 1 à 64 caractères visibles, sans espace au début ni à la fin.",
                    "Give 1 to 64 visible characters, without a space at the start or the end.");

    /**
     * Refuses a code that nobody could type.
     *
     * @throws ViolationsException if it is blank, too long, or has control characters
     */
    public IssuerProfile {
        boolean visible = code.codePoints().noneMatch(Character::isISOControl);
        if (!visible || code.isEmpty() || code.length() > CODE_MAX || !code.equals(code.strip())) {
            throw new ViolationsException(CODE.at("code", code));
        }
    }

    /** An issuer with the theme and the plan of the host. */
    public static IssuerProfile of(String code, Issuer issuer) {
        return new IssuerProfile(code, issuer, Optional.empty(), Optional.empty());
    }

    /** The same entity, issuing in another way. */
    public IssuerProfile with(Issuer other) {
        return new IssuerProfile(code, other, theme, accountingPlan);
    }
}
