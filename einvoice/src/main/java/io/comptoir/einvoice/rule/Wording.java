package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.joining;

import io.comptoir.fault.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a rule, from the table that ships beside this class. A rule without words of its own has those of its
 * family: {@code BR-FR-09_BT-29} those of {@code BR-FR-09}, {@code BR-S-05} those of {@code BR-*-05}.
 *
 * @param terms  the terms of EN 16931 it is about
 */
record Wording(List<String> terms, Text text, Text fix) {

    private static final Pattern VAT_RULE =
            Pattern.compile("BR-(?:F[RX]EXT-)?(S|Z|E|AE|IC|G|O|AF|AG)-([0-9]{2})(?:ini|rev|b)?");
    private static final Pattern TERM = Pattern.compile("B[TG]-[0-9]+|EXT-FR-FE-(?:BG-)?[0-9]+");
    private static final Map<String, List<String>> TERMS = read("terms.txt");
    private static final Map<String, List<String>> TEXTS = read("texts.txt");

    /**
     * @param limit  how often its element may be there; empty where it says more than that
     * @param element  the name of the element that breaks it
     */
    static Wording of(String id, String limit, String element) {
        if (!limit.isEmpty()) {
            return new Wording(List.of(), texts("@" + limit), id, element);
        }
        Matcher vat = VAT_RULE.matcher(id);
        if (vat.matches()) {
            List<String> category = texts("CAT-" + vat.group(1));
            List<String> row = texts(TEXTS.containsKey(id) ? id : "BR-*-" + vat.group(2));
            return of(row, id, element, category.get(0), category.get(1));
        }
        List<String> row = ofFamily(id);
        String more = row.get(0).equals("text") || row.size() < 3 ? id : row.get(2);
        return of(row, id, element, more, more);
    }

    private static List<String> ofFamily(String id) {
        String family = id;
        while (!TEXTS.containsKey(family)) {
            family = family.substring(0, Math.max(0, Math.max(family.lastIndexOf('-'), family.lastIndexOf('_'))));
            if (family.isEmpty()) {
                throw new IllegalStateException("No words for " + id);
            }
        }
        return texts(family);
    }

    private static Wording of(List<String> row, String id, String element, String french, String english) {
        List<String> terms = terms(row.size() > 1 ? row.get(1) : "", id);
        List<String> words = row.get(0).equals("text") ? row.subList(2, 6) : texts("@" + row.get(0));
        return new Wording(
                terms,
                new Text(
                        filled(words.get(0), named(terms, 0), french, element),
                        filled(words.get(1), named(terms, 1), english, element)),
                new Text(
                        filled(words.get(2), named(terms, 0), french, element),
                        filled(words.get(3), named(terms, 1), english, element)));
    }

    private Wording(List<String> terms, List<String> words, String id, String element) {
        this(
                terms,
                new Text(filled(words.get(0), "", id, element), filled(words.get(1), "", id, element)),
                new Text(filled(words.get(2), "", id, element), filled(words.get(3), "", id, element)));
    }

    /** The terms that a row names, or else those that the id itself does. */
    private static List<String> terms(String named, String id) {
        return named.isEmpty()
                ? TERM.matcher(id)
                        .results()
                        .map(found -> found.group())
                        .distinct()
                        .toList()
                : List.of(named.split(",", -1));
    }

    private static String named(List<String> terms, int language) {
        return terms.stream()
                .map(term -> TERMS.containsKey(term) ? TERMS.get(term).get(language) + " (" + term + ")" : term)
                .collect(joining(", "));
    }

    private static String filled(String words, String terms, String more, String element) {
        return words.replace("{0}", terms).replace("{1}", more).replace("{element}", element);
    }

    private static List<String> texts(String key) {
        return Objects.requireNonNull(TEXTS.get(key), key);
    }

    private static Map<String, List<String>> read(String file) {
        InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file);
        Map<String, List<String>> rows = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells =
                        Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                rows.put(cells.get(0), cells.subList(1, cells.size()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(rows);
    }
}
