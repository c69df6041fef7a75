package io.comptoir.subscription;

import java.time.LocalDate;

/**
 * By which index prices are revised, and when — clause d'indexation. It must be tied to the activity or the object of the
 * contract (C. mon. fin. art. L112-2).
 *
 * @param index  what it is called: Syntec, IRL
 * @param reference  the day of the value that the signed prices go with
 * @param when  on which days prices follow
 */
public record IndexClause(String index, LocalDate reference, When when) {

    /** On which days prices follow. */
    public enum When {
        /** On the first day of each renewed term. */
        RENEWAL,
        /** Each year after the first day. */
        ANNIVERSARY
    }
}
