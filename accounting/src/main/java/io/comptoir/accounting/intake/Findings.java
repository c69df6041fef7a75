package io.comptoir.accounting.intake;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, in the order of its lines; a broken file of a million cells must not fill the memory. */
final class Findings {

    /** The most errors that are told, and the most warnings. */
    static final int MAX = 1_000;

    private final List<Violation> found = new ArrayList<>();
    private int errors;
    private int warnings;

    void add(String place, Rule rule, Object value, Object... details) {
        add(rule.at(place, value, details));
    }

    void add(Violation violation) {
        int rank = violation.isError() ? ++errors : ++warnings;
        if (rank <= MAX) {
            found.add(violation);
        } else if (violation.isError() && rank == MAX + 1) {
            found.add(IntakeRule.TOO_MANY_FAULTS.at("", MAX));
        }
    }

    boolean isFull() {
        return errors > MAX;
    }

    int errors() {
        return errors;
    }

    Violations all() {
        return new Violations(found);
    }

    /** A row, by the line where it starts, from 1. */
    static String place(int line) {
        return "line " + line;
    }

    /** A cell, both from 1. */
    static String place(int line, int column) {
        return place(line) + ", column " + column;
    }
}
