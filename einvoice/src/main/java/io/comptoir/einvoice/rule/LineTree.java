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

    private final Map<String, List<Element>> byId = new HashMap<>();
    private final Map<String, List<Element>> byParent = new HashMap<>();
    private final Function<Element, List<String>> ids;

    private LineTree(Function<Element, List<String>> ids) {
        this.ids = ids;
    }

    static LineTree of(
            List<Element> lines, Function<Element, List<String>> ids, Function<Element, List<String>> parents) {
        LineTree tree = new LineTree(ids);
        lines.forEach(line -> {
            ids.apply(line).forEach(id -> put(tree.byId, id, line));
            parents.apply(line).forEach(id -> put(tree.byParent, id, line));
        });
        return tree;
    }

    private static void put(Map<String, List<Element>> lines, String id, Element line) {
        lines.computeIfAbsent(id, any -> new ArrayList<>()).add(line);
    }

    /** The lines that are part of one of those. */
    List<Element> inner(List<String> numbers) {
        Set<Element> inner = new LinkedHashSet<>();
        numbers.forEach(number -> inner.addAll(byParent.getOrDefault(number, List.of())));
        return List.copyOf(inner);
    }

    /** Whether a line has that number, and another one than these. */
    boolean hasAnother(String number, List<String> own) {
        return byId.getOrDefault(number, List.of()).stream()
                .anyMatch(line -> ids.apply(line).stream().anyMatch(id -> own.stream().anyMatch(one -> !one.equals(id))));
    }
}
