package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;

/**
 * The number of a business that collects SEPA direct debits — <i>identifiant créancier SEPA, ICS</i> (EPC 262-08).
 * <p>
 * The country, two check digits, a business code of three characters which the creditor chooses freely (ZZZ when it does
 * not) and the check digits leave out, then the number that the country gave: six characters in France.
 *
 * @param value  8 to 35 characters, 13 in France
 */
public record CreditorIdentifier(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-CREDITOR-IDENTIFIER-MALFORMED", "EPC 262-08")
            .says(
                    "« {value} » n'est pas un identifiant créancier SEPA.",
                    "'{value}' is not a SEPA creditor identifier.")
            .fix(
                    "Un identifiant créancier est fait du pays, de 2 chiffres de contrôle, d'un code de 3 caractères et"
                            + " du numéro national, de 6 caractères en France, comme FR72 ZZZ 123456.",
                    "A creditor identifier is the country, 2 check digits, a code of 3 characters and the national"
                            + " number, of 6 characters in France, as FR72 ZZZ 123456.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-CREDITOR-IDENTIFIER-CHECK", "EPC 262-08, ISO 7064 (MOD 97-10)")
            .says(
                    "La clé de l'identifiant créancier SEPA {value} est fausse.",
                    "The check digits of SEPA creditor identifier {value} are wrong.")
            .fix("Recopiez l'identifiant donné par la banque.", "Copy the identifier again from the bank's paper.");

    private static final Format FORMAT =
            Format.of("FR[0-9]{2}[A-Z0-9]{9}|(?!FR)[A-Z]{2}[0-9]{2}[A-Z0-9]{4,31}", MALFORMED);

    private static final int KEY_START = 2;
    private static final int KEY_END = 4;
    private static final int NATIONAL_START = 7;

    /**
     * Reads an identifier as {@link #of(String)} does.
     *
     * @throws ViolationsException if it has not the form of a creditor identifier
     */
    public CreditorIdentifier {
        value = FORMAT.read(value);
    }

    /**
     * Reads an identifier, with or without separators.
     *
     * @throws ViolationsException if it has not the form of a creditor identifier
     */
    public static CreditorIdentifier of(String text) {
        return new CreditorIdentifier(text);
    }

    /** A warning if the check digits are wrong. */
    @Override
    public Violations check() {
        String expected = Checksum.mod97Digits(value.substring(NATIONAL_START) + value.substring(0, KEY_START));
        return value.substring(KEY_START, KEY_END).equals(expected)
                ? Violations.NONE
                : Violations.of(CHECK.at("", value));
    }
}
