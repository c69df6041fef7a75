package io.comptoir.catalog;

/** What kind of thing is sold. */
public enum Nature {
    /** Goods — bien, produit, marchandise. */
    GOODS,
    /** A service — prestation de services. */
    SERVICE
}
