package io.comptoir.document;

import java.util.Optional;

/**
 * What an invoice is for. Each of them is an invoice to the law, whatever its title (CGI art. 289, I, 5): numbered, frozen,
 * with the same mentions.
 */
public enum InvoiceKind {
    /** Bills what was sold — facture. */
    STANDARD("380", "389"),
    /** Bills a part before anything is delivered — facture d'acompte. */
    DEPOSIT("386", "500"),
    /** Bills the works done so far, less what was billed before — facture de situation. */
    PROGRESS("380", "389"),
    /** Bills the whole and deducts the deposits — facture de solde. */
    FINAL("380", "389"),
    /** Replaces another invoice and says that it cancels it — facture rectificative (BOI-TVA-DECLA-30-20-20-20, § 240). */
    CORRECTIVE("384", "471"),
    /** Bills more on an invoice that was issued — note de débit. */
    DEBIT_NOTE("383", "527"),
    /** Gives back all or part of an invoice — avoir. Its amounts are above zero. */
    CREDIT_NOTE("381", "261"),
    /** Gives back all or part of a deposit — avoir sur acompte. */
    DEPOSIT_CREDIT_NOTE("503", "261"),
    /** Gives a rebate on the sales of a time, by contract — avoir de ristourne globale. */
    REBATE("262", "");

    private final String code;
    private final String selfBilledCode;

    InvoiceKind(String code, String selfBilledCode) {
        this.code = code;
        this.selfBilledCode = selfBilledCode;
    }

    /** Its code in e-invoices (BT-3, UNTDID 1001). */
    public String code() {
        return code;
    }

    /** Its code where the customer writes it in the seller's name; empty for what has none (BT-3, UNTDID 1001). */
    public Optional<String> selfBilledCode() {
        return Optional.of(selfBilledCode).filter(one -> !one.isEmpty());
    }

    /** Whether it gives back rather than bills. */
    public boolean isCredit() {
        return this == CREDIT_NOTE || this == DEPOSIT_CREDIT_NOTE || this == REBATE;
    }

    /** Whether it is about another invoice, which it must name (BT-25, BT-26). */
    public boolean needsOrigin() {
        return this == CREDIT_NOTE || this == DEPOSIT_CREDIT_NOTE || this == CORRECTIVE || this == DEBIT_NOTE;
    }
}
