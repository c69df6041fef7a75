package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Lines by their own number and by that of the line they are part of: found without walking all lines again. */
final class LineTree {

    /** With each number of a line, all numbers that the same line has: itself, in any line that is right. */
    private final Map<String, Set<String>> besides = new HashMap<>();

    private final Map<String, List<Element>> byParent = new HashMap<>();

    private LineTree() {}

    static LineTree of(
            List<Element> lines, Function<Element, List<String>> ids, Function<Element, List<String>> parents) {
        LineTree tree = new LineTree();
        for (Element line : lines) {
            List<String> own = ids.apply(line);
            own.forEach(id -> tree.besides
                    .computeIfAbsent(id, any -> new LinkedHashSet<>())
                    .addAll(own));
            parents.apply(line)
                    .forEach(id -> tree.byParent
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(line));
        }
        return tree;
    }

    /** The lines that are part of one of those. */
    List<Element> inner(List<String> numbers) {
        Set<Element> inner = new LinkedHashSet<>();
        numbers.forEach(number -> inner.addAll(byParent.getOrDefault(number, List.of())));
        return List.copyOf(inner);
    }

    /** Whether a line has that number, and another one than these. */
    boolean hasAnother(String number, List<String> own) {
        return besides.getOrDefault(number, Set.of()).stream()
                .anyMatch(id -> own.stream().anyMatch(one -> !one.equals(id)));
    }
}
