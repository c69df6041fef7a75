package io.comptoir.cli;

import io.comptoir.accounting.fec.FecChecker;
import io.comptoir.accounting.fec.FecFinding;
import io.comptoir.accounting.fec.FecLevel;
import io.comptoir.accounting.fec.FecRegime;
import io.comptoir.accounting.fec.FecReport;
import io.comptoir.cli.Main.Console;
import io.comptoir.time.FiscalYear;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fec-check}: what is wrong with files of accounting entries. */
@Command(
        name = "fec-check",
        description = "Checks files of accounting entries (FEC): violations with line, column and level.")
final class FecCheckCommand extends PathCommand {

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the exercise, with --to.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Its last day; by default the date in the name.")
    @Nullable
    LocalDate to;

    @Option(names = "--regime", description = "The books of a file of 18 columns: COMMERCIAL or ACCRUAL.")
    FecRegime regime = FecRegime.COMMERCIAL;

    FecCheckCommand(Console console) {
        super(console);
    }

    @Override
    int answerFile(Path file) throws IOException {
        ObjectNode answer = Answers.object().put("file", file.toString());
        int code = answer(file, answer);
        console.out().println(Answers.line(answer));
        return code;
    }

    @Override
    int answer(Path file, ObjectNode answer) throws IOException {
        FecReport report = checker().check(file);
        answer.put("valid", report.isValid())
                .put("blocked", report.isBlocked())
                .put("lines", report.lines())
                .put("entries", report.entries())
                .put("debit", report.debit().toPlainString())
                .put("credit", report.credit().toPlainString())
                .put("result", report.result().toPlainString())
                .put("found", report.total());
        ObjectNode counts = answer.putObject("counts");
        for (FecLevel level : FecLevel.values()) {
            counts.put(level.name(), report.counts().getOrDefault(level, 0L));
        }
        ArrayNode list = answer.putArray("violations");
        report.findings().forEach(finding -> write(finding, list.addObject()));
        return report.isValid() ? Exit.DONE : Exit.VIOLATIONS;
    }

    private FecChecker checker() {
        FecChecker checker = FecChecker.standard().of(regime);
        return from == null || to == null ? checker : checker.in(FiscalYear.of(from, to));
    }

    private static void write(FecFinding finding, ObjectNode out) {
        out.put("level", finding.level().name()).put("line", finding.line()).put("column", finding.column());
        Answers.write(finding.violation(), out);
    }
}
