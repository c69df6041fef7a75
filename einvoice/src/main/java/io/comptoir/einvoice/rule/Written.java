package io.comptoir.einvoice.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A rule set as it is asked: for each name of an element, the places of each pattern. Written once and never changed; what
 * it asks of a name is looked up when that is first met, since an invoice has few of the names that the rules know.
 */
final class Written {

    private static final Map<RuleSet, Written> SETS = new ConcurrentHashMap<>();
    private static final Map<RuleSet, Written> BY_NORM = new ConcurrentHashMap<>();

    private final List<RulePattern> patterns;
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<List<Scope>>> byName = new ConcurrentHashMap<>();
    private final List<List<Scope>> others;
    private final Spot outside;

    private Written(List<RulePattern> patterns) {
        this.patterns = patterns;
        patterns.forEach(pattern -> pattern.addNames(names));
        others = patterns.stream()
                .map(RulePattern::aboutOthers)
                .filter(scopes -> !scopes.isEmpty())
                .toList();
        outside = Spot.outside(this);
    }

    static Written of(RuleSet set, Mode mode) {
        boolean official = mode == Mode.OFFICIAL;
        Map<RuleSet, Written> made = official ? SETS : BY_NORM;
        Written known = made.get(set);
        return known == null
                ? made.computeIfAbsent(set, any -> new Written(official ? set.write() : Norm.patterns(set)))
                : known;
    }

    List<List<Scope>> about(String name) {
        return names.contains(name) ? byName.computeIfAbsent(name, this::look) : others;
    }

    private List<List<Scope>> look(String name) {
        List<List<Scope>> all = new ArrayList<>();
        for (RulePattern pattern : patterns) {
            List<Scope> about = pattern.about(name);
            if (!about.isEmpty()) {
                all.add(about);
            }
        }
        return all;
    }

    /** Where a walk begins. */
    Spot outside() {
        return outside;
    }
}
