package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.einvoice.facturx.FacturxChecker;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Mode;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.einvoice.rule.RuleSet;
import io.comptoir.einvoice.rule.Treatment;
import io.comptoir.einvoice.rule.Weight;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code check}: the verdict of the official rules on e-invoices, one JSON object a file. */
@Command(
        name = "check",
        description = "Checks CII, UBL and Factur-X invoices by EN 16931 and the rules of France, Factur-X and Peppol.")
final class CheckCommand extends XmlCommand {

    /** The names are for scripts, and stay. */
    enum Rules {
        en16931,
        fr,
        extended,
        facturx,
        peppol,
        advice;

        Set<RuleSet> sets() {
            return switch (this) {
                case en16931 -> RuleSet.en16931();
                case fr -> RuleSet.french();
                case extended -> RuleSet.extended();
                case facturx -> RuleSet.facturx();
                case peppol -> RuleSet.peppol();
                case advice -> RuleSet.advice();
            };
        }
    }

    @Option(
            names = "--rules",
            split = ",",
            description = "What to check by: ${COMPLETION-CANDIDATES}; if not given, what the invoice asks for itself"
                    + " by its profile (BT-24) and the country of its seller (BT-40).")
    List<Rules> rules = List.of();

    @Option(
            names = "--treatment",
            description = "How the invoice is treated, in place of its note BAR: ${COMPLETION-CANDIDATES}.")
    Optional<Treatment> treatment = Optional.empty();

    @Option(
            names = "--french",
            description = "Weight of the French rules: ${COMPLETION-CANDIDATES}; FATAL if not given.")
    Weight weight = Weight.FATAL;

    @Option(
            names = "--norm",
            description = "Judge as the norm says where the official rules fall short of it"
                    + " (einvoice/DEVIATIONS.md lists where).")
    boolean norm;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    int answer(String name, byte[] bytes) {
        Report report = FacturxChecker.check(bytes, options());
        ObjectNode answer = Answers.object().put("file", name).put("valid", report.isValid());
        ArrayNode violations = answer.putArray("violations");
        report.findings().forEach(finding -> write(finding, violations.addObject()));
        console.out().println(Answers.line(answer));
        return report.isValid() ? Exit.DONE : Exit.VIOLATIONS;
    }

    private CheckOptions options() {
        Set<RuleSet> sets = new HashSet<>();
        rules.forEach(rule -> sets.addAll(rule.sets()));
        CheckOptions options = CheckOptions.fitting().by(sets).weighing(weight).in(norm ? Mode.NORM : Mode.OFFICIAL);
        return treatment.map(options::treated).orElse(options);
    }

    private static void write(Finding finding, ObjectNode out) {
        out.put("code", finding.code())
                .put("severity", finding.severity().name())
                .put("flag", finding.flag())
                .put("path", finding.place().path())
                .put("line", finding.place().line())
                .put("column", finding.place().column())
                .put("value", finding.value())
                .put("message", finding.text().english())
                .put("messageFr", finding.text().french())
                .put("fix", finding.fix().english())
                .put("fixFr", finding.fix().french());
        ArrayNode terms = out.putArray("terms");
        finding.terms().forEach(terms::add);
    }
}
