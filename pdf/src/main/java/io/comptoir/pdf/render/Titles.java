package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.pdf.style.Labels;

/** What an invoice is called: Facture, Facture d'acompte, Avoir. */
final class Titles {

    private Titles() {}

    static String of(InvoiceKind kind, Labels labels) {
        return labels.get("title." + kind.name());
    }

    /** With its number: Avoir AV202300003. */
    static String of(Invoice.Issued invoice, Labels labels) {
        return of(invoice.kind(), labels) + " " + invoice.number();
    }
}
