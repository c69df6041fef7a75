package io.comptoir.money;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.comptoir.data.ShippedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a currency and its minor unit are called in one language.
 *
 * @param major  the currency
 * @param minor  its minor unit; blank where it has none
 */
record CurrencyName(Noun major, Noun minor) {

    private static final String FEMININE = "f";

    private static final Map<String, CurrencyName> NAMES =
            ShippedTable.rows(CurrencyName.class, "currency-names.txt").stream()
                    .collect(toUnmodifiableMap(row -> key(row.get(0), row.get(1)), CurrencyName::read));

    /** The name of the currency of an ISO code in a language, if the table has it. */
    static Optional<CurrencyName> of(String code, String language) {
        return Optional.ofNullable(NAMES.get(key(code, language)));
    }

    private static CurrencyName read(List<String> row) {
        return new CurrencyName(noun(row.subList(2, 5)), noun(row.subList(5, 8)));
    }

    private static Noun noun(List<String> cells) {
        return new Noun(cells.get(0), cells.get(1), cells.get(2).equals(FEMININE));
    }

    private static String key(String code, String language) {
        return code + "/" + language;
    }

    /**
     * A noun that is counted.
     *
     * @param one  its singular
     * @param many  its plural
     * @param isFeminine  whether a one before it is <i>une, eine, una</i>
     */
    record Noun(String one, String many, boolean isFeminine) {}
}
