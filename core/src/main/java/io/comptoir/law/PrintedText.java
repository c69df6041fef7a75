package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.fault.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sentence as papers print it: in French and English, and as far as {@code translations.txt} goes in the other languages
 * that papers speak, else in English. An invoice may be in any language, a translation being due on demand (CGI art. 289,
 * I); the articles that a sentence names stay the same.
 *
 * @param text  the words of its own table
 */
record PrintedText(Text text) {

    /** The columns of the table. */
    static final List<String> LANGUAGES = List.of("en", "de", "es", "it", "nl");

    private static final String PLACE = "{0}";

    private static final List<List<String>> TRANSLATIONS = ShippedTable.rows(PrintedText.class, "translations.txt");

    PrintedText(String french, String english) {
        this(new Text(french, english));
    }

    String in(Locale language) {
        String known = text.in(language);
        int column = LANGUAGES.indexOf(language.getLanguage());
        return column <= 0
                ? known
                : translations(text.english()).stream()
                        .map(row -> filled(row.get(column), row.get(0), known))
                        .findFirst()
                        .orElse(known);
    }

    /** The rows that say the same: those without a place first, for others may swallow them. */
    private static List<List<String>> translations(String english) {
        List<List<String>> found = new ArrayList<>();
        for (List<String> row : TRANSLATIONS) {
            if (row.get(0).equals(english)) {
                found.add(0, row);
            } else if (article(row.get(0), english).isPresent()) {
                found.add(row);
            }
        }
        return found;
    }

    private static String filled(String translation, String pattern, String english) {
        return article(pattern, english)
                .map(words -> translation.replace(PLACE, words))
                .orElse(translation);
    }

    /** What stands in the place of a pattern; empty where it has none or says something else. */
    private static Optional<String> article(String pattern, String english) {
        int place = pattern.indexOf(PLACE);
        if (place < 0) {
            return Optional.empty();
        }
        String before = pattern.substring(0, place);
        String after = pattern.substring(place + PLACE.length());
        boolean fits = english.length() > before.length() + after.length()
                && english.startsWith(before)
                && english.endsWith(after);
        return fits ? Optional.of(english.substring(place, english.length() - after.length())) : Optional.empty();
    }
}
