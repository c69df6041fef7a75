package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.rule.Finding.Place;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Severity;
import io.comptoir.fault.Violation;
import java.util.List;
import java.util.Locale;

/** Walks a document once for one rule set. */
final class Judge {

    private static final Rule UNDECIDED = Rule.error("CPT-EINVOICE-UNDECIDED", "EN 16931 validation artefacts")
            .says(
                    "La règle officielle {0} ne peut pas être évaluée ici : elle s'arrête sur une erreur.",
                    "The official rule {0} cannot be evaluated here: it ends in an error.")
            .fix(
                    "Corrigez une valeur qui n'est pas un nombre, ou un élément en double : une plateforme n'aurait pas de verdict.",
                    "Correct a value that is no number, or an element that is there twice: a platform would have no verdict.");

    private final RuleSet set;
    private final CheckOptions options;
    private final Facts facts;

    Judge(XmlDocument document, RuleSet set, CheckOptions options) {
        this.set = set;
        this.options = options;
        this.facts = new Facts(document, options);
    }

    void judge(List<Finding> findings) {
        walk(facts.root(), Written.of(set, options.mode()).outside().of(facts.root()), findings);
    }

    private void walk(Element element, Spot spot, List<Finding> findings) {
        for (Scope[] pattern : spot.patterns()) {
            for (Scope scope : pattern) {
                if (scope.asks(element)) {
                    ask(scope, element, findings);
                    break; // an element has the first place of a pattern that is its own
                }
            }
        }
        List<Element> children = element.children();
        for (int i = 0; i < children.size(); i++) {
            walk(children.get(i), spot.of(children.get(i)), findings);
        }
    }

    private void ask(Scope scope, Element element, List<Finding> findings) {
        List<Check> checks = scope.checks();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            try {
                if (!check.test().holds(element, facts)) {
                    findings.add(broken(check.id(), check.flag(), "", element));
                }
            } catch (Stop stop) {
                findings.add(undecided(check, element));
            }
        }
        if (!scope.counted().isEmpty()) {
            scope.counted()
                    .judge(element, (limit, at) -> findings.add(broken(limit.id(), limit.flag(), limit.limit(), at)));
        }
    }

    private Finding broken(String id, String flag, String limit, Element at) {
        Wording wording = Wording.of(id, limit, at.name());
        return new Finding(
                id,
                severity(flag),
                flagHere(flag),
                wording.terms(),
                place(at),
                value(at),
                wording.text(),
                wording.fix());
    }

    private Finding undecided(Check check, Element at) {
        Violation violation = UNDECIDED.at("", "", check.id());
        return new Finding(
                violation.code(),
                check.flag().equals(Scope.DATED) || check.flag().equals(Scope.ADVICE)
                        ? severity(check.flag())
                        : Severity.ERROR,
                "",
                Wording.of(check.id(), "", at.name()).terms(),
                place(at),
                value(at),
                violation.text(),
                violation.fix());
    }

    private Severity severity(String flag) {
        String word = flagHere(flag);
        return word.equals(Scope.WARNING) || word.equals(Scope.ADVICE) ? Severity.WARNING : Severity.ERROR;
    }

    /** The word of the variant in use, where a rule comes in two. */
    private String flagHere(String flag) {
        return flag.equals(Scope.DATED) ? options.frenchWeight().name().toLowerCase(Locale.ROOT) : flag;
    }

    private static Place place(Element at) {
        return new Place(at.path(), at.line(), at.column());
    }

    /** Cut and made printable by a violation, which knows how. */
    private static String value(Element at) {
        return at.children().isEmpty() ? UNDECIDED.at("", at.text()).value() : "";
    }
}
