package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
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
 * A delivery note — bon de livraison: what is handed over and how much of it, without prices, with a place to sign for it.
 * What has a price is left out — amounts, VAT, the account, the note of the invoice; words of lines and subject are printed as
 * they were written.
 *
 * @param content  what is delivered
 * @param source  what it was ordered or billed by; empty for one that stands by itself
 * @param date  the day of delivery
 * @param theme  its look
 * @param language  of its labels, dates and figures
 */
public record DeliveryNotePdf(
        Invoice.Draft content, Optional<Source> source, LocalDate date, Theme theme, Locale language)
        implements PaperPdf {

    /**
     * A paper that a delivery follows from.
     *
     * @param kind  of the invoice; empty for a quote
     * @param number  its number
     * @param date  its date
     */
    public record Source(Optional<InvoiceKind> kind, DocumentNumber number, LocalDate date) {

        /** Refuses a credit note and a deposit, which deliver nothing. */
        public Source {
            kind.filter(one -> one.isCredit() || one == InvoiceKind.DEPOSIT).ifPresent(one -> {
                throw new IllegalArgumentException("Nothing is delivered by " + number + ", a " + one);
            });
        }
    }

    /** Refuses content without issuer. */
    public DeliveryNotePdf {
        Paper.issuer(content);
    }

    /**
     * What a quote offers, delivered on {@code date}; in the shipped look and the language of its customer.
     *
     * @throws IllegalArgumentException if it was never sent and so has no number
     */
    public static DeliveryNotePdf of(Quote quote, LocalDate date) {
        if (quote.number().isEmpty() || quote.date().isEmpty()) {
            throw new IllegalArgumentException("Quote " + quote.id() + " was not sent: it has no number to refer to");
        }
        Source source =
                new Source(Optional.empty(), quote.number().get(), quote.date().get());
        return of(quote.content(), Optional.of(source), date);
    }

    /**
     * What an invoice bills, delivered on {@code date}; in the shipped look and the language of its customer.
     *
     * @throws IllegalArgumentException if it is a credit note or a deposit
     */
    public static DeliveryNotePdf of(Invoice.Issued invoice, LocalDate date) {
        Source source = new Source(Optional.of(invoice.kind()), invoice.number(), invoice.issueDate());
        return of(invoice.draft(), Optional.of(source), date);
    }

    /** What is delivered on {@code date} and was neither offered nor billed before; as above. */
    public static DeliveryNotePdf of(Invoice.Draft content, LocalDate date) {
        return of(content, Optional.empty(), date);
    }

    private static DeliveryNotePdf of(Invoice.Draft content, Optional<Source> source, LocalDate date) {
        return new DeliveryNotePdf(content, source, date, Theme.CLASSIC, Paper.language(content));
    }

    /** The same in another look. */
    public DeliveryNotePdf theme(Theme newTheme) {
        return new DeliveryNotePdf(content, source, date, newTheme, language);
    }

    /** The same in another language. */
    public DeliveryNotePdf language(Locale newLanguage) {
        return new DeliveryNotePdf(content, source, date, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    @Override
    public byte[] bytes() {
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        List<Blank> blanks = List.of(
                Blank.of(labels.get("received")),
                Blank.of(labels.get("signing.name")),
                Blank.of(labels.get("signature")));
        Body body = new Body(labels, look).delivered(content.lines()).signing(labels.get("receipt"), blanks);
        return new Paper(
                title(labels),
                Head.of(content),
                Optional.of(date),
                new References(content, labels).ofDelivery(date, source),
                new Identity(Paper.issuer(content).entity(), labels, true),
                body.pieces());
    }

    private static Title title(Labels labels) {
        return Title.of(labels.get("title.DELIVERY"));
    }
}
