package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        List<Way> ways = new ArrayList<>();
        for (String way : pattern.split("\\|", -1)) {
            ways.add(Way.of(way.strip()));
        }
        return new Where(List.copyOf(ways), and);
    }

    /** Whether it looks at elements there. */
    boolean isAt(Spot spot) {
        for (Way way : ways) {
            if (way.matches(spot)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks at that element, of those there; where asking ends in an error it does not, as in XSLT. */
    boolean looksAt(Element element) {
        try {
            return and.test(element);
        } catch (Stop stop) {
            return false;
        }
    }

    /** Whether it may look at elements of that name. */
    boolean endsIn(String name) {
        for (Way way : ways) {
            if (way.last().is(name)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the names it ends in, but for those that only a star stands for. */
    void addNames(Set<String> names) {
        for (Way way : ways) {
            if (!way.last().isStarred()) {
                names.add(way.last().name());
            }
        }
    }

    /** Whether it looks at names that it does not know. */
    boolean isStarred() {
        for (Way way : ways) {
            if (way.last().isStarred()) {
                return true;
            }
        }
        return false;
    }

    /** @param name  the part before the star, or all of it */
    private record Step(String name, boolean isStarred, String end) {

        static Step of(String step) {
            int star = step.indexOf('*');
            return star < 0
                    ? new Step(step, false, "")
                    : new Step(step.substring(0, star), true, step.substring(star + 1));
        }

        boolean is(String other) {
            return isStarred ? other.startsWith(name) && other.endsWith(end) : name.equals(other);
        }
    }

    /** @param steps  from the inside out */
    private record Way(List<Step> steps, boolean isWhole) {

        static Way of(String way) {
            boolean isWhole = way.startsWith("/");
            List<Step> steps = new ArrayList<>();
            for (String step : (isWhole ? way.substring(1) : way).split("/", -1)) {
                steps.add(Step.of(step));
            }
            Collections.reverse(steps);
            return new Way(List.copyOf(steps), isWhole);
        }

        Step last() {
            return steps.get(0);
        }

        boolean matches(Spot spot) {
            Spot at = spot;
            for (Step step : steps) {
                if (at.isOutside() || !step.is(at.name())) {
                    return false;
                }
                at = at.parent().orElseThrow();
            }
            return !isWhole || at.isOutside();
        }
    }
}
