package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import java.time.LocalDate;
import java.util.Optional;

/** What an invoice shows: lines, amounts, payment, note and mentions. */
final class InvoicePaper {

    private InvoicePaper() {}

    static Paper of(Invoice.Issued invoice, Title title, Labels labels, Look look) {
        return paper(Priced.of(invoice), invoice.issueDate(), invoice.dueDate(), title, labels, look);
    }

    /** As it would be issued on {@code day}. */
    static Paper preview(Invoice.Draft draft, LocalDate day, Title title, Labels labels, Look look) {
        return paper(Priced.draft(draft, day), day, draft.dueOn(day), title, labels, look);
    }

    private static Paper paper(Priced priced, LocalDate issued, LocalDate due, Title title, Labels labels, Look look) {
        Invoice.Draft content = priced.content();
        Body body = new Body(labels, look).lines(priced).amounts(priced);
        if (!content.kind().isCredit() && look.theme().shows(Part.PAYMENT)) {
            body.payment(new Payment(content, due, title.number(), labels, look));
        }
        body.note(content.note()).conditions(Optional.empty()).mentions(priced.mentions(), content.kind().isCredit());
        return new Paper(
                title,
                Head.of(content),
                Optional.of(issued),
                new References(content, labels).ofInvoice(issued, due),
                new Identity(Paper.issuer(content).entity(), labels),
                body.pieces());
    }
}
