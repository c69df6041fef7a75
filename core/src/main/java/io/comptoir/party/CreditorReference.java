package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;

/**
 * A payment reference that a bank can check (ISO 11649): RF, two check digits, and the creditor's own reference, such as
 * the number of an invoice. A payer who copies it wrong is told so before the money leaves.
 *
 * @param value  5 to 25 characters
 */
public record CreditorReference(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-CREDITOR-REFERENCE-MALFORMED", "ISO 11649")
            .says("« {value} » n'est pas une référence de créancier.", "'{value}' is not a creditor reference.")
            .fix(
                    "Une référence de créancier est faite de RF, de 2 chiffres de contrôle et de 1 à 21 lettres sans"
                            + " accent ou chiffres, comme RF18 5390 0754 7034.",
                    "A creditor reference is RF, 2 check digits, and 1 to 21 plain letters or digits,"
                            + " as RF18 5390 0754 7034.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-CREDITOR-REFERENCE-CHECK", "ISO 11649, ISO 7064 (MOD 97-10)")
            .says(
                    "La clé de la référence de créancier {value} est fausse.",
                    "The check digits of creditor reference {value} are wrong.")
            .fix("Recopiez la référence depuis la facture.", "Copy the reference again from the invoice.");

    private static final String PREFIX = "RF";
    private static final String OWN_REGEX = "[A-Z0-9]{1,21}";
    private static final Format FORMAT = Format.of(PREFIX + "[0-9]{2}" + OWN_REGEX, MALFORMED);
    private static final Format OWN_FORMAT = Format.of(OWN_REGEX, MALFORMED);
    private static final int OWN_START = 4;

    /**
     * Reads a reference as {@link #of(String)} does.
     *
     * @throws ViolationsException if it has not the form of a creditor reference
     */
    public CreditorReference {
        value = FORMAT.read(value);
    }

    /**
     * Reads a reference that starts with RF, with or without separators.
     *
     * @throws ViolationsException if it has not the form of a creditor reference
     */
    public static CreditorReference of(String reference) {
        return new CreditorReference(reference);
    }

    /**
     * Makes a reference of the number of an invoice: takes its separators off and puts RF and the check digits before.
     *
     * @throws ViolationsException if anything but 1 to 21 letters and digits is left
     */
    public static CreditorReference from(String invoiceReference) {
        String own = OWN_FORMAT.read(invoiceReference);
        return new CreditorReference(PREFIX + Checksum.mod97Digits(own + PREFIX) + own);
    }

    /** A warning if the check digits are wrong. */
    @Override
    public Violations check() {
        return from(value.substring(OWN_START)).equals(this) ? Violations.NONE : Violations.of(CHECK.at("", value));
    }
}
