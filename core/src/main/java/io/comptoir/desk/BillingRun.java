package io.comptoir.desk;

import java.time.LocalDate;

/**
 * What a run over the subscriptions of a dossier is to make.
 *
 * @param until  the day: all that is dated by then and not billed yet is billed, however long ago
 * @param isIssuing  whether invoices are issued, under the date of the day they are made; else they are kept as drafts, under
 *     the date of their period
 * @param lines  how many invoice lines are committed together, 1 or more; 60 unless said otherwise
 * @param isGrouping  whether the subscriptions of one customer go on one invoice, 100 at most; only what is issued, for a draft is
 *     drawn anew with its subscription
 */
public record BillingRun(LocalDate until, boolean isIssuing, int lines, boolean isGrouping) {

    private static final int LINES = 60;

    /** Refuses an empty chunk, and drafts of several subscriptions. */
    public BillingRun {
        if (lines < 1) {
            throw new IllegalArgumentException("A chunk has 1 line or more: " + lines);
        }
        if (isGrouping && !isIssuing) {
            throw new IllegalArgumentException("A draft is of one subscription: only what is issued is grouped");
        }
    }

    /** Issues the invoices that are due. */
    public static BillingRun issuing(LocalDate until) {
        return new BillingRun(until, true, LINES, false);
    }

    /** Keeps drafts of what is due. */
    public static BillingRun drafting(LocalDate until) {
        return new BillingRun(until, false, LINES, false);
    }

    /** The same, in chunks of so many invoice lines. */
    public BillingRun lines(int together) {
        return new BillingRun(until, isIssuing, together, isGrouping);
    }

    /**
     * The same, with the bills of one customer on one invoice, where issuer, currency, price basis and terms of payment are one too.
     * What gives back goes alone.
     */
    public BillingRun grouped() {
        return new BillingRun(until, isIssuing, lines, true);
    }
}
