package io.comptoir.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that a check found, in a fixed order: that of the document, then that of the rules.
 *
 * @param list  the violations
 */
public record Violations(List<Violation> list) implements Iterable<Violation> {

    /** Nothing was found. */
    public static final Violations NONE = new Violations(List.of());

    /** Keeps a copy of the list. */
    public Violations {
        list = List.copyOf(list);
    }

    /** These violations. */
    public static Violations of(Violation... violations) {
        return new Violations(Arrays.asList(violations));
    }

    /** Whether nothing at all was found. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether one of them stops the document. */
    public boolean hasErrors() {
        return list.stream().anyMatch(Violation::isError);
    }

    /** Those that stop the document. */
    public Violations errors() {
        return new Violations(list.stream().filter(Violation::isError).toList());
    }

    /** Those that let it pass. */
    public Violations warnings() {
        return new Violations(list.stream().filter(v -> !v.isError()).toList());
    }

    /** The codes, in order. */
    public List<String> codes() {
        return list.stream().map(Violation::code).toList();
    }

    /** These and then the others. */
    public Violations plus(Violations others) {
        List<Violation> all = new ArrayList<>(list);
        all.addAll(others.list);
        return new Violations(all);
    }

    /** These and then the others, but for those at a place that these already speak of: unreadable is not also missing. */
    public Violations plusElsewhere(Violations others) {
        return plus(new Violations(others.list.stream()
                .filter(other -> list.stream().noneMatch(own -> own.touches(other)))
                .toList()));
    }

    /** The same, seen from a document that holds the checked part at {@code parent}. */
    public Violations under(String parent) {
        return new Violations(list.stream().map(v -> v.under(parent)).toList());
    }

    /**
     * Goes on only when nothing stops the document.
     *
     * @throws ViolationsException with all violations, warnings too, if one is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ViolationsException(this);
        }
    }

    @Override
    public Iterator<Violation> iterator() {
        return list.iterator();
    }

    /** One violation a line, in English. */
    @Override
    public String toString() {
        return list.stream().map(Violation::toString).collect(Collectors.joining("\n"));
    }
}
