package io.comptoir.pdf.render;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.Invoice;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An invoice as a PDF/A-3b file: the same invoice gives the same bytes, on any day and machine of one JDK.
 *
 * @param invoice  what is drawn
 * @param theme  its look
 * @param language  of its labels, dates and figures: French, English, German, Spanish, Italian or Dutch, else English; its mentions
 *     keep the words they were issued with
 * @param attachments  the files inside it, no two of one name
 */
public record InvoicePdf(Invoice.Issued invoice, Theme theme, Locale language, List<EmbeddedFile> attachments)
        implements PaperPdf {

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
     * A copy of it that carries a word, in the same look and language. The invoice itself stays what it is, so what was sent
     * and kept never changes.
     */
    public InvoiceCopyPdf stamped(Stamp stamp) {
        return new InvoiceCopyPdf(invoice, stamp, theme, language);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    /**
     * The file.
     *
     * @throws IllegalArgumentException if the metadata of an attachment has names that XML cannot write
     */
    @Override
    public byte[] bytes() {
        return Paper.file(this, attachments, (labels, look) -> InvoicePaper.of(invoice, title(labels), labels, look));
    }

    private Title title(Labels labels) {
        return Title.of(invoice, labels);
    }
}
