package io.comptoir.party;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a platform delivers e-invoices (BT-34, BT-49).
 *
 * @param scheme  the code of the directory (EAS, BR-CL-25): {@code 0225} for the French one, {@code EM} for a mail address
 * @param value  the address in it, 1 to 125 characters of {@code [A-Za-z0-9+\-_.@/:]}; in the French directory it starts with
 *     the nine digits of the SIREN and has none of {@code @ / :}; under {@code 0002} it is a SIREN, under {@code 0009} a SIRET
 */
public record ElectronicAddress(String scheme, String value) {

    /** The scheme of the French directory of approved platforms. */
    public static final String FRENCH_DIRECTORY = "0225";

    private static final Rule MALFORMED = Rule.error(
                    "CPT-PARTY-ELECTRONIC-ADDRESS-MALFORMED", "EN 16931 BR-62, BR-63; BR-FR-23")
            .says(
                    "L'adresse électronique « {value} » est mal formée.",
                    "The electronic address '{value}' is malformed.")
            .fix(
                    "Donnez un code EAS et une adresse sans espace, par exemple 0225 et 911561736.",
                    "Give an EAS code and an address without spaces, for example 0225 and 911561736.");

    private static final Rule SCHEME_UNKNOWN = Rule.error(
                    "CPT-PARTY-ELECTRONIC-ADDRESS-SCHEME-UNKNOWN", "EAS; EN 16931 BR-CL-25")
            .says("L'annuaire « {value} » n'existe pas.", "There is no directory '{value}'.")
            .fix(
                    "Utilisez un code EAS : 0225 pour l'annuaire français, 0088 pour un GLN, EM pour un courriel.",
                    "Use an EAS code: 0225 for the French directory, 0088 for a GLN, EM for a mail address.");

    private static final Set<String> SCHEMES = ShippedTable.rows(ElectronicAddress.class, "eas.txt").stream()
            .flatMap(row -> Stream.of(row.get(0).split(" ", -1)))
            .collect(Collectors.toUnmodifiableSet());

    /** What addresses look like where France writes them; elsewhere only their characters are looked at. */
    private static final Map<String, Pattern> FORMS = Map.of(
            FRENCH_DIRECTORY,
            Pattern.compile("[0-9]{9}[A-Za-z0-9+_.-]*"),
            "0002",
            Pattern.compile("[0-9]{9}"),
            "0009",
            Pattern.compile("[0-9]{14}"));

    private static final Pattern ANY = Pattern.compile("[A-Za-z0-9+_.@/:-]+");
    private static final int LENGTH_MAX = 125;

    /** Refuses what no directory holds. */
    public ElectronicAddress {
        if (!SCHEMES.contains(scheme)) {
            throw new ViolationsException(SCHEME_UNKNOWN.at("scheme", scheme));
        }
        Pattern form = FORMS.getOrDefault(scheme, ANY);
        if (value.length() > LENGTH_MAX || !form.matcher(value).matches()) {
            throw new ViolationsException(MALFORMED.at("", scheme + ":" + value));
        }
    }

    /** The address of a French company in the directory: its SIREN, where nothing else was declared. */
    public static ElectronicAddress of(Siren siren) {
        return new ElectronicAddress(FRENCH_DIRECTORY, siren.value());
    }
}
