package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Places in an order, of which an element has the first that is its own: so a pattern of Schematron reads them, and so a
 * rule may be passed over that a later place would have asked.
 */
final class RulePattern {

    private final List<Scope> scopes = new ArrayList<>();

    Scope at(String where) {
        return at(where, element -> true);
    }

    Scope at(String where, Predicate<Element> and) {
        Scope scope = new Scope(Where.of(where, and));
        scopes.add(scope);
        return scope;
    }

    /** Adds the names of elements that it looks at, but for those that only a star stands for. */
    void addNames(Set<String> names) {
        for (Scope scope : scopes) {
            scope.where().addNames(names);
        }
    }

    /** The ids of its rules that have words of their own. */
    Stream<String> ids() {
        return scopes.stream().flatMap(scope -> scope.checks().stream()).map(Check::id);
    }

    /** Its places for elements of that name, in their order. */
    List<Scope> about(String name) {
        List<Scope> about = new ArrayList<>();
        for (Scope scope : scopes) {
            if (scope.where().endsIn(name)) {
                about.add(scope);
            }
        }
        return about;
    }

    /** Its places for elements of names that it does not know. */
    List<Scope> aboutOthers() {
        return scopes.stream().filter(scope -> scope.where().isStarred()).toList();
    }

    /** Takes rules away; their places stay, and with them the order. */
    RulePattern without(Set<String> ids) {
        scopes.forEach(scope -> scope.drop(ids));
        return this;
    }

    /** Puts the places of another before these. */
    RulePattern after(RulePattern other) {
        scopes.addAll(0, other.scopes);
        return this;
    }

    /** Calls rules otherwise. */
    RulePattern renamed(Map<String, String> names) {
        scopes.forEach(scope -> scope.rename(names));
        return this;
    }

    /** Keeps only those rules. */
    RulePattern only(Set<String> ids) {
        scopes.forEach(scope -> scope.keep(ids));
        return this;
    }

    /** Each place as a pattern of its own, so that none hides another. */
    Stream<RulePattern> apart() {
        return scopes.stream().filter(scope -> !scope.isEmpty()).map(scope -> {
            RulePattern alone = new RulePattern();
            alone.scopes.add(scope);
            return alone;
        });
    }
}
