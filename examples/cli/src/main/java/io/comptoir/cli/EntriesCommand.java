package io.comptoir.cli;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.export.EntryExporter;
import io.comptoir.accounting.export.ExportOptions;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code entries}: the entries of sales and of what was paid on them. */
@Command(name = "entries", description = "Journal entries of invoices and of their payments.")
final class EntriesCommand extends DocumentCommand {

    @Option(names = "--plan", paramLabel = "PLAN.json", description = "The accounts; those that ship by default.")
    @Nullable
    Path planFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = FormNames.class,
            converter = FormNames.class,
            description = "${COMPLETION-CANDIDATES}; csv by default.")
    EntryExporter format = FormNames.named("csv");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where they go, in the encoding of the format; standard output by default, in UTF-8.")
    @Nullable
    Path target;

    @Mixin
    ExportArguments arguments = new ExportArguments();

    private final List<JournalEntry> entries = new ArrayList<>();
    private @Nullable Posting posting;

    EntriesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        posting =
                Posting.with(planFile == null ? AccountingPlan.pcg() : AccountingPlan.read(Files.readString(planFile)));
        int code = super.call();
        if (!entries.isEmpty()) {
            write();
        }
        return code;
    }

    private void write() throws IOException {
        if (!format.name().equals("csv")) {
            entries.sort(Comparator.comparing(JournalEntry::date));
        }
        ExportOptions options = arguments.options().build();
        if (target == null) {
            ExportArguments.print(format, entries, options, console);
        } else {
            format.write(entries, target, options);
        }
    }

    @Override
    void answerFile(Document document) {
        entries.addAll(entries(document));
    }

    @Override
    String answer(Document document) {
        List<JournalEntry> made = entries(document);
        ObjectNode out = Answers.object();
        made.stream().findFirst().ifPresentOrElse(entry -> write(entry, out), () -> out.putArray("lines"));
        if (made.size() > 1) {
            ArrayNode payments = out.putArray("payments");
            made.stream().skip(1).forEach(entry -> write(entry, payments.addObject()));
        }
        return Answers.line(out);
    }

    private List<JournalEntry> entries(Document document) {
        if (posting == null) {
            throw new IllegalStateException("Entries are asked for before the plan is read");
        }
        List<PaymentRequest> payments = document.payments();
        Invoice.Issued invoice = document.issued();
        List<JournalEntry> made = new ArrayList<>(posting.entries(invoice));
        if (!payments.isEmpty()) {
            made.addAll(posting.settlement(invoice, PaymentRequest.receivable(invoice, payments)));
        }
        return made;
    }

    private static void write(JournalEntry entry, ObjectNode out) {
        out.put("journal", entry.journal().code())
                .put("date", entry.date().toString())
                .put("reference", entry.document().reference());
        ArrayNode lines = out.putArray("lines");
        entry.lines().forEach(line -> write(line, lines.addObject()));
    }

    private static void write(JournalLine line, ObjectNode out) {
        out.put("account", line.account().number());
        line.subledger().ifPresent(subledger -> out.put("subledger", subledger.account()));
        out.put("label", line.label())
                .put("debit", line.debit().toPlainString())
                .put("credit", line.credit().toPlainString())
                .put("why", line.why().english());
        if (!line.analytics().isEmpty()) {
            ArrayNode analytics = out.putArray("analytics");
            line.analytics()
                    .forEach(part -> analytics
                            .addObject()
                            .put("axis", part.axis())
                            .put("section", part.section())
                            .put("amount", part.amount().toPlainString()));
        }
    }
}
