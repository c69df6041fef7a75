package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules of one place that only say how often something may be there. Their paths are laid together, so that the
 * document is walked once for hundreds of them.
 */
final class Counted {

    private static final String LIFTED = "lifted";

    private final Step start = new Step();
    private final List<Limit> limits = new ArrayList<>();
    private final BitSet needed = new BitSet();
    private int asked;

    /** Adds a rule: {@code none}, {@code one}, {@code most1} or {@code most2} of what the paths lead to. */
    void add(String id, String flag, String limit, String paths) {
        for (String path : paths.split("\\|", -1)) {
            Step at = start;
            for (String name : path.strip().split("/", -1)) {
                at = at.to(name);
            }
            at.add(limits.size());
        }
        if (limit.equals("one")) {
            needed.set(limits.size());
        }
        limits.add(new Limit(id, flag, limit));
        asked++;
    }

    /** Takes rules away. */
    void lift(Predicate<String> ids) {
        for (int i = 0; i < limits.size(); i++) {
            if (!limits.get(i).isLifted() && ids.test(limits.get(i).id())) {
                asked--;
                limits.set(i, limits.get(i).lifted());
                needed.clear(i);
            }
        }
    }

    boolean isEmpty() {
        return asked == 0;
    }

    /** Tells each rule that is broken, with the element that breaks it. */
    void judge(Element place, BiConsumer<Limit, Element> broken) {
        Tally tally = new Tally(limits.size());
        walk(place, start, tally);
        tally.seen.or(needed);
        for (int i = tally.seen.nextSetBit(0); i >= 0; i = tally.seen.nextSetBit(i + 1)) {
            if (!limits.get(i).allows(tally.counts[i])) {
                broken.accept(limits.get(i), first(place, start, i).orElse(place));
            }
        }
    }

    private static void walk(Element at, Step step, Tally tally) {
        for (String attribute : step.attributes) {
            if (at.attribute(attribute).isPresent()) {
                tally.count(step.to("@" + attribute));
            }
        }
        if (step.next.isEmpty()) {
            return;
        }
        List<Element> children = at.children();
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            Step next = step.next.get(child.name());
            if (next != null) {
                tally.count(next);
                walk(child, next, tally);
            }
        }
    }

    /** The first element that a rule counts; looked for where the rule is broken, which is seldom. */
    private static Optional<Element> first(Element at, Step step, int rule) {
        for (String attribute : step.attributes) {
            if (step.to("@" + attribute).has(rule) && at.attribute(attribute).isPresent()) {
                return Optional.of(at);
            }
        }
        for (Element child : at.children()) {
            Step next = step.next.get(child.name());
            if (next != null) {
                Optional<Element> found = next.has(rule) ? Optional.of(child) : first(child, next, rule);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A rule and how often its thing may be there. */
    record Limit(String id, String flag, String limit) {
        boolean allows(int count) {
            return switch (limit) {
                case "none" -> count == 0;
                case "one" -> count == 1;
                case "most1" -> count <= 1;
                case LIFTED -> true;
                default -> count <= 2;
            };
        }

        boolean isLifted() {
            return limit.equals(LIFTED);
        }

        Limit lifted() {
            return new Limit(id, flag, LIFTED);
        }
    }

    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private final List<String> attributes = new ArrayList<>();
        private int[] rules = {};

        void add(int rule) {
            rules = Arrays.copyOf(rules, rules.length + 1);
            rules[rules.length - 1] = rule;
        }

        boolean has(int rule) {
            return IntStream.of(rules).anyMatch(one -> one == rule);
        }

        Step to(String name) {
            if (name.startsWith("@") && !next.containsKey(name)) {
                attributes.add(name.substring(1));
            }
            return next.computeIfAbsent(name, any -> new Step());
        }
    }

    private static final class Tally {
        private final int[] counts;
        private final BitSet seen = new BitSet();

        Tally(int many) {
            counts = new int[many];
        }

        void count(Step step) {
            for (int rule : step.rules) {
                counts[rule]++;
                seen.set(rule);
            }
        }
    }
}
