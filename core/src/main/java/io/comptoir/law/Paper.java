package io.comptoir.law;

import io.comptoir.document.InvoiceKind;

/** What a rule is about. */
public enum Paper {
    /** Any invoice: of a deposit, final, replacing another, self-billed too (CGI art. 289, I, 5). */
    INVOICE,
    /** A credit note — avoir. */
    CREDIT_NOTE,
    /** What a consumer is given for a service (arrêté 83-50/A). */
    NOTE,
    /** What is sent again of a paper that was issued — duplicata. */
    COPY;

    /** The paper that an invoice of {@code kind} is. */
    static Paper of(InvoiceKind kind) {
        return kind.isCredit() ? CREDIT_NOTE : INVOICE;
    }
}
