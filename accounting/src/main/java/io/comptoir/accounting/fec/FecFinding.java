package io.comptoir.accounting.fec;

import io.comptoir.fault.Violation;

/**
 * What is wrong at one place of a file.
 *
 * @param level  who minds
 * @param line  the line of the file, from 1, which is that of the names; 0 for the name of the file
 * @param column  the name of the zone, as the norm has it; empty for the whole line
 * @param violation  the rule, the value, what is wrong and the way out in both languages; its path is {@code line:column}
 */
public record FecFinding(FecLevel level, long line, String column, Violation violation) {

    /** The rule's stable code. */
    public String code() {
        return violation.code();
    }

    static FecFinding of(FecRule rule, long line, String column, Object value, Object... details) {
        String path = column.isEmpty() ? Long.toString(line) : line + ":" + column;
        return new FecFinding(rule.level(), line, column, rule.rule().at(path, value, details));
    }

    /** Level and violation in one line of English. */
    @Override
    public String toString() {
        return level + " " + violation;
    }
}
