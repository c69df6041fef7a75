package io.comptoir.cli;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.export.EntryExporter;
import io.comptoir.accounting.export.ExportOptions;
import io.comptoir.accounting.export.LineDetails;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.cli.Main.Console;
import io.comptoir.document.Invoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code entries}: the sale entries. */
@Command(name = "entries", description = "Journal entries of invoices.")
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
    private final Map<String, LocalDate> due = new HashMap<>();
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
        ExportOptions options = arguments.options().details(new DueDates(due)).build();
        if (target == null) {
            ExportArguments.print(format, entries, options, console);
        } else {
            format.write(entries, target, options);
        }
    }

    @Override
    void answerFile(Document document) {
        entries.add(entry(document));
    }

    @Override
    String answer(Document document) {
        JournalEntry entry = entry(document);
        ObjectNode out = Answers.object()
                .put("journal", entry.journal().code())
                .put("date", entry.date().toString())
                .put("reference", entry.document().reference());
        ArrayNode lines = out.putArray("lines");
        entry.lines().forEach(line -> write(line, lines.addObject()));
        return Answers.line(out);
    }

    private JournalEntry entry(Document document) {
        if (posting == null) {
            throw new IllegalStateException("Entries are asked for before the plan is read");
        }
        Invoice.Issued invoice = document.issued();
        due.put(invoice.number().value(), invoice.dueDate());
        return posting.entry(invoice);
    }

    private static void write(JournalLine line, ObjectNode out) {
        out.put("account", line.account().number());
        line.subledger().ifPresent(subledger -> out.put("subledger", subledger.account()));
        out.put("label", line.label())
                .put("debit", line.debit().toPlainString())
                .put("credit", line.credit().toPlainString())
                .put("why", line.why().english());
    }

    /**
     * When what customers owe is due.
     *
     * @param days  by the number of the invoice
     */
    private record DueDates(Map<String, LocalDate> days) implements LineDetails {

        @Override
        public Optional<LocalDate> dueOn(JournalEntry entry, JournalLine line) {
            boolean owed = line.balance().signum() > 0 && line.subledger().isPresent();
            return owed ? Optional.ofNullable(days.get(entry.document().reference())) : Optional.empty();
        }
    }
}
