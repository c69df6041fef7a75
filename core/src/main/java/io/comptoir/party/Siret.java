package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;

/**
 * The number of one establishment of a French business — <i>numéro SIRET</i> (C. com. art. R123-221).
 * <p>
 * The nine digits of the business, then five of the establishment. Both the first nine and all fourteen end with a Luhn
 * digit, save at La Poste, whose many offices follow a rule of their own.
 *
 * @param value  the fourteen digits
 */
public record Siret(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-SIRET-MALFORMED", "C. com. R123-221")
            .says("« {value} » n'est pas un numéro SIRET.", "'{value}' is not a SIRET.")
            .fix("Un SIRET a 14 chiffres, comme 732 829 320 00074.", "A SIRET has 14 digits, as 732 829 320 00074.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-SIRET-CHECK", "Insee, ISO/IEC 7812-1 (Luhn)")
            .says("La clé du SIRET {value} est fausse.", "A check digit of SIRET {value} is wrong.")
            .fix(
                    "Vérifiez les chiffres dans l'annuaire des entreprises.",
                    "Look the digits up in the French directory of businesses.");

    private static final Format FORMAT = Format.of("[0-9]{14}", MALFORMED);
    private static final int SIREN_LENGTH = 9;
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    /**
     * Reads a SIRET as {@link #of(String)} does.
     *
     * @throws ViolationsException if it has not fourteen digits
     */
    public Siret {
        value = FORMAT.read(value);
    }

    /**
     * Reads a SIRET, with or without separators.
     *
     * @throws ViolationsException if it has not fourteen digits
     */
    public static Siret of(String text) {
        return new Siret(text);
    }

    /** The business that the establishment belongs to. */
    public Siren siren() {
        return new Siren(value.substring(0, SIREN_LENGTH));
    }

    /** The five digits of the establishment within its business — <i>numéro interne de classement</i>. */
    public String nic() {
        return value.substring(SIREN_LENGTH);
    }

    /** A warning if a check digit is wrong, that of the business or that of the establishment. */
    @Override
    public Violations check() {
        return siren().isValid() && hasRightCheckDigit() ? Violations.NONE : Violations.of(CHECK.at("", value));
    }

    /** La Poste ran out of Luhn numbers: its offices, but the first, have digits that add up to a multiple of five. */
    private boolean hasRightCheckDigit() {
        if (value.startsWith(LA_POSTE) && !value.equals(LA_POSTE_HEAD_OFFICE)) {
            return Checksum.sum(value) % 5 == 0;
        }
        return Checksum.isLuhn(value);
    }
}
