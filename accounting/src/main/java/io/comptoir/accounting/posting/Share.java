package io.comptoir.accounting.posting;

import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes to one account, and why; it grows line by line. */
final class Share {

    private BigDecimal amount = BigDecimal.ZERO;
    private final Map<Text, Integer> kinds = new LinkedHashMap<>();
    private final List<Text> parts = new ArrayList<>();
    private final Set<Text> by = new LinkedHashSet<>();

    /** Adds a line of a kind; many lines of one kind are told as their number. */
    void addLine(BigDecimal more, Text kind, Text chosenBy) {
        amount = amount.add(more);
        kinds.merge(kind, 1, Integer::sum);
        by.add(chosenBy);
    }

    /** Adds something that is told on its own. */
    void add(BigDecimal more, Text what, Text chosenBy) {
        amount = amount.add(more);
        parts.add(what);
        by.add(chosenBy);
    }

    BigDecimal amount() {
        return amount;
    }

    /** All that is in it: the lines first, then the rest in the order in which it was added. */
    Text what() {
        List<Text> all = new ArrayList<>();
        kinds.forEach((kind, count) -> all.add(Words.lines(count, kind)));
        all.addAll(parts);
        return Words.all(all);
    }

    /** All that the plan went by. */
    Text by() {
        return Words.all(by);
    }
}
