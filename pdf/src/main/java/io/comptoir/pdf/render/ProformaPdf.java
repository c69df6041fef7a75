package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pro-forma invoice — facture proforma: what would be billed, for a customs officer or a bank. It says that it is no
 * invoice, has no number, asks for no payment and leaves no trace in books or e-reporting.
 *
 * @param draft  what is drawn
 * @param date  the day it is made
 * @param theme  its look
 * @param language  of its labels, dates and figures
 */
public record ProformaPdf(Invoice.Draft draft, LocalDate date, Theme theme, Locale language) implements PaperPdf {

    /** Refuses a draft without issuer, and one of a credit note, which bills nothing. */
    public ProformaPdf {
        Paper.issuer(draft);
        if (draft.kind().isCredit()) {
            throw new IllegalArgumentException("There is no pro-forma of a credit note: " + draft.kind());
        }
    }

    /** A draft in the shipped look and the language of its customer. */
    public static ProformaPdf of(Invoice.Draft draft, LocalDate date) {
        return new ProformaPdf(draft, date, Theme.CLASSIC, Paper.language(draft));
    }

    /** The same in another look. */
    public ProformaPdf theme(Theme newTheme) {
        return new ProformaPdf(draft, date, newTheme, language);
    }

    /** The same in another language. */
    public ProformaPdf language(Locale newLanguage) {
        return new ProformaPdf(draft, date, theme, newLanguage);
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
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        Priced priced = Priced.offer(draft, Optional.of(date));
        Body body = new Body(labels, look).lines(priced).amounts(priced).note(draft.note());
        return new Paper(
                title(labels),
                Head.of(draft),
                Optional.of(date),
                new References(draft, labels).ofProforma(date),
                new Identity(Paper.issuer(draft).entity(), labels),
                body.pieces());
    }

    private static Title title(Labels labels) {
        return Title.of(labels.get("title.PROFORMA")).under(labels.get("proforma"));
    }
}
