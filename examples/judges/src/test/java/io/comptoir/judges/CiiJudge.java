package io.comptoir.judges;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what the official schemas and rules hold against a CII invoice of the EN 16931 profile. */
final class CiiJudge {
    // A rule set takes about a second to compile and a few milliseconds to run: one of each is kept.
    private static final Map<RuleSet, Function<byte[], List<Finding>>> COMPILED = new ConcurrentHashMap<>();

    private CiiJudge() {}

    /** All that every rule set finds, warnings included; an empty list means a clean invoice. */
    static List<Finding> judge(byte[] cii) {
        return Stream.of(RuleSet.values())
                .filter(rules -> !rules.isForUbl())
                .flatMap(rules -> judge(cii, rules).stream())
                .toList();
    }

    /** What {@code rules} alone find. */
    static List<Finding> judge(byte[] xml, RuleSet rules) {
        return COMPILED.computeIfAbsent(rules, CiiJudge::compile).apply(xml);
    }

    private static Function<byte[], List<Finding>> compile(RuleSet rules) {
        return rules.isSchema() ? new SchemaCheck(rules) : new RuleCheck(rules);
    }
}
