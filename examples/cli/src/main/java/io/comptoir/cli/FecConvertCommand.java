package io.comptoir.cli;

import io.comptoir.accounting.export.EntryCsv;
import io.comptoir.accounting.export.ExportOptions;
import io.comptoir.accounting.fec.FecCharset;
import io.comptoir.accounting.fec.FecEntry;
import io.comptoir.accounting.fec.FecFormat;
import io.comptoir.accounting.fec.FecName;
import io.comptoir.accounting.fec.FecReader;
import io.comptoir.accounting.fec.FecSeparator;
import io.comptoir.accounting.fec.FecWriter;
import io.comptoir.accounting.fec.FecXmlWriter;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.cli.Main.Console;
import io.comptoir.time.FiscalYear;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code fec-convert}: a file of accounting entries in another form. */
@Command(
        name = "fec-convert",
        description = "Reads files of accounting entries (FEC) and writes another format, or FEC again.")
final class FecConvertCommand extends PathCommand {

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = FormNames.Converted.class,
            converter = FormNames.Converted.class,
            description = "${COMPLETION-CANDIDATES}")
    String to = "fec";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where it goes; standard output by default.")
    @Nullable
    Path target;

    @Option(names = "--separator", description = "Of fec: ${COMPLETION-CANDIDATES}; that of the file by default.")
    @Nullable
    FecSeparator separator;

    @Option(names = "--charset", description = "Of fec in a file: ${COMPLETION-CANDIDATES}; ISO_8859_15 by default.")
    FecCharset charset = FecCharset.ISO_8859_15;

    @Option(names = "--closing", paramLabel = "DATE", description = "Of xml: the closing date, by default in the name.")
    @Nullable
    LocalDate closing;

    @Mixin
    ExportArguments arguments = new ExportArguments();

    FecConvertCommand(Console console) {
        super(console);
    }

    @Override
    int answerFile(Path file) throws IOException {
        if (target != null && files.size() > 1) {
            throw new IOException("one file at a time goes into " + target);
        }
        if (target == null) {
            convert(file, FecCharset.UTF_8, new TextOutput(console.out(), charset()));
            return Exit.DONE;
        }
        Path folder = target.toAbsolutePath().getParent();
        Path aside = Files.createTempFile(folder == null ? Path.of(".") : folder, ".comptoir-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                convert(file, charset, out);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        return Exit.DONE;
    }

    @Override
    int answer(Path file, ObjectNode answer) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        convert(file, FecCharset.UTF_8, new TextOutput(out, charset()));
        out.flush();
        answer.put("content", text.toString());
        return Exit.DONE;
    }

    /** In which the bytes of what is written to a console come. */
    private Charset charset() throws IOException {
        return isRead()
                ? StandardCharsets.UTF_8
                : ExportArguments.text(FormNames.named(to)).charset();
    }

    /** Whether it is written while it is read, once. */
    private boolean isRead() {
        return List.of("fec", "xml", "csv").contains(to);
    }

    private void convert(Path file, FecCharset into, OutputStream out) throws IOException {
        if (!isRead()) {
            try (FecEntries entries = new FecEntries(file)) {
                FormNames.named(to).write(entries, out, options(file, entries));
            }
            return;
        }
        try (FecReader reader = FecReader.open(file)) {
            switch (to) {
                case "xml" -> FecXmlWriter.write(out, reader.format().regime(), closing(file), reader);
                case "csv" -> writeCsv(reader.entries(), out);
                default -> FecWriter.write(out, format(reader.format(), into), reader);
            }
        }
        out.flush();
    }

    private ExportOptions options(Path file, FecEntries entries) {
        Optional<LocalDate> end = Optional.ofNullable(closing)
                .or(() -> FecName.read(String.valueOf(file.getFileName())).map(FecName::closing));
        return arguments
                .options()
                .exercise(end.map(FiscalYear::endingOn))
                .details(entries)
                .build();
    }

    private FecFormat format(FecFormat read, FecCharset into) {
        FecFormat.Builder format = read.toBuilder().charset(into);
        return separator == null ? format.build() : format.separator(separator).build();
    }

    private LocalDate closing(Path file) throws IOException {
        if (closing != null) {
            return closing;
        }
        return FecName.read(String.valueOf(file.getFileName()))
                .map(FecName::closing)
                .orElseThrow(() -> new IOException("no closing date in the name of " + file + "; give --closing"));
    }

    private static void writeCsv(Iterator<FecEntry> entries, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        EntryCsv.write(new Journals(entries), writer);
        writer.flush();
    }

    /**
     * Entries of a file as those of the books.
     *
     * @param entries  as they are read
     */
    private record Journals(Iterator<FecEntry> entries) implements Iterator<JournalEntry> {

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public JournalEntry next() {
            return entries.next().toJournalEntry();
        }
    }
}
