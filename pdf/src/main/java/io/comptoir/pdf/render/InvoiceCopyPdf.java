package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.Theme;
import java.util.List;
import java.util.Locale;

/**
 * A copy of an invoice, which says that it is one, with a word in its head. It carries no file: only the original is an
 * e-invoice.
 *
 * @param invoice  what is drawn
 * @param stamp  the word
 * @param theme  its look
 * @param language  of its labels, dates and figures
 */
public record InvoiceCopyPdf(Invoice.Issued invoice, Stamp stamp, Theme theme, Locale language) implements PaperPdf {

    /** The same in another look. */
    public InvoiceCopyPdf theme(Theme newTheme) {
        return new InvoiceCopyPdf(invoice, stamp, newTheme, language);
    }

    /** The same in another language. */
    public InvoiceCopyPdf language(Locale newLanguage) {
        return new InvoiceCopyPdf(invoice, stamp, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    @Override
    public byte[] bytes() {
        return Paper.file(shown(), List.of(), (labels, look) -> InvoicePaper.of(invoice, title(labels), labels, look));
    }

    /** What is paid is not to be paid again: no code, no slip. */
    private InvoiceCopyPdf shown() {
        return stamp == Stamp.PAID ? theme(theme.hiding(Part.PAYMENT_CODE, Part.PAYMENT_SLIP)) : this;
    }

    private Title title(Labels labels) {
        return Title.of(invoice, labels).adding(labels.get("copy")).under(labels.get("stamp." + stamp.name()));
    }
}
