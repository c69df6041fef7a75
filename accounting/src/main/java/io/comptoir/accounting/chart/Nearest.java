package io.comptoir.accounting.chart;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a mistyped one comes nearest to. */
final class Nearest {

    private Nearest() {}

    /** The word among {@code known} with the fewest letters to change; between equals the first. */
    static String to(String mistyped, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(mistyped, word)))
                .orElse("");
    }

    /** Levenshtein's distance: letters to add, drop or change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
