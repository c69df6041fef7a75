package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
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
    private final Map<List<String>, Double> sums = new HashMap<>();
    private final Map<List<String>, Boolean> complete = new HashMap<>();
    private final Says says;

    private LineTree(Says says) {
        this.says = says;
    }

    /**
     * Where a syntax says what of a line.
     *
     * @param id  its number
     * @param amount  its net amount
     * @param parents  the numbers of the lines it is part of
     * @param subtypes  what kind of line it is: GROUP, DETAIL, INFORMATION
     */
    record Says(
            Path id, Path amount, Function<Element, List<String>> parents, Function<Element, List<String>> subtypes) {

        private boolean isOneOf(Element line, String... wanted) {
            return XPath.anyIs(subtypes.apply(line), wanted);
        }
    }

    static LineTree of(List<Element> lines, Says says) {
        LineTree tree = new LineTree(says);
        for (Element line : lines) {
            List<String> own = says.id.texts(line);
            own.forEach(id -> tree.besides
                    .computeIfAbsent(id, any -> new LinkedHashSet<>())
                    .addAll(own));
            says.parents
                    .apply(line)
                    .forEach(id -> tree.byParent
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(line));
        }
        return tree;
    }

    /** Whether the amount of a group is that of the groups and details right inside it (BR-FREXT-08); true of other lines. */
    boolean isSumOfInner(Element line) {
        if (!isGroup(line)) {
            return true;
        }
        double expected = sums.computeIfAbsent(
                says.id.texts(line), ids -> XPath.cents(XPath.sum(amounts(ids, "GROUP", "DETAIL"))));
        return says.amount.texts(line).stream().anyMatch(amount -> XPath.real(amount) == expected);
    }

    /** Whether each group right inside a group has an amount (BR-FREXT-12); true of other lines. */
    boolean hasAmountInEachInner(Element line) {
        return !isGroup(line)
                || complete.computeIfAbsent(
                        says.id.texts(line),
                        ids -> amounts(ids, "GROUP").size()
                                == inner(ids, "GROUP").size());
    }

    /** Whether a line has that number, and another one than {@code line} (BR-FREXT-11). */
    boolean isAnother(String number, Element line) {
        List<String> own = says.id.texts(line);
        return besides.getOrDefault(number, Set.of()).stream()
                .anyMatch(id -> own.stream().anyMatch(one -> !one.equals(id)));
    }

    private boolean isGroup(Element line) {
        return says.isOneOf(line, "GROUP") && says.amount.leads(line);
    }

    private List<String> amounts(List<String> numbers, String... subtypes) {
        return XPath.texts(inner(numbers, subtypes), says.amount);
    }

    /** The lines of these kinds that are part of one of those. */
    private List<Element> inner(List<String> numbers, String... subtypes) {
        Set<Element> inner = new LinkedHashSet<>();
        numbers.forEach(number -> inner.addAll(byParent.getOrDefault(number, List.of())));
        return inner.stream().filter(one -> says.isOneOf(one, subtypes)).toList();
    }
}
