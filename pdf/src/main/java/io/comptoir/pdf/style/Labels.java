package io.comptoir.pdf.style;

import io.comptoir.data.ShippedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of papers in one language. Read by us and not as a resource bundle, which would ask the default locale. */
public final class Labels {

    private static final Labels FRENCH = new Labels(Locale.FRENCH, Notation.FRENCH, 1);
    private static final Labels ENGLISH = new Labels(Locale.ENGLISH, Notation.ENGLISH, 2);

    private final Locale language;
    private final Notation notation;
    private final Map<String, String> words;
    private final Map<String, String> countries;

    private Labels(Locale language, Notation notation, int countryColumn) {
        this.language = language;
        this.notation = notation;
        this.words = words("labels_" + language.getLanguage() + ".properties");
        this.countries = ShippedTable.rows(Labels.class, "countries.txt").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(countryColumn)));
    }

    /** French for a French locale, else English. */
    public static Labels of(Locale language) {
        return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    /** The language itself. */
    public Locale language() {
        return language;
    }

    /** How this language writes figures. */
    public Notation notation() {
        return notation;
    }

    /**
     * The word of a key, with each <code>{0}</code>, <code>{1}</code>… replaced.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(String key, String... values) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no label '" + key + "'");
        }
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", values[i]);
        }
        return word;
    }

    /** A word and what it introduces: {@code Objet : formation}. */
    public String introduce(String key, String value) {
        return get(key) + get("colon") + " " + value;
    }

    /** A quantity and its unit, such as {@code 2,5 jours}; pieces without a word, units without words by their code. */
    public String quantity(BigDecimal quantity, String unitCode) {
        String number = notation.number(quantity);
        List<String> forms =
                List.of(words.getOrDefault("unit." + unitCode, unitCode).split("\\|", -1));
        String unit = forms.get(notation.isPlural(quantity) ? forms.size() - 1 : 0);
        return unit.isEmpty() ? number : number + Notation.NO_BREAK_SPACE + unit;
    }

    /** The name of a country; its code if it has none. */
    public String country(String code) {
        return countries.getOrDefault(code, code);
    }

    /** All keys. */
    public Set<String> keys() {
        return words.keySet();
    }

    private static Map<String, String> words(String table) {
        Properties properties = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("No labels " + table + " in the jar");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read labels " + table, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
