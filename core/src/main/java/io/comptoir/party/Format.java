package io.comptoir.party;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the text of one kind of identifier looks like.
 *
 * @param accepts  tells a well-formed value, without separators
 * @param malformed  the rule that any other text breaks
 */
record Format(Predicate<String> accepts, Rule malformed) {

    /** Room for the longest identifier (35 characters) with a separator after each; a longer text is not read at all. */
    private static final int TYPED_LENGTH_MAX = 70;

    /** Spaces (plain, no-break, thin, narrow no-break), dots, slashes and hyphens (plain, typographic, dash). */
    private static final String SEPARATORS = " \u00A0\u2009\u202F./-\u2010\u2011\u2013";

    /** The values that match {@code regex}. */
    static Format of(String regex, Rule malformed) {
        return new Format(Pattern.compile(regex).asMatchPredicate(), malformed);
    }

    /**
     * Reads what somebody typed: takes the separators off and writes letters as capitals.
     *
     * @throws ViolationsException if the result is not well-formed
     */
    String read(String typed) {
        if (typed.length() <= TYPED_LENGTH_MAX) {
            String value = normalised(typed);
            if (accepts.test(value)) {
                return value;
            }
        }
        throw new ViolationsException(malformed.at("", typed));
    }

    private static String normalised(String typed) {
        StringBuilder value = new StringBuilder(typed.length());
        typed.chars()
                .filter(c -> SEPARATORS.indexOf(c) < 0)
                .map(Format::capital)
                .forEach(c -> value.append((char) c));
        return value.toString();
    }

    /** Only a to z: {@code toUpperCase} would also make an S of the long s, and an I of the Turkish dotless one. */
    private static int capital(int c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    }
}
