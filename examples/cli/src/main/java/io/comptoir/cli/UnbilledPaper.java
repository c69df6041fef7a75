package io.comptoir.cli;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Quote;
import io.comptoir.document.UnbilledKind;
import io.comptoir.json.UnbilledRequest;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.pdf.render.DeliveryNotePdf;
import io.comptoir.pdf.render.PaperPdf;
import io.comptoir.pdf.render.ProformaPdf;
import io.comptoir.pdf.render.QuotePdf;
import io.comptoir.pdf.style.Theme;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A quote, a delivery note or a pro-forma in books of its own. A quote has the first number of its series there; the others have
 * none.
 *
 * @param kind  which of them it is
 * @param quote  its content; for a quote as it was sent
 * @param day  the one that it names, else that of today
 */
record UnbilledPaper(UnbilledKind kind, Quote quote, LocalDate day) {

    /**
     * What is asked for.
     *
     * @throws io.comptoir.fault.ViolationsException with all that could not be read, and all that it lacks
     */
    static UnbilledPaper of(UnbilledRequest request, LocalDate today) {
        Quote quote = request.quote();
        Invoice.Draft content = quote.content();
        LocalDate day = content.issueDate().orElse(today);
        request.unread().plusElsewhere(quote.checkToSend(day)).throwIfErrors();
        return switch (request.kind()) {
            case QUOTE -> new UnbilledPaper(request.kind(), sent(quote, day), day);
            case DELIVERY_NOTE ->
                new UnbilledPaper(request.kind(), quote, content.deliveryDate().orElse(day));
            case PROFORMA -> new UnbilledPaper(request.kind(), quote, day);
        };
    }

    private static Quote sent(Quote quote, LocalDate day) {
        NumberSeries series =
                quote.content().issuer().map(Issuer::quoteSeries).orElseThrow(); // checked before it is sent
        return quote.send(series.scheme().number(day, series.startAt()), day);
    }

    Optional<DocumentNumber> number() {
        return quote.number();
    }

    /** That of its customer. */
    Locale language() {
        return QuotePdf.of(quote).language();
    }

    PaperPdf pdf(Theme theme, Locale language) {
        Invoice.Draft content = quote.content();
        return switch (kind) {
            case QUOTE -> new QuotePdf(quote, theme, language);
            case DELIVERY_NOTE -> DeliveryNotePdf.of(content, day).theme(theme).language(language);
            case PROFORMA -> new ProformaPdf(content, day, theme, language);
        };
    }
}
