package io.comptoir.terms;

/** How an invoice is to be paid (BT-81). */
public enum PaymentMethod {
    /** Credit transfer — virement. */
    TRANSFER("30"),
    /** Direct debit — prélèvement. */
    DIRECT_DEBIT("49"),
    /** Cheque — chèque. */
    CHEQUE("20"),
    /** Bank card — carte. */
    CARD("48"),
    /** Cash — espèces. */
    CASH("10"),
    /** Bill of exchange — traite, lettre de change. */
    BILL_OF_EXCHANGE("24"),
    /** Promissory note — billet à ordre. */
    PROMISSORY_NOTE("60");

    private final String code;

    PaymentMethod(String code) {
        this.code = code;
    }

    /** The code in UNTDID 4461, as e-invoices write it (BR-CL-16). */
    public String code() {
        return code;
    }
}
