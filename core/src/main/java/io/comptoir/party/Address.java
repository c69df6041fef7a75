package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** A postal address (BG-5, BG-8). */
@ValueStyle
@Value.Immutable
public abstract class Address {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Rule COUNTRY_UNKNOWN = Rule.error("CPT-PARTY-COUNTRY-UNKNOWN", "ISO 3166-1; EN 16931 BR-CL-14")
            .says("Le pays « {value} » n'existe pas.", "There is no country '{value}'.")
            .fix(
                    "Utilisez le code ISO 3166 à deux lettres, par exemple FR.",
                    "Use the two-letter code of ISO 3166, for example FR.");

    Address() {}

    /** Number and street (BT-35, BT-50). */
    public abstract String line1();

    /** What the street does not say: building, floor (BT-36, BT-51). */
    public abstract Optional<String> line2();

    /** The postal code (BT-38, BT-53). */
    public abstract String postCode();

    /** The city (BT-37, BT-52). */
    public abstract String city();

    /** The two-letter code of ISO 3166; {@code FR} unless said otherwise (BT-40, BT-55). */
    @Value.Default
    public String country() {
        return "FR";
    }

    /** Whether it is in France, overseas departments with their own code aside. */
    public boolean isInFrance() {
        return country().equals("FR");
    }

    /** The lines as printed on an envelope, without the country; blank ones left out. */
    public List<String> lines() {
        return Stream.of(line1(), line2().orElse(""), (postCode() + " " + city()).trim())
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Value.Check
    void check() {
        if (!COUNTRIES.contains(country())) {
            throw new ViolationsException(COUNTRY_UNKNOWN.at("country", country()));
        }
    }

    /** An address in France. */
    public static Address of(String line1, String postCode, String city) {
        return of(line1, postCode, city, "FR");
    }

    /** An address in the country of a two-letter code. */
    public static Address of(String line1, String postCode, String city, String country) {
        return builder()
                .line1(line1)
                .postCode(postCode)
                .city(city)
                .country(country)
                .build();
    }

    /** Starts an address. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an address; first line, postal code and city are required. */
    public static final class Builder extends ImmutableAddress.Builder {
        Builder() {}
    }
}
