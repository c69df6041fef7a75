package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;

/**
 * The number of a French business — <i>numéro SIREN</i> — given for its life by the Insee (C. com. art. R123-221).
 * <p>
 * Nine digits, the last of which is a Luhn digit. It must be printed on invoices (C. com. art. R123-237).
 *
 * @param value  the nine digits
 */
public record Siren(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-SIREN-MALFORMED", "C. com. R123-237")
            .says("« {value} » n'est pas un numéro SIREN.", "'{value}' is not a SIREN.")
            .fix("Un SIREN a 9 chiffres, comme 732 829 320.", "A SIREN has 9 digits, as 732 829 320.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-SIREN-CHECK", "Insee, ISO/IEC 7812-1 (Luhn)")
            .says("La clé du SIREN {value} est fausse.", "The check digit of SIREN {value} is wrong.")
            .fix(
                    "Vérifiez les chiffres dans l'annuaire des entreprises.",
                    "Look the digits up in the French directory of businesses.");

    private static final Format FORMAT = Format.of("[0-9]{9}", MALFORMED);

    /**
     * Reads a SIREN as {@link #of(String)} does.
     *
     * @throws ViolationsException if it has not nine digits
     */
    public Siren {
        value = FORMAT.read(value);
    }

    /**
     * Reads a SIREN, with or without separators.
     *
     * @throws ViolationsException if it has not nine digits
     */
    public static Siren of(String text) {
        return new Siren(text);
    }

    /** A warning if the Luhn digit is wrong. */
    @Override
    public Violations check() {
        return Checksum.isLuhn(value) ? Violations.NONE : Violations.of(CHECK.at("", value));
    }
}
