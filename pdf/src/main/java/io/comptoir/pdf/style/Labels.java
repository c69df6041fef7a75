package io.comptoir.pdf.style;

import io.comptoir.data.ShippedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of papers in one language. Read by us and not as a resource bundle, which would ask the default locale. */
public final class Labels {

    private static final Map<String, Notation> LANGUAGES = Stream.of(Notation.values())
            .collect(
                    Collectors.toUnmodifiableMap(notation -> notation.language().getLanguage(), notation -> notation));

    // Read when first asked for: most processes print one language.
    private static final Map<Notation, Labels> READ = new ConcurrentHashMap<>();

    private final Notation notation;
    private final Map<String, String> words;
    private final Map<String, String> countries;

    private Labels(Notation notation) {
        this(notation, words("labels_" + notation.language().getLanguage() + ".properties"), countries(notation));
    }

    private Labels(Notation notation, Map<String, String> words, Map<String, String> countries) {
        this.notation = notation;
        this.words = words;
        this.countries = countries;
    }

    /** The words of French, English, German, Spanish, Italian or Dutch; of English for any other language. */
    public static Labels of(Locale language) {
        Notation notation = LANGUAGES.getOrDefault(language.getLanguage(), Notation.ENGLISH);
        return READ.computeIfAbsent(notation, Labels::new);
    }

    /** The languages that there are words in, in the order of their tags. */
    public static List<Locale> languages() {
        return LANGUAGES.keySet().stream().sorted().map(Locale::forLanguageTag).toList();
    }

    /**
     * The same with words of one's own: {@code title.QUOTE} may say Offre.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public Labels with(Map<String, String> own) {
        if (own.isEmpty()) {
            return this;
        }
        own.keySet().forEach(this::get);
        Map<String, String> all = new HashMap<>(words);
        all.putAll(own);
        return new Labels(notation, Map.copyOf(all), countries);
    }

    /** The language itself. */
    public Locale language() {
        return notation.language();
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
        String unit = unit(quantity, unitCode);
        return unit.isEmpty() ? number : number + Notation.NO_BREAK_SPACE + unit;
    }

    /** The word of a unit for so many: jour, jours; empty for pieces, the code for units without words. */
    public String unit(BigDecimal quantity, String unitCode) {
        List<String> forms =
                List.of(words.getOrDefault("unit." + unitCode, unitCode).split("\\|", -1));
        return forms.get(notation.isPlural(quantity) ? forms.size() - 1 : 0);
    }

    /** The name of a country; its code if it has none. */
    public String country(String code) {
        return countries.getOrDefault(code, code);
    }

    /** All keys. */
    public Set<String> keys() {
        return words.keySet();
    }

    private static Map<String, String> countries(Notation notation) {
        int column = notation.countryColumn();
        return ShippedTable.rows(Labels.class, "countries.txt").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(column)));
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
