package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.document.RuleOverride;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Text;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that are set aside for a paper. Only those of {@code overridable.txt} can be: where law depends on facts that
 * Comptoir cannot know.
 *
 * @param list  the overrides
 */
record Overrides(List<RuleOverride> list) {

    private static final Rule REFUSED = Rule.error("CPT-LAW-OVERRIDE-REFUSED", "Comptoir, overrides")
            .says("La règle {value} ne peut pas être écartée.", "The rule {value} cannot be set aside.")
            .fix(
                    "Corrigez ce qu'elle trouve, et retirez la dérogation.",
                    "Put right what it finds, and take the override out.");

    private static final Set<String> OVERRIDABLE = ShippedTable.rows(Overrides.class, "overridable.txt").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    static Set<String> overridable() {
        return OVERRIDABLE;
    }

    /** What was found, with what is set aside as information, and the overrides that are refused. */
    Violations applied(List<Violation> found) {
        List<Violation> applied = new ArrayList<>(on(new Violations(found)).list());
        list.stream()
                .map(RuleOverride::code)
                .distinct()
                .filter(code -> !OVERRIDABLE.contains(code))
                .forEach(code -> applied.add(REFUSED.at("issuer.overrides", code)));
        return new Violations(applied);
    }

    /** What was found, with what is set aside as information. */
    Violations on(Violations found) {
        List<Violation> applied = new ArrayList<>(found.list().size());
        found.forEach(violation -> applied.add(reason(violation.code())
                .map(reason -> asInfo(violation, reason))
                .orElse(violation)));
        return new Violations(applied);
    }

    private Optional<String> reason(String code) {
        return list.stream()
                .filter(override -> override.code().equals(code) && OVERRIDABLE.contains(code))
                .map(RuleOverride::reason)
                .findFirst();
    }

    /** The way out gives place to the reason. */
    private static Violation asInfo(Violation found, String reason) {
        List<String> details = new ArrayList<>(found.details());
        details.add(reason);
        String place = "{" + (details.size() - 1) + "}";
        Rule rule = found.rule();
        Rule aside = new Rule(
                rule.code(),
                Severity.INFO,
                rule.source(),
                rule.says(),
                new Text("Écartée : " + place, "Set aside: " + place));
        return new Violation(aside, found.path(), found.value(), details);
    }
}
