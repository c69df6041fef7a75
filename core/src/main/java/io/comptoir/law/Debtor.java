package io.comptoir.law;

/** Who owes: the law of late payment differs. */
public enum Debtor {
    /** A business, or a public body that buys as one (C. com. art. L441-10). */
    BUSINESS,
    /** A buyer under the code of public procurement — acheteur public (CCP art. L2192-12 and following). */
    PUBLIC_BUYER,
    /** A consumer, whose interest runs from the formal notice — mise en demeure (C. civ. art. 1231-6). */
    CONSUMER
}
