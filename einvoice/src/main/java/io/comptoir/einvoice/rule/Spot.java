package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Elements that stand the same way: by their name and those around them. What a rule set asks at a spot is worked out once
 * for all documents, of which invoices have some hundred. A file with ever new names fills it no further than
 * {@value #KEPT_MAX}.
 */
final class Spot {

    private static final int KEPT_MAX = 10_000;

    private final Written rules;
    private final String name;
    private final Optional<Spot> parent;
    private final AtomicInteger kept;
    private final Scope[][] patterns;
    private final Map<String, Spot> inner = new ConcurrentHashMap<>();

    private Spot(Written rules, String name, Optional<Spot> parent, AtomicInteger kept) {
        this.rules = rules;
        this.name = name;
        this.parent = parent;
        this.kept = kept;
        this.patterns = here(rules.about(name));
    }

    private Scope[][] here(List<List<Scope>> about) {
        List<Scope[]> here = new ArrayList<>();
        for (List<Scope> pattern : about) {
            List<Scope> scopes = new ArrayList<>();
            for (Scope scope : pattern) {
                if (scope.where().isAt(this)) {
                    scopes.add(scope);
                }
            }
            if (!scopes.isEmpty()) {
                here.add(scopes.toArray(Scope[]::new));
            }
        }
        return here.toArray(Scope[][]::new);
    }

    /** Around the outermost element. */
    static Spot outside(Written rules) {
        return new Spot(rules, "", Optional.empty(), new AtomicInteger());
    }

    /** Where an element right inside stands. */
    Spot of(Element element) {
        Spot known = inner.get(element.name());
        return known == null ? next(element.name()) : known;
    }

    private Spot next(String child) {
        Spot next = new Spot(rules, child, Optional.of(this), kept);
        if (kept.incrementAndGet() <= KEPT_MAX) {
            inner.put(child, next);
        }
        return next;
    }

    String name() {
        return name;
    }

    /** What is around; empty where nothing is. */
    Optional<Spot> parent() {
        return parent;
    }

    boolean isOutside() {
        return parent.isEmpty();
    }

    /** The places of each pattern that are here, in their order; not to be changed. */
    Scope[][] patterns() {
        return patterns;
    }
}
