package io.comptoir.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody probably meant. */
final class Spelling {

    private Spelling() {}

    /**
     * The candidate that takes the fewest changes of a letter to become {@code word}; upper and lower case are alike. One
     * that the word shortens, as {@code qty} does {@code quantity}, counts as two changes at most.
     */
    static String nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> difference(lower(word), lower(candidate))))
                .orElse("");
    }

    private static int difference(String word, String candidate) {
        int distance = distance(word, candidate);
        return shortens(word, candidate) ? Math.min(distance, 2) : distance;
    }

    /** Whether the letters of {@code word} stand in {@code candidate} in their order, from the same first letter on. */
    private static boolean shortens(String word, String candidate) {
        int found = 0;
        for (int i = 0; i < candidate.length() && found < word.length(); i++) {
            if (candidate.charAt(i) == word.charAt(found)) {
                found++;
            }
        }
        return found == word.length() && found > 1 && candidate.charAt(0) == word.charAt(0);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
