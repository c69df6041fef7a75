package io.comptoir.pdf.render;

/** A word on a copy of an invoice. The original never carries one: an issued invoice does not change. */
public enum Stamp {
    /** It was paid — payé, acquitté. */
    PAID,
    /** It was printed before — duplicata. */
    DUPLICATE
}
