package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.Optional;

/**
 * The number under which a country of the European Union knows a business for VAT — <i>numéro de TVA
 * intracommunautaire</i> (directive 2006/112/EC, art. 214 and 215; CGI art. 286 ter).
 * <p>
 * It starts with the country: its ISO code, but EL for Greece and XI for Northern Ireland. Numbers of other countries
 * are none of the Union's. A right number is plausible, no more: that it is in force is for VIES to say, and an
 * exempt supply to another country needs that answer (CGI art. 262 ter, I).
 *
 * @param value  the country and the number, 4 to 14 characters
 */
public record VatNumber(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-VAT-NUMBER-MALFORMED", "CGI ann. II, art. 242 nonies A, I, 2°")
            .says(
                    "« {value} » n'est pas un numéro de TVA de l'Union européenne.",
                    "'{value}' is not a VAT number of the European Union.")
            .fix(
                    "Un numéro de TVA commence par son pays (EL pour la Grèce, XI pour l'Irlande du Nord)"
                            + " et a la forme que ce pays lui donne, comme FR 83 404 833 048.",
                    "A VAT number starts with its country (EL for Greece, XI for Northern Ireland)"
                            + " and has the form that this country gives it, as FR 83 404 833 048.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-VAT-NUMBER-CHECK", "Directive 2006/112/CE, art. 214-215")
            .says("La clé du numéro de TVA {value} est fausse.", "The check digits of VAT number {value} are wrong.")
            .fix("Vérifiez le numéro sur le site VIES.", "Look the number up in VIES.");

    private static final Format FORMAT = new Format(text -> VatCountry.of(text).isPresent(), MALFORMED);
    private static final int COUNTRY_LENGTH = 2;
    private static final int SIREN_START = 4;

    /**
     * Reads a VAT number as {@link #of(String)} does.
     *
     * @throws ViolationsException if no country of the European Union writes its numbers so
     */
    public VatNumber {
        value = FORMAT.read(value);
    }

    /**
     * Reads a VAT number, with or without separators.
     *
     * @throws ViolationsException if no country of the European Union writes its numbers so
     */
    public static VatNumber of(String text) {
        return new VatNumber(text);
    }

    /** The French number of {@code siren}, with the key that follows from it. */
    public static VatNumber of(Siren siren) {
        return new VatNumber(VatCountry.FR.name() + FrenchVatKey.of(siren) + siren.value());
    }

    /** The country as VAT knows it, with two letters: the ISO code, but EL for Greece and XI for Northern Ireland. */
    public String country() {
        return value.substring(0, COUNTRY_LENGTH);
    }

    /** The SIREN in a French number; empty for another country, and for Monaco, which has French numbers without one. */
    public Optional<Siren> siren() {
        return Optional.of(value)
                .filter(number -> number.startsWith(VatCountry.FR.name()))
                .map(number -> number.substring(SIREN_START))
                .filter(siren -> !FrenchVatKey.isMonaco(siren))
                .map(Siren::new);
    }

    /** A warning if the check digits are not those that the country computes. */
    @Override
    public Violations check() {
        boolean right = VatCountry.valueOf(country()).checks(value.substring(COUNTRY_LENGTH));
        return right ? Violations.NONE : Violations.of(CHECK.at("", value));
    }
}
