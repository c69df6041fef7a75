package io.comptoir.numbering;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * The number of an issued paper (BT-1): 1 to 35 characters of {@code [A-Za-z0-9+\-_/]} (BR-FR-01, BR-FR-02).
 *
 * @param value  as printed
 */
public record DocumentNumber(String value) {

    /** The most characters that a French platform takes. */
    public static final int LENGTH_MAX = 35;

    private static final Rule MALFORMED = Rule.error("CPT-NUMBERING-NUMBER-MALFORMED", "BR-FR-01, BR-FR-02")
            .says("« {value} » ne peut pas être un numéro de facture.", "'{value}' cannot be the number of an invoice.")
            .fix("Utilisez de 1 à 35 lettres, chiffres et + - _ /.", "Use 1 to 35 letters, digits and + - _ /.");

    /** Refuses what a platform would refuse. */
    public DocumentNumber {
        if (value.isEmpty() || value.length() > LENGTH_MAX || !value.chars().allMatch(DocumentNumber::isAllowed)) {
            throw new ViolationsException(MALFORMED.at("number", value));
        }
    }

    static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "+-_/".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
