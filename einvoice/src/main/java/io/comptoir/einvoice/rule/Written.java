package io.comptoir.einvoice.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A rule set as it is asked: for each name of an element, the places of each pattern. Written once and never changed. */
final class Written {

    private static final Map<RuleSet, Written> SETS = new ConcurrentHashMap<>();
    private static final Map<RuleSet, Written> BY_NORM = new ConcurrentHashMap<>();

    private final Map<String, List<List<Scope>>> byName = new HashMap<>();
    private final List<List<Scope>> others;
    private final Spot outside;

    private Written(List<RulePattern> patterns) {
        patterns.stream()
                .flatMap(RulePattern::names)
                .distinct()
                .forEach(name -> byName.put(
                        name,
                        patterns.stream()
                                .map(pattern -> pattern.about(name))
                                .filter(scopes -> !scopes.isEmpty())
                                .toList()));
        others = patterns.stream()
                .map(RulePattern::aboutOthers)
                .filter(scopes -> !scopes.isEmpty())
                .toList();
        outside = Spot.outside(this);
    }

    static Written of(RuleSet set, Mode mode) {
        return mode == Mode.OFFICIAL
                ? SETS.computeIfAbsent(set, any -> new Written(set.write()))
                : BY_NORM.computeIfAbsent(set, any -> new Written(Norm.patterns(set)));
    }

    List<List<Scope>> about(String name) {
        return byName.getOrDefault(name, others);
    }

    /** Where a walk begins. */
    Spot outside() {
        return outside;
    }
}
