package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The number under which a country knows a business for VAT; within the European Union, the <i>numéro de TVA
 * intracommunautaire</i> (directive 2006/112/EC, art. 214 and 215; CGI art. 286 ter).
 * <p>
 * It starts with the country: its ISO code, but EL for Greece and XI for Northern Ireland. A right number is plausible,
 * no more: that it is in force is for VIES to say, and an exempt supply to another country of the Union needs that
 * answer (CGI art. 262 ter, I).
 * <p>
 * A customer outside the Union has a number that no French rule looks at, and that invoices show all the same: it is
 * taken as it is, with the ISO code of its country before it. Switzerland, the United Kingdom and Norway have their check
 * digits looked at; a number of another country, or of another form, is kept with a warning.
 *
 * @param value  the country and the number, 4 to 20 characters
 */
public record VatNumber(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-VAT-NUMBER-MALFORMED", "CGI ann. II, art. 242 nonies A, I, 2°")
            .says("« {value} » n'est pas un numéro de TVA.", "'{value}' is not a VAT number.")
            .fix(
                    "Un numéro de TVA commence par son pays (EL pour la Grèce, XI pour l'Irlande du Nord)"
                            + " et a, dans l'Union européenne, la forme que ce pays lui donne, comme FR 83 404 833 048.",
                    "A VAT number starts with its country (EL for Greece, XI for Northern Ireland)"
                            + " and has, in the European Union, the form that this country gives it, as FR 83 404 833 048.");

    static final Rule UNCHECKED = Rule.warning("CPT-PARTY-VAT-NUMBER-UNCHECKED", "Comptoir, VAT numbers")
            .says(
                    "La forme du numéro de TVA {value} n'est pas vérifiée : {0} n'est pas dans l'Union européenne.",
                    "The form of VAT number {value} is not checked: {0} is not in the European Union.")
            .fix("Comparez-le aux papiers du client.", "Compare it with the customer's papers.");

    static final Rule CHECK = Rule.warning("CPT-PARTY-VAT-NUMBER-CHECK", "Directive 2006/112/CE, art. 214-215")
            .says("La clé du numéro de TVA {value} est fausse.", "The check digits of VAT number {value} are wrong.")
            .fix("Vérifiez le numéro sur le site VIES.", "Look the number up in VIES.");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String GREECE = "GR"; // EL in every VAT number
    private static final Pattern FOREIGN = Pattern.compile("[A-Z]{2}(?=.*[0-9])[A-Z0-9]{2,18}");
    private static final Format FORMAT =
            new Format(text -> VatCountry.of(text).isPresent() || isForeign(text), MALFORMED);
    private static final int COUNTRY_LENGTH = 2;
    private static final int SIREN_START = 4;

    /**
     * Reads a VAT number as {@link #of(String)} does.
     *
     * @throws ViolationsException if its country does not exist, or is of the European Union and writes its numbers otherwise
     */
    public VatNumber {
        value = FORMAT.read(value);
    }

    /**
     * Reads a VAT number, with or without separators.
     *
     * @throws ViolationsException if its country does not exist, or is of the European Union and writes its numbers otherwise
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

    /** Whether a country of the European Union, or Northern Ireland, gave it. */
    public boolean isInUnion() {
        return VatCountry.isInUnion(value);
    }

    /** A warning if the check digits are not those that the country computes, or if nobody looks at them. */
    @Override
    public Violations check() {
        Optional<VatCountry> form = VatCountry.of(value);
        if (form.isEmpty()) {
            return Violations.of(UNCHECKED.at("", value, country()));
        }
        boolean right = form.get().checks(value.substring(COUNTRY_LENGTH));
        return right ? Violations.NONE : Violations.of(CHECK.at("", value));
    }

    private static boolean isForeign(String text) {
        return FOREIGN.matcher(text).matches()
                && COUNTRIES.contains(text.substring(0, COUNTRY_LENGTH))
                && !text.startsWith(GREECE)
                && !VatCountry.isInUnion(text);
    }
}
