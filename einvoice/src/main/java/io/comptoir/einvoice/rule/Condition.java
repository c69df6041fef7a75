package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a table asks of an element beside its name, as far as its tables need it: {@code path}, {@code path="value"},
 * {@code path=path}, each in {@code not(…)} or not, joined by {@code and}; a path that begins with {@code /} leads from the
 * outermost element.
 */
final class Condition {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern AND = Pattern.compile(" and ");

    private Condition() {}

    /** The way itself, without what is asked on it. */
    static String bare(String way) {
        return BRACKETS.matcher(way).replaceAll("");
    }

    /** What is asked of an element at the end of the way and of those around it. */
    static Predicate<Element> on(String way) {
        List<Predicate<Element>> asked = new ArrayList<>();
        Matcher bracket = BRACKETS.matcher(way);
        while (bracket.find()) {
            long above = bare(way.substring(bracket.end()))
                    .chars()
                    .filter(c -> c == '/')
                    .count();
            Predicate<Element> one = all(bracket.group(1));
            asked.add(element -> one.test(above(element, above)));
        }
        return element -> asked.stream().allMatch(one -> one.test(element));
    }

    /** How many elements a way leads to from one, where only its last step may ask something. */
    static long count(Element from, Path bare, Predicate<Element> asked) {
        return bare.from(from).stream().filter(asked).count();
    }

    private static Element above(Element element, long steps) {
        Element at = element;
        for (long i = 0; i < steps; i++) {
            at = at.parent().orElse(at);
        }
        return at;
    }

    private static Predicate<Element> all(String conditions) {
        return Stream.of(AND.split(conditions, -1))
                .map(one -> one(one.strip()))
                .reduce(Predicate::and)
                .orElse(element -> true);
    }

    private static Predicate<Element> one(String condition) {
        Matcher not = NOT.matcher(condition);
        if (not.matches()) {
            return one(not.group(1).strip()).negate();
        }
        int equals = condition.indexOf('=');
        if (equals < 0) {
            return Path.of(condition)::leads;
        }
        Path left = Path.of(condition.substring(0, equals).strip());
        String right = condition.substring(equals + 1).strip();
        if (right.startsWith("\"")) {
            String value = right.substring(1, right.length() - 1);
            return element -> left.texts(element).contains(value);
        }
        boolean isFromRoot = right.startsWith("/");
        Path other = Path.of(isFromRoot ? right.substring(right.indexOf('/', 1) + 1) : right);
        return element -> XPath.share(left.texts(element), other.texts(isFromRoot ? root(element) : element));
    }

    private static Element root(Element element) {
        Element at = element;
        while (at.parent().isPresent()) {
            at = at.parent().get();
        }
        return at;
    }
}
