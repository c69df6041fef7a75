package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a rule looks: ways ending in a name, separated by {@code |}. A way begins anywhere, or with {@code /} at the
 * outermost element; {@code *} is any name, {@code *Amount} any that ends so, {@code ram:*ID} one of that prefix.
 */
final class Where {

    private final List<Way> ways;
    private final Predicate<Element> and;

    private Where(List<Way> ways, Predicate<Element> and) {
        this.ways = ways;
        this.and = and;
    }

    static Where of(String pattern, Predicate<Element> and) {
        return new Where(Stream.of(pattern.split("\\|", -1)).map(way -> Way.of(way.strip())).toList(), and);
    }

    /** Whether it is that element it looks at; where asking ends in an error it is not, as in XSLT. */
    boolean matches(Element element) {
        try {
            return ways.stream().anyMatch(way -> way.matches(element)) && and.test(element);
        } catch (Stop stop) {
            return false;
        }
    }

    /** The names it ends in, with stars in them where any may stand. */
    List<String> names() {
        return ways.stream().map(Way::last).toList();
    }

    static boolean names(String pattern, String name) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return name.equals(pattern);
        }
        return name.startsWith(pattern.substring(0, star)) && name.endsWith(pattern.substring(star + 1));
    }

    /** @param steps  the names from the inside out */
    private record Way(List<String> steps, boolean isWhole) {

        static Way of(String way) {
            boolean isWhole = way.startsWith("/");
            List<String> steps = new java.util.ArrayList<>(List.of((isWhole ? way.substring(1) : way).split("/", -1)));
            java.util.Collections.reverse(steps);
            return new Way(List.copyOf(steps), isWhole);
        }

        String last() {
            return steps.get(0);
        }

        boolean matches(Element element) {
            Optional<Element> at = Optional.of(element);
            for (String step : steps) {
                if (at.isEmpty() || !names(step, at.get().name())) {
                    return false;
                }
                at = at.get().parent();
            }
            return !isWhole || at.isEmpty();
        }
    }
}
