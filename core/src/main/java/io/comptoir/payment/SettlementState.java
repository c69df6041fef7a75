package io.comptoir.payment;

/**
 * How far a receivable is settled on a day. Derived from its movements, never stored.
 *
 * @param progress  how far it came
 * @param late  whether a part that fell due before that day is still open; a part of it may well be paid
 */
public record SettlementState(Progress progress, boolean late) {

    /** How far it came. */
    public enum Progress {
        /** Nothing has come in — en attente de paiement. */
        AWAITING,
        /** A part has been settled — partiellement payée. */
        PARTIAL,
        /** Nothing is left, and all that was asked for was paid — payée. */
        PAID,
        /** Nothing is left, but not by money alone: a credit note, a write-off, a discount — soldée. */
        SETTLED
    }

    /** The coloured square of a list of invoices. */
    public enum Indicator {
        /** A draft: nothing is owed yet, and there is no receivable. */
        GREY,
        /** Issued, and something is left to pay. */
        NONE,
        /** Nothing is left. */
        GREEN
    }

    /** Whether nothing is left to pay, however that came about. */
    public boolean isSettled() {
        return progress == Progress.PAID || progress == Progress.SETTLED;
    }

    /** The colour that a list shows. */
    public Indicator indicator() {
        return isSettled() ? Indicator.GREEN : Indicator.NONE;
    }
}
