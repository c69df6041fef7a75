package io.comptoir.accounting.export;

import java.util.List;
import java.util.stream.Collectors;

/** Cells of tables that know no quotes: what would cut a cell becomes another sign. */
final class Cells {

    private Cells() {}

    /** Cells between separators; a semicolon inside one becomes a comma, another separator a space. */
    static String joined(Book book, char separator, List<String> cells) {
        char instead = separator == ';' ? ',' : ' ';
        return cells.stream()
                .map(cell -> book.zone().fit(cell).replace(separator, instead))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    /** The first characters of a text, at most {@code length}, as the encoding has them. */
    static String cut(Book book, String text, int length) {
        String fitted = book.zone().fit(text);
        if (fitted.length() <= length) {
            return fitted;
        }
        boolean inPair = Character.isHighSurrogate(fitted.charAt(length - 1));
        return fitted.substring(0, inPair ? length - 1 : length);
    }

    /** The last characters of a reference, where it differs from others. */
    static String end(Book book, String text, int length) {
        String fitted = book.zone().fit(text);
        int from = Math.max(0, fitted.length() - length);
        boolean inPair = from > 0 && Character.isLowSurrogate(fitted.charAt(from));
        return fitted.substring(inPair ? from + 1 : from);
    }
}
