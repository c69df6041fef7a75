package io.comptoir.bank;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;

/** A text as banks garble it: letters and digits in a row, capitals without accents, and where its words were. */
final class Words {

    /** A shorter word says too little to be told from chance. */
    private static final int LENGTH_MIN = 4;

    private static final int READ_MAX = 2_000;

    private final String joined;
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();

    Words(String text) {
        StringBuilder letters = new StringBuilder();
        boolean within = false;
        String read = text.substring(0, Math.min(text.length(), READ_MAX));
        for (char c : Normalizer.normalize(read, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                starts.set(letters.length(), !within);
                letters.append(c);
                within = true;
            } else if (within && Character.getType(c) != Character.NON_SPACING_MARK) {
                ends.set(letters.length());
                within = false;
            }
        }
        ends.set(letters.length());
        joined = letters.toString();
    }

    /** Whether the words of another text stand here, as whole words, however they are parted. */
    boolean contain(Words other) {
        String searched = other.joined;
        if (searched.length() < LENGTH_MIN) {
            return false;
        }
        for (int at = joined.indexOf(searched); at >= 0; at = joined.indexOf(searched, at + 1)) {
            if (starts.get(at) && ends.get(at + searched.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a digit is in it: a number has one. */
    boolean hasDigit() {
        return joined.chars().anyMatch(Character::isDigit);
    }

    @Override
    public String toString() {
        return joined;
    }
}
