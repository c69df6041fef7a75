package io.comptoir.einvoice.rule;

/** How an invoice is treated under the French reform. An invoice may say it itself, in its note BAR (BR-FR-20). */
public enum Treatment {
    /** Between French businesses: goes through platforms and the directory. */
    B2B,
    /** To or from a business abroad: reported. */
    B2BINT,
    /** To a consumer: reported. */
    B2C,
    /** To a public body, by Chorus Pro. */
    B2G,
    /** Not under the reform. */
    OUTOFSCOPE,
    /** Kept, not sent. */
    ARCHIVEONLY
}
