package io.comptoir.tax;

import io.comptoir.data.ShippedTable;
import io.comptoir.party.Address;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A territory as French VAT sees it (CGI art. 256-0 and 294; directive 2006/112/EC, art. 5 to 7). Which place belongs to
 * which is a table, {@code territories.txt}.
 */
public enum Territory {
    /** Mainland France — France métropolitaine, without Corsica. */
    METROPOLITAN_FRANCE,
    /** Corsica: the rates of the mainland, and some of its own (CGI art. 297). */
    CORSICA,
    /** Guadeloupe (971). */
    GUADELOUPE,
    /** Martinique (972). */
    MARTINIQUE,
    /** La Réunion (974). */
    REUNION,
    /** Guyane (973), where VAT is provisionally not applicable (CGI art. 294, 1). */
    GUYANE,
    /** Mayotte (976), where VAT is provisionally not applicable (CGI art. 294, 1). */
    MAYOTTE,
    /** Monaco, treated as France. */
    MONACO,
    /** Another member state of the European Union. */
    EUROPEAN_UNION,
    /** Northern Ireland: a member state for goods, a third country for services. */
    NORTHERN_IRELAND,
    /** A French territory outside the reach of VAT: Nouvelle-Calédonie, Polynésie, Saint-Martin… */
    FRENCH_THIRD,
    /** Any other country. */
    THIRD_COUNTRY;

    private static final Set<Territory> MAINLAND = Set.of(METROPOLITAN_FRANCE, CORSICA, MONACO);
    private static final Set<Territory> TAXED_OVERSEAS = Set.of(GUADELOUPE, MARTINIQUE, REUNION);
    private static final Set<Territory> UNTAXED_OVERSEAS = Set.of(GUYANE, MAYOTTE);

    private static final class Places {
        private static final List<Place> TABLE = ShippedTable.rows(Territory.class, "territories.txt").stream()
                .map(Place::of)
                .toList();
    }

    /** The territory of an address, by its country and its post code. */
    public static Territory of(Address address) {
        return of(address.country(), address.postCode());
    }

    /** The territory of a two-letter country and a post code, which may be empty. */
    public static Territory of(String country, String postCode) {
        String code = postCode.replace(" ", "").toUpperCase(Locale.ROOT);
        return Places.TABLE.stream()
                .filter(place -> place.fits(country, code))
                .findFirst()
                .map(Place::territory)
                .orElse(THIRD_COUNTRY);
    }

    /** The mainland, Corsica or Monaco: one country for goods. */
    public boolean isMainland() {
        return MAINLAND.contains(this);
    }

    /** An overseas department where VAT is charged: 971, 972, 974. */
    public boolean isTaxedOverseas() {
        return TAXED_OVERSEAS.contains(this);
    }

    /** An overseas department where VAT is not applicable: 973, 976. */
    public boolean isUntaxedOverseas() {
        return UNTAXED_OVERSEAS.contains(this);
    }

    /** Where French VAT is charged: the mainland and the taxed overseas departments, one country for services. */
    public boolean hasFrenchVat() {
        return isMainland() || isTaxedOverseas();
    }

    /** Another member state, where goods are concerned: Northern Ireland too. */
    public boolean isOtherMemberForGoods() {
        return this == EUROPEAN_UNION || this == NORTHERN_IRELAND;
    }

    private record Place(String country, List<String> postCodes, Territory territory) {

        static Place of(List<String> row) {
            List<String> codes =
                    row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split(" +", -1));
            return new Place(row.get(0), codes, Territory.valueOf(row.get(2)));
        }

        boolean fits(String wanted, String postCode) {
            return country.equals(wanted)
                    && (postCodes.isEmpty() || postCodes.stream().anyMatch(postCode::startsWith));
        }
    }
}
