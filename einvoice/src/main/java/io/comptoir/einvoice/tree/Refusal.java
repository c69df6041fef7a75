package io.comptoir.einvoice.tree;

import io.comptoir.fault.Rule;
import java.util.List;

/** Reading stops: which rule, where, and what its words need. Caught in this room. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Rule rule;
    private final int offset;
    private final transient List<Object> details;

    Refusal(Rule rule, int offset, Object... details) {
        super(rule.code(), null, false, false);
        this.rule = rule;
        this.offset = offset;
        this.details = List.of(details);
    }

    Unreadable in(Lines lines) {
        return Unreadable.at(rule, lines.line(offset), lines.column(offset), details.toArray());
    }
}
