package io.comptoir.contact;

/** How far a business relation has come. */
public enum Standing {
    /** Nothing was billed on an order yet — prospect. */
    PROSPECT,
    /** It buys — client. */
    CUSTOMER
}
