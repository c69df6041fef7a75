package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Places in an order, of which an element has the first that is its own: so a pattern of Schematron reads them, and so a
 * rule may be passed over that a later place would have asked.
 */
final class RulePattern {

    private final List<Scope> scopes = new ArrayList<>();
    private final Map<String, List<Scope>> byName = new HashMap<>();
    private List<Scope> ofAnyName = List.of();

    Scope at(String where) {
        return at(where, element -> true);
    }

    Scope at(String where, Predicate<Element> and) {
        Scope scope = new Scope(Where.of(where, and));
        scopes.add(scope);
        return scope;
    }

    /** Ends the writing. */
    RulePattern sealed() {
        Set<String> names = new LinkedHashSet<>();
        scopes.forEach(scope -> scope.where().names().stream()
                .filter(name -> name.indexOf('*') < 0)
                .forEach(names::add));
        names.forEach(name -> byName.put(name, scopes.stream().filter(scope -> ends(scope, name)).toList()));
        ofAnyName = scopes.stream().filter(RulePattern::isStarred).toList();
        return this;
    }

    Optional<Scope> of(Element element) {
        for (Scope scope : byName.getOrDefault(element.name(), ofAnyName)) {
            if (scope.matches(element)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    private static boolean ends(Scope scope, String name) {
        return scope.where().names().stream().anyMatch(pattern -> Where.names(pattern, name));
    }

    private static boolean isStarred(Scope scope) {
        return scope.where().names().stream().anyMatch(name -> name.indexOf('*') >= 0);
    }
}
