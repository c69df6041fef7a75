package io.comptoir.einvoice.rule;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The patterns of a rule set, written the first time they are asked for and kept: they never change. */
record Written(List<RulePattern> patterns) {

    private static final Map<RuleSet, Written> SETS = new ConcurrentHashMap<>();

    static Written of(RuleSet set) {
        return SETS.computeIfAbsent(set, any -> new Written(set.write()));
    }
}
