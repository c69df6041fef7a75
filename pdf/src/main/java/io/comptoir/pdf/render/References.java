package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.OriginInvoice;
import io.comptoir.pdf.block.Facts;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.style.Labels;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of an invoice, what it refers to and what it is about. */
record References(Invoice.Issued invoice, Labels labels, Look look) {

    private static final int SUBJECT_LINES_MAX = 6;

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(new Facts(facts(), InvoicePaper.WIDTH, look), points(20)));
        invoice.draft()
                .subject()
                .map(subject -> Lines.of(labels.introduce("subject", subject), look.strong(), InvoicePaper.WIDTH))
                .ifPresent(lines -> pieces.add(Piece.of(lines.atMost(SUBJECT_LINES_MAX), points(12))));
        return pieces;
    }

    private List<Fact> facts() {
        Invoice.Draft draft = invoice.draft();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(labels.get("issue.date"), date(invoice.issueDate())));
        if (!invoice.kind().isCredit()) {
            facts.add(new Fact(labels.get("due.date"), date(invoice.dueDate())));
        }
        draft.origin().ifPresent(origin -> facts.add(origin(origin)));
        add(facts, "credit.reason", draft.creditReason().map(reason -> labels.get("reason." + reason.name())));
        add(facts, "order", draft.order().flatMap(BilledOrder::number));
        add(facts, "milestone", draft.order().flatMap(this::milestone));
        add(facts, "delivery.date", draft.deliveryDate().map(this::date));
        add(facts, "period", draft.period().map(period -> span(period, labels)));
        add(facts, "purchase.order", draft.purchaseOrder());
        add(facts, "contract", draft.contract());
        add(facts, "buyer.reference", draft.buyerReference());
        return facts;
    }

    /** What is given back, or replaced (BOI-TVA-DECLA-30-20-20-20, § 220 and 240). */
    private Fact origin(OriginInvoice origin) {
        String key = invoice.kind() == InvoiceKind.CORRECTIVE ? "origin.replaced" : "origin";
        return new Fact(labels.get(key), labels.get("origin.of", origin.number().value(), date(origin.date())));
    }

    /** Acompte (10 %). */
    private Optional<String> milestone(BilledOrder order) {
        Optional<String> share =
                order.percentage().map(percent -> labels.notation().percent(percent.value()));
        return order.milestone()
                .map(name -> share.map(percent -> name + " (" + percent + ")").orElse(name))
                .or(() -> share);
    }

    /** du 01/03/2023 au 31/03/2023. */
    static String span(Period period, Labels labels) {
        return labels.get(
                "period.span",
                labels.notation().date(period.first()),
                labels.notation().date(period.last()));
    }

    private void add(List<Fact> facts, String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> facts.add(new Fact(labels.get(key), text)));
    }

    private String date(LocalDate date) {
        return labels.notation().date(date);
    }
}
