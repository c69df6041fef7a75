package io.comptoir.subscription;

/** How far a subscription came. */
public enum SubscriptionStage {
    /** Being written: it may change, and bills nothing. */
    DRAFT,
    /** Running. */
    ACTIVE,
    /** Held up for a while: the days count for nothing. */
    SUSPENDED,
    /** Cut short — interrompu: what was billed beyond the last day is given back. */
    INTERRUPTED,
    /** Ended by one of the parties — résilié. */
    TERMINATED
}
