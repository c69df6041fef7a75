package io.comptoir.law;

/** What a rule is about. */
public enum Paper {
    /** Any invoice: of a deposit, final, replacing another, self-billed too (CGI art. 289, I, 5). */
    INVOICE,
    /** A credit note — avoir. */
    CREDIT_NOTE,
    /** What a consumer is given for a service (arrêté 83-50/A). */
    NOTE,
    /** What is sent again of a paper that was issued — duplicata. */
    COPY
}
