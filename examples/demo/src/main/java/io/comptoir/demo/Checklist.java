package io.comptoir.demo;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of the mission's checklist that a run proves, each by comparing what came out with what the guide shows. */
final class Checklist {

    private final Map<String, String> outcomes = new LinkedHashMap<>();

    /** Proves {@code item} by {@code actual} being {@code expected}; an item of several numbers needs all of them. */
    void prove(String item, Object expected, Object actual) {
        String outcome = expected.equals(actual) ? "ok" : "FAILED expected " + expected + " but was " + actual;
        outcomes.merge(item, outcome, (before, now) -> before.equals("ok") ? now : before);
    }

    /** Whether every comparison held. */
    boolean isComplete() {
        return outcomes.values().stream().allMatch("ok"::equals);
    }

    /** The items in order, a line each. */
    void print(PrintWriter out) {
        List<String> lines = outcomes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        lines.forEach(out::println);
    }
}
