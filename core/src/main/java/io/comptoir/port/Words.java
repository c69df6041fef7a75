package io.comptoir.port;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that a paper is found by: small letters without accents, and digits, the same for {@code Éclair}, {@code ECLAIR}
 * and {@code éclair}. Letters of other scripts stay as they are, without their marks.
 *
 * @param all  the words, each once, in the order of their letters; {@value #COUNT_MAX} at most, each of 1 to
 *     {@value #LENGTH_MAX} characters
 */
public record Words(List<String> all) {

    /** The most words of a paper; those of the first texts count. */
    public static final int COUNT_MAX = 64;
    /** The most characters of a word; what goes beyond is cut. */
    public static final int LENGTH_MAX = 40;

    /** No words: a paper with these is found by none, and is asked for by all. */
    public static final Words NONE = new Words(List.of());

    private static final int TEXT_MAX = 4_000;

    /**
     * Keeps a copy of the words.
     *
     * @throws IllegalArgumentException if there are too many, or one is too long or holds something else than letters and
     *     digits
     */
    public Words {
        all = new TreeSet<>(all).stream().toList();
        if (all.size() > COUNT_MAX) {
            throw new IllegalArgumentException("A paper is found by " + COUNT_MAX + " words at most: " + all.size());
        }
        all.stream().filter(word -> !isWord(word)).findFirst().ifPresent(word -> {
            throw new IllegalArgumentException("A word has letters and digits, and no more of them: '" + word + "'");
        });
    }

    private static boolean isWord(String word) {
        return !word.isEmpty()
                && word.length() <= LENGTH_MAX
                && word.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /** The words of some texts. */
    public static Words of(String... texts) {
        return of(Arrays.asList(texts));
    }

    /** The words of some texts, the first texts first. */
    public static Words of(List<String> texts) {
        Set<String> found = new TreeSet<>();
        for (String text : texts) {
            for (String word : fold(text).split(" ", -1)) {
                if (!word.isEmpty() && found.size() < COUNT_MAX) {
                    found.add(cut(word, LENGTH_MAX));
                }
            }
        }
        return new Words(List.copyOf(found));
    }

    /** Reads back what {@link #toString()} wrote. */
    public static Words read(String text) {
        return text.isEmpty() ? NONE : new Words(List.of(text.split(" ", -1)));
    }

    /** A text as its words have it, parted by one space: {@code L'Œuvre d'Été} is {@code l oeuvre d ete}. */
    public static String fold(String text) {
        String parts = Normalizer.normalize(cut(text, TEXT_MAX), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int at = 0; at < parts.length(); at += Character.charCount(parts.codePointAt(at))) {
            int point = parts.codePointAt(at);
            if (!isMark(point)) {
                append(folded, folded(point));
            }
        }
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** Leaves spaces out that follow another or nothing. */
    private static void append(StringBuilder folded, String letter) {
        int end = folded.length();
        if (!letter.equals(" ") || (end > 0 && folded.charAt(end - 1) != ' ')) {
            folded.append(letter);
        }
    }

    // One letter at a time: a whole text has another small sigma at the end of its words.
    private static String folded(int point) {
        if (Character.isDigit(point)) {
            return String.valueOf(Character.digit(point, 10));
        }
        int small = Character.toLowerCase(point);
        return switch (small) {
            case 'ß' -> "ss";
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ς' -> "σ";
            default -> Character.isLetter(small) ? Character.toString(small) : " ";
        };
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The beginning of a text, which never ends within a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** Whether each word of {@code asked} is the start of one of these. */
    public boolean startWith(Words asked) {
        return asked.all.stream().allMatch(start -> all.stream().anyMatch(word -> word.startsWith(start)));
    }

    /** These, and as many more of {@code others} as there is room for. */
    public Words plus(Words others) {
        Set<String> both = new TreeSet<>(all);
        others.all.stream().takeWhile(word -> both.size() < COUNT_MAX).forEach(both::add);
        return new Words(List.copyOf(both));
    }

    /** All words, parted by spaces. */
    @Override
    public String toString() {
        return String.join(" ", all);
    }
}
