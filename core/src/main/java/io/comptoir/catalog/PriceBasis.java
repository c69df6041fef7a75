package io.comptoir.catalog;

/** Whether a price is told before tax or with it. */
public enum PriceBasis {
    /** Before tax — hors taxes: VAT comes on top. */
    NET,
    /** With tax — toutes taxes comprises: VAT is taken out. */
    GROSS
}
