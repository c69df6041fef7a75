package io.comptoir.deal;

import io.comptoir.document.InvoiceKind;
import io.comptoir.document.Quote;
import java.time.LocalDate;

/** How a quote stands on a day: its stage, and what follows from the day and from invoices. Computed, never stored. */
public enum QuoteState {
    /** Being written. */
    DRAFT,
    /** With the customer — en attente. */
    PENDING,
    /** With the customer for too long. */
    EXPIRED,
    /** Agreed, and not invoiced yet. */
    ACCEPTED,
    /** A deposit was issued — acompte facturé. */
    DEPOSIT_INVOICED,
    /** Some of it was issued. */
    PARTLY_INVOICED,
    /** All of it was issued — facturé. */
    INVOICED,
    /** Not wanted. */
    REFUSED,
    /** Another version took its place. */
    REPLACED;

    /** How {@code quote} stands on {@code day}, billed by {@code account}. */
    public static QuoteState of(Quote quote, BillingAccount account, LocalDate day) {
        return switch (quote.stage()) {
            case DRAFT -> DRAFT;
            case SENT -> quote.isExpired(day) ? EXPIRED : PENDING;
            case ACCEPTED -> accepted(quote, account);
            case REFUSED -> REFUSED;
            case REPLACED -> REPLACED;
        };
    }

    private static QuoteState accepted(Quote quote, BillingAccount account) {
        BillingProgress progress = BillingProgress.of(Order.of(quote), account);
        if (progress.issued().signum() == 0) {
            return ACCEPTED;
        }
        if (progress.issued().compareTo(progress.ordered()) >= 0) {
            return INVOICED;
        }
        boolean deposits = account.papers().stream()
                .filter(paper -> paper.number().isPresent() && !paper.kind().isCredit())
                .allMatch(paper -> paper.kind() == InvoiceKind.DEPOSIT);
        return deposits ? DEPOSIT_INVOICED : PARTLY_INVOICED;
    }
}
