package io.comptoir.cli;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.export.EntryExporter;
import io.comptoir.accounting.export.ExportDossier;
import io.comptoir.accounting.export.ExportOptions;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.cli.Main.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What accountants' programs want to know beyond the entries. */
final class ExportArguments {

    @Option(names = "--dossier", paramLabel = "NUMBER", description = "Of isacompta: the number of the dossier.")
    @Nullable
    String dossier;

    @Option(names = "--dossier-label", paramLabel = "LABEL", description = "Of isacompta: what the dossier is called.")
    String dossierLabel = "";

    @Option(
            names = "--counterpart",
            paramLabel = "JOURNAL=ACCOUNT",
            description = "The treasury account behind a journal of payments, as BQ=512000; may be repeated.")
    Map<String, String> counterparts = Map.of();

    @Option(names = "--references", description = "Of isacompta: accounts, parties and journals as well.")
    boolean references;

    /** Options of an export, to be completed. */
    ExportOptions.Builder options() {
        ExportOptions.Builder options = ExportOptions.builder()
                .references(references)
                .dossier(Optional.ofNullable(dossier).map(number -> new ExportDossier(number, dossierLabel)));
        counterparts.forEach((journal, account) -> options.putCounterparts(journal, Account.of(account)));
        return options;
    }

    /** Writes entries to a console, in its own encoding. */
    static void print(EntryExporter format, Iterable<JournalEntry> entries, ExportOptions options, Console console)
            throws IOException {
        OutputStream out = new TextOutput(console.out(), text(format).charset());
        format.write(entries, out, options);
        out.flush();
    }

    /** A form of text; others cannot be shown. */
    static EntryExporter text(EntryExporter format) throws IOException {
        if (format.name().equals("xlsx")) {
            throw new IOException("a workbook goes into a file: give --out");
        }
        return format;
    }
}
