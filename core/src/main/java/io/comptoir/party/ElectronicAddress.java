package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * Where a platform delivers e-invoices (BT-34, BT-49).
 *
 * @param scheme  the code of the directory (EAS, BR-CL-25): {@code 0225} for the French one, {@code EM} for a mail address
 * @param value  the address in it, 1 to 125 characters of {@code [A-Za-z0-9+\-_.@/:]}; in the French directory it starts with
 *     the SIREN and has none of {@code @ / :}
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

    /** Refuses what no directory holds. */
    public ElectronicAddress {
        String marks = scheme.equals(FRENCH_DIRECTORY) ? "+-_." : "+-_.@/:";
        boolean wellFormed = (scheme.length() == 4 || scheme.length() == 2)
                && scheme.chars().allMatch(ElectronicAddress::isPlain)
                && !value.isEmpty()
                && value.length() <= 125
                && value.chars().allMatch(c -> isPlain(c) || marks.indexOf(c) >= 0);
        if (!wellFormed) {
            throw new ViolationsException(MALFORMED.at("", scheme + ":" + value));
        }
    }

    /** The address of a French company in the directory: its SIREN, where nothing else was declared. */
    public static ElectronicAddress of(Siren siren) {
        return new ElectronicAddress(FRENCH_DIRECTORY, siren.value());
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
