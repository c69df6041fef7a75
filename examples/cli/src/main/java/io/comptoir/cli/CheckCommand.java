package io.comptoir.cli;

import io.comptoir.cli.Main.Console;
import io.comptoir.einvoice.facturx.FacturxChecker;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.einvoice.rule.RuleSet;
import io.comptoir.einvoice.rule.Treatment;
import io.comptoir.einvoice.rule.Weight;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.Fields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code check}: the verdict of the official rules on e-invoices, one JSON object a file. */
@Command(name = "check", description = "Checks CII, UBL and Factur-X invoices by EN 16931 and the French rules.")
final class CheckCommand extends ConsoleCommand {

    private static final int BYTES_MAX = 33 << 20; // a little more than the checker reads, which says so itself

    private static final Rule NOTHING_ASKED = Rule.error("CPT-CLI-CHECK-NOTHING", "Comptoir, command line")
            .says("Ni « file » ni « xml ».", "Neither 'file' nor 'xml'.")
            .fix("Donnez un chemin ou le texte d'une facture.", "Give a path or the text of an invoice.");

    enum Rules {
        en16931,
        fr
    }

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Invoices as CII, UBL or Factur-X.")
    List<Path> files = List.of();

    @Option(
            names = "--rules",
            split = ",",
            description = "What to check by: ${COMPLETION-CANDIDATES}; en16931 alone if not given.")
    List<Rules> rules = List.of(Rules.en16931);

    @Option(
            names = "--treatment",
            description = "How the invoice is treated, in place of its note BAR: ${COMPLETION-CANDIDATES}.")
    Optional<Treatment> treatment = Optional.empty();

    @Option(
            names = "--french",
            description = "Weight of the French rules: ${COMPLETION-CANDIDATES}; FATAL if not given.")
    Weight weight = Weight.FATAL;

    @Option(
            names = "--ndjson",
            description = "Reads one JSON object a line from standard input: {\"file\":…} or {\"xml\":…}.")
    boolean ndjson;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (ndjson == !files.isEmpty()) {
            console.err().println("comptoir: give files, or --ndjson and invoices on standard input");
            return Exit.UNUSABLE;
        }
        return ndjson ? answerLines() : answerFiles();
    }

    private int answerFiles() {
        int code = Exit.DONE;
        for (Path file : files) {
            try {
                code = Math.max(code, answer(file.toString(), read(file)));
            } catch (IOException e) {
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    private int answerLines() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        int code = Exit.DONE;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                code = Math.max(code, answerLine(Integer.toString(number), line));
            } catch (ViolationsException e) {
                console.out().println(Answers.error(e.violations()));
                code = Math.max(code, Exit.VIOLATIONS);
            } catch (IOException e) {
                console.out().println(Answers.line(Answers.object().put("error", "cannot read: " + e.getMessage())));
                code = Math.max(code, Exit.of(e, console));
            }
        }
        return code;
    }

    private int answerLine(String number, String line) throws IOException {
        Fields in = Fields.read(line);
        Optional<String> file = in.text("file");
        Optional<String> xml = in.text("xml");
        in.done();
        if (file.isEmpty() && xml.isEmpty()) {
            in.refuse(NOTHING_ASKED, "");
        }
        in.found().throwIfErrors();
        byte[] bytes = xml.isPresent() ? xml.get().getBytes(StandardCharsets.UTF_8) : read(Path.of(file.orElseThrow()));
        return answer(file.orElse(number), bytes);
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BYTES_MAX);
        }
    }

    private int answer(String name, byte[] bytes) {
        Report report = FacturxChecker.check(bytes, options());
        ObjectNode answer = Answers.object().put("file", name).put("valid", report.isValid());
        ArrayNode violations = answer.putArray("violations");
        report.findings().forEach(finding -> write(finding, violations.addObject()));
        console.out().println(Answers.line(answer));
        return report.isValid() ? Exit.DONE : Exit.VIOLATIONS;
    }

    private CheckOptions options() {
        Set<RuleSet> sets = new HashSet<>();
        rules.forEach(rule -> sets.addAll(rule == Rules.fr ? RuleSet.french() : RuleSet.en16931()));
        CheckOptions options = CheckOptions.en16931().by(sets).weighing(weight);
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
