package io.comptoir.pdf.render;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.Invoice;
import io.comptoir.pdf.sheet.About;
import io.comptoir.pdf.sheet.PdfFile;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An invoice as a PDF/A-3b file: the same invoice gives the same bytes, on any day and machine of one JDK.
 *
 * @param invoice  what is drawn
 * @param theme  its look
 * @param language  of its labels, dates and figures: French for a French locale, else English; its mentions keep the words
 *     they were issued with
 * @param attachments  the files inside it, no two of one name
 */
public record InvoicePdf(Invoice.Issued invoice, Theme theme, Locale language, List<EmbeddedFile> attachments) {

    /** Refuses two attachments of one name. */
    public InvoicePdf {
        attachments = List.copyOf(attachments);
        long names = attachments.stream().map(EmbeddedFile::name).distinct().count();
        if (names < attachments.size()) {
            throw new IllegalArgumentException("Invoice " + invoice.number() + " has two attachments of one name: "
                    + attachments.stream().map(EmbeddedFile::name).toList());
        }
    }

    /** An invoice in the shipped look and the language of its customer. */
    public static InvoicePdf of(Invoice.Issued invoice) {
        return new InvoicePdf(invoice, Theme.CLASSIC, invoice.customer().language(), List.of());
    }

    /** The same in another look. */
    public InvoicePdf theme(Theme newTheme) {
        return new InvoicePdf(invoice, newTheme, language, attachments);
    }

    /** The same in another language. */
    public InvoicePdf language(Locale newLanguage) {
        return new InvoicePdf(invoice, theme, newLanguage, attachments);
    }

    /**
     * The same with one more file inside.
     *
     * @throws IllegalArgumentException if it has one of that name already
     */
    public InvoicePdf attach(EmbeddedFile file) {
        List<EmbeddedFile> more = new ArrayList<>(attachments);
        more.add(file);
        return new InvoicePdf(invoice, theme, language, more);
    }

    /**
     * The file.
     *
     * @throws IllegalArgumentException if the metadata of an attachment has names that XML cannot write
     */
    public byte[] bytes() {
        Labels labels = Labels.of(language);
        About about = new About(
                Titles.of(invoice, labels), invoice.issuer().entity().name(), labels.language(), invoice.issueDate());
        return PdfFile.of(about, new InvoicePaper(invoice, theme, labels).pages(), attachments);
    }

    /**
     * Writes the file, replacing any that is there. It appears whole or not at all: it is written beside, then moved.
     *
     * @throws UncheckedIOException if the disk refuses
     */
    public void writeTo(Path file) {
        byte[] bytes = bytes();
        Path beside = file.resolveSibling(Objects.requireNonNull(file.getFileName()) + "." + writer() + ".part");
        try {
            try {
                Files.write(beside, bytes);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write invoice " + invoice.number() + " to " + file, e);
        }
    }

    /** Who writes, so that two who write the same file at once do not write into one another. */
    private static String writer() {
        return ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    }
}
