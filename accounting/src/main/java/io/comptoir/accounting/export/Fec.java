package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.fec.FecBook;
import io.comptoir.accounting.fec.FecCharset;
import io.comptoir.accounting.fec.FecFormat;
import io.comptoir.accounting.fec.FecWriter;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;

/** The FEC, by tabs, numbered in one sequence; {@link FecWriter} has all its other forms. */
final class Fec implements EntryExporter {

    @Override
    public String name() {
        return "fec";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public Charset charset() {
        return FecCharset.ISO_8859_15.charset();
    }

    @Override
    public void write(Iterable<JournalEntry> entries, OutputStream out, ExportOptions options) throws IOException {
        FecFormat format = FecFormat.builder()
                .charset(charset(options.charset().orElse(charset())))
                .build();
        FecBook book =
                FecBook.of(chart(entries, options), options.validatedOn()).matched(options.matching());
        FecWriter.write(OutputStream.nullOutputStream(), format, book.lines(entries.iterator()));
        FecWriter.write(out, format, book.lines(entries.iterator()));
    }

    private FecCharset charset(Charset wanted) {
        return Arrays.stream(FecCharset.values())
                .filter(one -> one.charset().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ViolationsException(ExportRule.CHARSET.at(
                        "charset", wanted.name(), name(), charset().name())));
    }

    private static ChartOfAccounts chart(Iterable<JournalEntry> entries, ExportOptions options) {
        Iterator<JournalEntry> first = entries.iterator();
        LocalDate start = options.exercise()
                .map(year -> year.start())
                .orElseGet(() -> first.hasNext() ? first.next().date().withDayOfYear(1) : LocalDate.EPOCH);
        return options.chart().orElseGet(() -> ChartOfAccounts.pcg(start));
    }
}
