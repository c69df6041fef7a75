package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What an invoice, or a credit note, would look like: every page says that it is a draft, and there is no number.
 *
 * @param draft  what is drawn; it may lack its customer and lines still
 * @param date  the day on which it would be issued
 * @param theme  its look
 * @param language  of its labels, dates and figures
 */
public record PreviewPdf(Invoice.Draft draft, LocalDate date, Theme theme, Locale language) implements PaperPdf {

    /** Refuses a draft without issuer. */
    public PreviewPdf {
        Paper.issuer(draft);
    }

    /** A draft in the shipped look and the language of its customer. */
    public static PreviewPdf of(Invoice.Draft draft, LocalDate date) {
        return new PreviewPdf(draft, date, Theme.CLASSIC, Paper.language(draft));
    }

    /** An invoice of {@code issuer} that is made up, to choose a theme by before there is any. */
    public static PreviewPdf sample(Issuer issuer, LocalDate date, Locale language) {
        return new PreviewPdf(SampleDraft.of(issuer, language), date, Theme.CLASSIC, language);
    }

    /** The same in another look. */
    public PreviewPdf theme(Theme newTheme) {
        return new PreviewPdf(draft, date, newTheme, language);
    }

    /** The same in another language. */
    public PreviewPdf language(Locale newLanguage) {
        return new PreviewPdf(draft, date, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    /**
     * The file.
     *
     * @throws io.comptoir.fault.ViolationsException with all that keeps the draft from being added up
     */
    @Override
    public byte[] bytes() {
        return Paper.file(
                this, List.of(), (labels, look) -> InvoicePaper.preview(draft, date, title(labels), labels, look));
    }

    private Title title(Labels labels) {
        return Title.of(draft, labels).under(labels.get("preview"));
    }
}
