package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        return new Where(
                Stream.of(pattern.split("\\|", -1))
                        .map(way -> Way.of(way.strip()))
                        .toList(),
                and);
    }

    /** Whether it looks at elements there. */
    boolean isAt(Spot spot) {
        return ways.stream().anyMatch(way -> way.matches(spot));
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
        return ways.stream().anyMatch(way -> way.steps().get(0).is(name));
    }

    /** The names it ends in, but for those that only a star stands for. */
    Stream<String> names() {
        return ways.stream()
                .map(way -> way.steps().get(0))
                .filter(step -> !step.isStarred())
                .map(Step::name);
    }

    /** Whether it looks at names that it does not know. */
    boolean isStarred() {
        return ways.stream().anyMatch(way -> way.steps().get(0).isStarred());
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
