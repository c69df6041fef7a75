package io.comptoir.pdf.render;

import io.comptoir.document.Acceptance;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.pdf.block.Blanks.Blank;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A quote — devis: what is offered and until when, with a place for the customer to agree. A quote is no invoice: nothing is
 * to be paid on it, and late payment is not spoken of. One that nobody may agree to any more says so and has no such place.
 *
 * @param quote  what is drawn
 * @param theme  its look
 * @param language  of its labels, dates and figures
 */
public record QuotePdf(Quote quote, Theme theme, Locale language) implements PaperPdf {

    /** Refuses a quote without issuer. */
    public QuotePdf {
        Paper.issuer(quote.content());
    }

    /** A quote in the shipped look and the language of its customer. */
    public static QuotePdf of(Quote quote) {
        return new QuotePdf(quote, Theme.CLASSIC, Paper.language(quote.content()));
    }

    /** The same in another look. */
    public QuotePdf theme(Theme newTheme) {
        return new QuotePdf(quote, newTheme, language);
    }

    /** The same in another language. */
    public QuotePdf language(Locale newLanguage) {
        return new QuotePdf(quote, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    /**
     * The file.
     *
     * @throws io.comptoir.fault.ViolationsException with all that keeps the quote, or its options, from being added up
     */
    @Override
    public byte[] bytes() {
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        Invoice.Draft content = quote.content();
        return new Paper(
                title(labels),
                Head.of(content),
                quote.date(),
                new References(content, labels).ofQuote(quote),
                new Identity(Paper.issuer(content).entity(), labels),
                body(labels, look).pieces());
    }

    private Title title(Labels labels) {
        Title title = Title.of(labels.get("title.QUOTE"));
        Title numbered =
                quote.number().map(DocumentNumber::value).map(title::numbered).orElse(title);
        Title versioned = quote.version() > 1
                ? numbered.adding(labels.get("version", String.valueOf(quote.version())))
                : numbered;
        return isOpen() && quote.stage() != Quote.Stage.DRAFT
                ? versioned
                : versioned.under(labels.get("stage." + quote.stage().name()));
    }

    private Body body(Labels labels, Look look) {
        Priced offer = Priced.offer(quote.content(), day());
        Body body = new Body(labels, look)
                .lines(offer)
                .amounts(offer)
                .options(Priced.offer(options(), day()))
                .conditions(quote.conditions())
                .note(quote.content().note());
        return isOpen() ? body.signing(labels.get("agreed"), blanks(labels)) : body;
    }

    /** Whether somebody may still agree, or did. */
    private boolean isOpen() {
        return quote.stage() != Quote.Stage.REFUSED && quote.stage() != Quote.Stage.REPLACED;
    }

    /** The day whose words of law it takes: the last of its validity while it was not sent. */
    private Optional<LocalDate> day() {
        return quote.date().or(quote::validUntil);
    }

    /** The options as if they were offered alone. */
    private Invoice.Draft options() {
        return quote.content().toBuilder()
                .lines(quote.options())
                .discounts(List.of())
                .charges(List.of())
                .payableStep(Optional.empty())
                .retention(Optional.empty())
                .build();
    }

    private List<Blank> blanks(Labels labels) {
        Optional<Acceptance> agreed = quote.acceptance();
        Blank name = new Blank(labels.get("signing.name"), agreed.map(Acceptance::name));
        Blank date = new Blank(
                labels.get("date"), agreed.map(how -> labels.notation().date(how.date())));
        return agreed.isPresent() ? List.of(name, date) : List.of(name, date, Blank.of(labels.get("signature")));
    }
}
