package io.comptoir.accounting.posting;

import io.comptoir.fault.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What goes to one account, and why; it grows line by line. */
final class Share {

    private BigDecimal amount = BigDecimal.ZERO;
    private final Map<Text, Integer> what = new LinkedHashMap<>();
    private final Set<Text> by = new LinkedHashSet<>();

    void add(BigDecimal more, Text what, Text by) {
        amount = amount.add(more);
        this.what.merge(what, 1, Integer::sum);
        this.by.add(by);
    }

    BigDecimal amount() {
        return amount;
    }

    /** Each kind of thing in it, and how often it was added. */
    Map<Text, Integer> what() {
        return Collections.unmodifiableMap(what);
    }

    /** All that the plan went by. */
    Set<Text> by() {
        return Collections.unmodifiableSet(by);
    }
}
