package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.document.Issuer;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.party.CompanySize;
import io.comptoir.party.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of law on papers, with their sources and dates of effect: a table, changed without touching code. The table
 * also decides whether a check holds on a day, and what it weighs.
 */
public final class LegalRules {

    static final Rule SIZE_UNKNOWN = Rule.warning(
                    "CPT-LAW-ISSUER-SIZE-UNKNOWN", "Décret 2024-266; loi 2023-1322, art. 91")
            .says(
                    "La taille de l'émetteur n'est pas connue, et {0} en dépend : il compte comme une PME.",
                    "The size of the issuer is not known, and {0} depends on it: it counts as small.")
            .fix("Donnez sa taille : MICRO, SME, ETI ou LARGE.", "Give its size: MICRO, SME, ETI or LARGE.");

    private static final LegalRules SHIPPED = new LegalRules(ShippedTable.rows(LegalRules.class, "rules.txt"));

    private final List<LegalRule> rules;

    LegalRules(List<List<String>> table) {
        rules = table.stream().map(LegalRule::of).toList();
    }

    /** The rules that hold on {@code day} between {@code issuer} and {@code customer}. */
    public static RulesOfDay rulesAt(LocalDate day, Issuer issuer, Party customer) {
        return SHIPPED.at(day, Optional.of(issuer), Optional.of(customer));
    }

    static LegalRules shipped() {
        return SHIPPED;
    }

    /** All of them, on any day. */
    List<LegalRule> all() {
        return rules;
    }

    RulesOfDay at(LocalDate day, Optional<Issuer> issuer, Optional<Party> customer) {
        List<LegalRule> held = holding(day, issuer, customer);
        Optional<Violation> doubt = issuer.flatMap(known -> doubt(day, known, customer, held));
        return new RulesOfDay(held, new Violations(doubt.stream().toList()));
    }

    private List<LegalRule> holding(LocalDate day, Optional<Issuer> issuer, Optional<Party> customer) {
        return rules.stream()
                .filter(rule -> rule.scope().holds(day, issuer, customer)
                        && rule.condition().mayHold(issuer, customer))
                .toList();
    }

    /** Empty unless the size is unknown and the rules would differ, were the issuer large. */
    private Optional<Violation> doubt(LocalDate day, Issuer issuer, Optional<Party> customer, List<LegalRule> held) {
        if (issuer.size().isPresent()) {
            return Optional.empty();
        }
        Issuer large = issuer.toBuilder().size(CompanySize.LARGE).build();
        String different = differing(held, holding(day, Optional.of(large), customer));
        return different.isEmpty() ? Optional.empty() : Optional.of(SIZE_UNKNOWN.at("issuer.size", "", different));
    }

    private static String differing(List<LegalRule> held, List<LegalRule> others) {
        Stream<LegalRule> heavier = others.stream()
                .filter(rule -> held.stream()
                        .noneMatch(own -> own.id().equals(rule.id()) && own.severity() == rule.severity()));
        return heavier.map(LegalRule::id).distinct().collect(Collectors.joining(", "));
    }

    /**
     * What is left of {@code found} on a paper of a day: what no rule wants of it then is dropped, the rest weighs what the
     * table says. A violation that the table does not speak of stays as it is.
     */
    List<Violation> weighed(List<Violation> found, Paper paper, RulesOfDay day) {
        return found.stream()
                .flatMap(violation -> weighed(violation, paper, day).stream())
                .toList();
    }

    private Optional<Violation> weighed(Violation found, Paper paper, RulesOfDay day) {
        if (rules.stream().noneMatch(rule -> checks(rule, found))) {
            return Optional.of(found);
        }
        Optional<Severity> heaviest = day.rules().stream()
                .filter(rule -> rule.papers().contains(paper) && checks(rule, found))
                .map(LegalRule::severity)
                .min(Severity::compareTo);
        return heaviest.map(severity ->
                new Violation(found.rule().weighing(severity), found.path(), found.value(), found.details()));
    }

    private static boolean checks(LegalRule rule, Violation found) {
        return rule.means().checks().contains(found.code());
    }
}
