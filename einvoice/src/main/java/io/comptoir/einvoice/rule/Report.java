package io.comptoir.einvoice.rule;

import java.util.List;
import java.util.Optional;

/**
 * What was found in an e-invoice.
 *
 * @param syntax  what it is written in; empty where it is no e-invoice
 * @param ruleSets  what it was judged by, in their order of control
 * @param findings  what is wrong: rule set by rule set, each in the order of the document
 */
public record Report(Optional<Syntax> syntax, List<RuleSet> ruleSets, List<Finding> findings) {

    /** Keeps copies. */
    public Report {
        ruleSets = List.copyOf(ruleSets);
        findings = List.copyOf(findings);
    }

    /** Whether nothing found is an error. */
    public boolean isValid() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
