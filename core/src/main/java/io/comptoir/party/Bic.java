package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * The code of a bank (ISO 9362), also called SWIFT code.
 * <p>
 * Bank (4 letters; digits too since 2014, though rarely), country (2 letters), place (2 letters or digits), and perhaps
 * the branch (3 letters or digits). It has no check digits; what {@link #check()} looks at is the country.
 *
 * @param value  8 or 11 characters
 */
public record Bic(String value) implements Identifier {

    static final Rule MALFORMED = Rule.error("CPT-PARTY-BIC-MALFORMED", "ISO 9362")
            .says("« {value} » n'est pas un BIC.", "'{value}' is not a BIC.")
            .fix(
                    "Un BIC a 8 ou 11 caractères : banque, pays, place et agence, comme BNPAFRPP ou BNPAFRPPXXX.",
                    "A BIC has 8 or 11 characters: bank, country, place and branch, as BNPAFRPP or BNPAFRPPXXX.");

    static final Rule COUNTRY = Rule.warning("CPT-PARTY-BIC-COUNTRY", "ISO 9362, ISO 3166-1")
            .says("Le BIC {value} nomme un pays inconnu, {0}.", "BIC {value} names an unknown country, {0}.")
            .fix(
                    "Vérifiez les 5e et 6e caractères : c'est le pays, comme FR.",
                    "Look at characters 5 and 6: they are the country, as FR.");

    private static final Format FORMAT =
            Format.of("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}|[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{5}", MALFORMED);
    private static final Set<String> ISO_COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /** Kosovo, which ISO 3166 leaves to its users. */
    private static final String KOSOVO = "XK";

    /**
     * Reads a BIC as {@link #of(String)} does.
     *
     * @throws ViolationsException if it has not the 8 or 11 characters of a BIC
     */
    public Bic {
        value = FORMAT.read(value);
    }

    /**
     * Reads a BIC, with or without separators.
     *
     * @throws ViolationsException if it has not the 8 or 11 characters of a BIC
     */
    public static Bic of(String text) {
        return new Bic(text);
    }

    /** The ISO 3166 code of the country; XK for Kosovo. */
    public String countryCode() {
        return value.substring(4, 6);
    }

    /** A warning if the country does not exist. */
    @Override
    public Violations check() {
        String country = countryCode();
        boolean known = country.equals(KOSOVO) || ISO_COUNTRIES.contains(country);
        return known ? Violations.NONE : Violations.of(COUNTRY.at("", value, country));
    }
}
