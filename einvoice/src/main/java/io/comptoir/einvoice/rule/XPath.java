package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.joining;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values as XPath 2.0 has them, which the official rules are written in.
 * <p>
 * Where these compare an amount that has no type they do it in binary floating point (IEEE 754), and so must their
 * equal: this class and its users in this room are the only place in Comptoir that knows {@code double}.
 */
final class XPath {

    private static final BigDecimal HALF = BigDecimal.ONE.divide(BigDecimal.valueOf(2));
    private static final Pattern SPACES = Pattern.compile("[ \t\r\n]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern DOUBLE =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");
    private static final int DIGITS_MAX = 400;
    private static final int SHORT_MAX = 18;
    private static final int EXACT_MAX = 15;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    private static final int DECIMALS_MAX = 12;
    private static final Map<String, Path> PATHS = new ConcurrentHashMap<>();

    private XPath() {}

    /** The one text of a sequence; empty for none. */
    static String only(List<String> texts) {
        if (texts.size() > 1) {
            throw new Stop("more than one item");
        }
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** {@code normalize-space}. */
    static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return Stream.of(SPACES.split(text, -1))
                        .filter(word -> !word.isEmpty())
                        .collect(joining(" "));
            }
        }
        return text;
    }

    /** {@code upper-case}. */
    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** How many characters stand behind the first point. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.codePointCount(point + 1, text.length());
    }

    /** The path that is written so; only for those that the rules name. */
    static Path path(String written) {
        return PATHS.computeIfAbsent(written, Path::of);
    }

    /** {@code xs:decimal}. */
    static BigDecimal decimal(String text) {
        return text.length() <= SHORT_MAX && isShort(text) ? quick(text) : slow(text);
    }

    /** Digits, one point at most, and no sign but a minus before them. */
    private static boolean isShort(String text) {
        int points = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        int signs = text.startsWith("-") ? 1 : 0;
        return points <= 1 && digits > 0 && points + digits + signs == text.length() && decimals(text) <= DECIMALS_MAX;
    }

    private static BigDecimal quick(String text) {
        return BigDecimal.valueOf(digits(text), decimals(text));
    }

    private static long digits(String text) {
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c == '.' || c == '-' ? digits : 10 * digits + c - '0';
        }
        return text.startsWith("-") ? -digits : digits;
    }

    private static BigDecimal slow(String text) {
        String number = normal(text);
        if (!DECIMAL.matcher(number).matches()) {
            throw new Stop("not a decimal: " + text);
        }
        try {
            return Decimals.parse(number);
        } catch (ViolationsException e) {
            throw new Stop("decimal out of bounds");
        }
    }

    /** {@code xs:decimal} of what is at most one; empty for none. */
    static Optional<BigDecimal> decimal(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(decimal(only(texts)));
    }

    /** {@code xs:decimal} of the first of a sequence; empty for none. */
    static Optional<BigDecimal> firstDecimal(List<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(decimal(texts.get(0)));
    }

    /** {@code xs:double}. */
    static double real(String text) {
        if (text.length() <= EXACT_MAX && isShort(text)) {
            return digits(text) / TENS[decimals(text)]; // both exact, so their quotient is the nearest
        }
        String number = normal(text);
        if (number.length() <= DIGITS_MAX && DOUBLE.matcher(number).matches()) {
            return Double.parseDouble(number);
        }
        return switch (number) {
            case "NaN" -> Double.NaN;
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> throw new Stop("not a number: " + text);
        };
    }

    /** {@code number()}: no number is NaN, never an error. */
    static double number(String text) {
        try {
            return real(text);
        } catch (Stop none) {
            return Double.NaN;
        }
    }

    /** {@code xs:boolean}. */
    static boolean bool(String text) {
        return switch (normal(text)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Stop("not a boolean: " + text);
        };
    }

    /** {@code sum} of untyped values, in floating point. */
    static double sum(List<String> texts) {
        double sum = 0;
        for (String text : texts) {
            sum += real(text);
        }
        return sum;
    }

    /** {@code round} of a decimal: halves go up, also below zero. */
    static BigDecimal round(BigDecimal number) {
        return number.add(HALF).setScale(0, java.math.RoundingMode.FLOOR);
    }

    /** {@code round(x * 100) div 100} of a decimal. */
    static BigDecimal cents(BigDecimal number) {
        return round(number.movePointRight(2)).movePointLeft(2);
    }

    /** {@code round(x * 100) div 100} in floating point. */
    static double cents(double number) {
        return round(number * 10 * 10) / 100;
    }

    /** {@code round} in floating point. */
    static double round(double number) {
        return Math.abs(number) < 1L << 62 ? Math.round(number) : number;
    }

    /** A floating-point number as {@code xs:decimal}: all its digits. */
    static BigDecimal exact(double number) {
        if (Double.isNaN(number) || Math.abs(number) > 1e34) {
            throw new Stop("no decimal: " + number);
        }
        return new BigDecimal(number);
    }

    static boolean equal(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    static boolean isZero(BigDecimal number) {
        return number.signum() == 0;
    }

    /** Whether a number is less than one away from another, both in decimals. */
    static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(BigDecimal.ONE) < 0;
    }

    /** Whether any text of a sequence is one of these, as {@code =} has it. */
    static boolean anyIs(List<String> texts, String... wanted) {
        for (String text : texts) {
            for (String one : wanted) {
                if (text.equals(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two sequences share a text. */
    static boolean share(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** The elements of that name right inside others. */
    static List<Element> elements(List<Element> from, String name) {
        return from.size() == 1
                ? from.get(0).children(name)
                : from.stream().flatMap(one -> one.children(name).stream()).toList();
    }

    /** The texts of elements where a path leads from each. */
    static List<String> texts(List<Element> from, Path path) {
        if (from.size() == 1) {
            return path.texts(from.get(0));
        }
        return from.stream().flatMap(one -> path.texts(one).stream()).toList();
    }

    /** Whether an element stands in one of that name, at any distance. */
    static boolean isWithin(Element element, String name) {
        for (Optional<Element> at = element.parent();
                at.isPresent();
                at = at.get().parent()) {
            if (at.get().is(name)) {
                return true;
            }
        }
        return false;
    }
}
