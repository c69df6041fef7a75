package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.fault.Violations;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** A form of text: what comes first, then each entry. Entries are read once to be checked, once to be written. */
abstract class Form implements EntryExporter {

    private final String name;
    private final String extension;
    private final Charset charset;
    private final Limits limits;

    Form(String name, String extension, Charset charset, Limits limits) {
        this.name = name;
        this.extension = extension;
        this.charset = charset;
        this.limits = limits;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String extension() {
        return extension;
    }

    @Override
    public final Charset charset() {
        return charset;
    }

    final Limits limits() {
        return limits;
    }

    @Override
    public final void write(Iterable<JournalEntry> entries, OutputStream out, ExportOptions options)
            throws IOException {
        Survey survey = new Check(this).survey(entries, options);
        Book book = new Book(options, survey, options.charset().orElse(charset));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, book.charset()));
        writer.write(head(book));
        long number = 1;
        for (JournalEntry entry : entries) {
            writer.write(text(book, number++, entry));
        }
        if (number - 1 != survey.entries()) {
            throw new IOException("Other entries came the second time: " + (number - 1) + ", not " + survey.entries());
        }
        writer.flush();
    }

    /** What this form wants of options beyond {@link #limits()}. */
    Violations check(Survey survey, ExportOptions options) {
        return Violations.NONE;
    }

    /** What comes before the entries. */
    String head(Book book) {
        return "";
    }

    /**
     * An entry, with the ends of its lines.
     *
     * @param number  its rank in the file, from 1
     */
    abstract String text(Book book, long number, JournalEntry entry);
}
