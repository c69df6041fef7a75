package io.comptoir.line;

/** Whether prices, discounts and charges are told before tax or with it. */
public enum PriceBasis {
    /** Before tax — hors taxes: VAT comes on top. */
    NET,
    /** With tax — toutes taxes comprises: VAT is taken out, and what the customer was told stays to the cent. */
    GROSS
}
