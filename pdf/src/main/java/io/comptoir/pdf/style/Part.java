package io.comptoir.pdf.style;

import java.util.Set;

/** What a paper may show or leave out. What law wants on an invoice is shown whatever a theme says. */
public enum Part {
    /** The code of an item, under its label. */
    ITEM_CODE,
    /** The code of an item, in a column of its own; without it, under the label. */
    ITEM_CODE_COLUMN,
    /** More words about an item, under its label. */
    DESCRIPTION,
    /** When an item was supplied, under its label (BT-134, BT-135). */
    PERIOD,
    /** The unit in a column of its own; without it, beside the quantity. */
    UNIT_COLUMN,
    /** The discounts of lines in a column, where there are any; they stand under the labels in any case (C. com. art. L441-9). */
    DISCOUNT_COLUMN,
    /**
     * The VAT rate of each line. Left out only where all lines have one rate, which the table of rates then tells
     * (CGI ann. II, art. 242 nonies A, I, 11°).
     */
    VAT_COLUMN,
    /** How much of an order is billed, on each line of an invoice of a part of it — % facturé. */
    SHARE_COLUMN,
    /** How to pay. */
    PAYMENT,
    /** A code to scan beside it, for transfers in euros (EPC069-12). */
    PAYMENT_CODE,
    /** A slip to pay by, at the foot of the last page, instead of both. */
    PAYMENT_SLIP,
    /** The amount in words, where the language of the paper has them: French and English. */
    AMOUNT_IN_WORDS,
    /** The note of a paper. */
    NOTE,
    /** The conditions of a quote. */
    CONDITIONS,
    /**
     * What no eye sees: what each part of a page is, for those who have papers read to them (PDF/UA-1, PDF/A-3a). A page
     * takes 2 kB for it, each line of a long table 120 bytes; without it a file is PDF/A-3b.
     */
    STRUCTURE;

    /** What papers show unless a theme says otherwise. */
    public static final Set<Part> USUAL = Set.of(
            ITEM_CODE,
            DESCRIPTION,
            PERIOD,
            DISCOUNT_COLUMN,
            VAT_COLUMN,
            SHARE_COLUMN,
            PAYMENT,
            NOTE,
            CONDITIONS,
            STRUCTURE);
}
