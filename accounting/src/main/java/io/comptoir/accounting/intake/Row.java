package io.comptoir.accounting.intake;

import io.comptoir.accounting.intake.Column.Kind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A row while it becomes a value: whatever is wrong is told at its cell, and reading goes on. */
final class Row {

    /** The most characters of a cell. */
    static final int CELL_MAX = 2_000;

    private final CsvRecord written;
    private final List<Column> columns;
    private final Findings findings;
    private final int errorsBefore;

    /** Checks what every row keeps; {@code written} has a cell for each column. */
    Row(CsvRecord written, List<Column> columns, Findings findings) {
        this.written = written;
        this.columns = columns;
        this.findings = findings;
        this.errorsBefore = findings.errors();
        columns.forEach(this::check);
    }

    /** Whether nothing was found that stops it. */
    boolean isSound() {
        return findings.errors() == errorsBefore;
    }

    /** What stands in the cell for a part, if something does. */
    Optional<String> text(String path) {
        return Optional.of(cell(indexOf(path))).filter(text -> !text.isEmpty());
    }

    /** The same, read as something; empty where that refuses it. */
    <T> Optional<T> value(String path, Function<String, T> reading) {
        return text(path).flatMap(text -> built(path, () -> reading.apply(text)));
    }

    /** The same, as one of some words. */
    <T> Optional<T> choice(String path, Map<String, T> words) {
        return text(path).flatMap(text -> {
            Optional<T> chosen = words.entrySet().stream()
                    .filter(word -> word.getKey().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (chosen.isEmpty()) {
                wrong(path, IntakeRule.CHOICE, text, name(path), String.join(", ", words.keySet()));
            }
            return chosen;
        });
    }

    /** What {@code parts} build; what they refuse is told at its cell, {@code path} being where the built stands. */
    <T> Optional<T> built(String path, Supplier<T> parts) {
        try {
            return Optional.of(parts.get());
        } catch (ViolationsException e) {
            place(path, e.violations());
            return Optional.empty();
        }
    }

    /** Tells each violation at its cell. */
    void place(String path, Violations violations) {
        violations
                .under(path)
                .forEach(one ->
                        findings.add(new Violation(one.rule(), placeOf(one.path(), path), one.value(), one.details())));
    }

    /** Tells what is wrong with a cell. */
    void wrong(String path, Rule rule, Object value, Object... details) {
        findings.add(place(indexOf(path)), rule, value, details);
    }

    /** The name of the column for a part. */
    String name(String path) {
        return columns.get(indexOf(path)).name();
    }

    private void check(Column column) {
        int index = columns.indexOf(column);
        String text = cell(index);
        if (text.isEmpty() && column.kind() == Kind.NEEDED) {
            findings.add(place(index), IntakeRule.MISSING, "", column.name());
        }
        if (text.length() > CELL_MAX) {
            findings.add(place(index), IntakeRule.CELL_TOO_LONG, text, CELL_MAX);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(isBreak(c) && column.kind() == Kind.LINES))) {
            findings.add(place(index), IntakeRule.CHARACTER, text);
        }
    }

    private static boolean isBreak(int character) {
        return character == '\n' || character == '\r';
    }

    private String cell(int index) {
        return Guarded.read(written.cells().get(index).strip());
    }

    private int indexOf(String path) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    private String placeOf(String exact, String around) {
        int index = indexOf(exact);
        return place(index < 0 ? indexOf(around) : index);
    }

    private String place(int index) {
        return index < 0 ? Findings.place(written.line()) : Findings.place(written.line(), index + 1);
    }
}
