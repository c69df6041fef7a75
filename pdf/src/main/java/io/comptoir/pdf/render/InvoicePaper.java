package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Pairs.Pair;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import java.time.LocalDate;
import java.util.List;
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

    private static Payment payment(Priced priced, LocalDate due, Title title, Labels labels, Look look) {
        Invoice.Draft content = priced.content();
        List<Pair> terms = List.of(
                new Pair(labels.get("payment.due"), labels.notation().date(due)),
                new Pair(
                        labels.get("payment.method"),
                        labels.get("method." + content.paymentMethod().name())));
        Optional<Transfer> transfer = Transfer.of(content, priced.payable(), title.number());
        return new Payment(terms, transfer, labels, look);
    }

    private static Paper paper(Priced priced, LocalDate issued, LocalDate due, Title title, Labels labels, Look look) {
        Invoice.Draft content = priced.content();
        boolean credit = content.kind().isCredit();
        Payment payment = payment(priced, due, title, labels, look);
        Optional<Block> slip = credit ? Optional.empty() : payment.slip();
        Body body = new Body(labels, look).lines(priced).amounts(priced).inWords(priced);
        if (!credit && slip.isEmpty() && look.theme().shows(Part.PAYMENT)) {
            body.payment(payment);
        }
        body.note(content.note())
                .conditions(Optional.empty())
                .mentions(priced.mentions(), credit)
                .atFoot(slip);
        return new Paper(
                title,
                Head.of(content),
                Optional.of(issued),
                new References(content, labels).ofInvoice(issued, due),
                new Identity(Paper.issuer(content).entity(), labels),
                body.pieces());
    }
}
