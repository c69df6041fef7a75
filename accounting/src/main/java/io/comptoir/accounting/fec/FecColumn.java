package io.comptoir.accounting.fec;

/** The zones of a FEC, by the names that the norm gives them (LPF art. A47 A-1, VII and VIII). */
public enum FecColumn {
    /** The code of the journal. */
    JOURNAL_CODE("JournalCode", Kind.TEXT),
    /** The name of the journal. */
    JOURNAL_LABEL("JournalLib", Kind.TEXT),
    /** The number of the entry, in an unbroken sequence. */
    ENTRY_NUMBER("EcritureNum", Kind.TEXT),
    /** The day that the entry counts for. */
    ENTRY_DATE("EcritureDate", Kind.DATE),
    /** The general account. */
    ACCOUNT("CompteNum", Kind.TEXT),
    /** The name of the general account. */
    ACCOUNT_LABEL("CompteLib", Kind.TEXT),
    /** The account of the party under it. */
    SUBLEDGER("CompAuxNum", Kind.TEXT),
    /** Whose that account is. */
    SUBLEDGER_LABEL("CompAuxLib", Kind.TEXT),
    /** The reference of the voucher. */
    DOCUMENT("PieceRef", Kind.TEXT),
    /** The date of the voucher. */
    DOCUMENT_DATE("PieceDate", Kind.DATE),
    /** What the entry is about. */
    LABEL("EcritureLib", Kind.TEXT),
    /** What is debited. */
    DEBIT("Debit", Kind.AMOUNT),
    /** What is credited. */
    CREDIT("Credit", Kind.AMOUNT),
    /** The amount, beside its side: the other way to write debit and credit. */
    AMOUNT("Montant", Kind.AMOUNT),
    /** The side of the amount. */
    SIDE("Sens", Kind.TEXT),
    /** The code that matches lines which settle each other. */
    MATCHING("EcritureLet", Kind.TEXT),
    /** The day they were matched. */
    MATCHING_DATE("DateLet", Kind.DATE),
    /** The day the entry was validated. */
    VALIDATION_DATE("ValidDate", Kind.DATE),
    /** The amount in another currency. */
    FOREIGN_AMOUNT("Montantdevise", Kind.AMOUNT),
    /** That currency. */
    CURRENCY("Idevise", Kind.TEXT),
    /** The day of the payment, in cash accounting. */
    PAYMENT_DATE("DateRglt", Kind.DATE),
    /** How it was paid, in cash accounting. */
    PAYMENT_MODE("ModeRglt", Kind.TEXT),
    /** What kind of operation it is, in cash accounting. */
    OPERATION("NatOp", Kind.TEXT),
    /** Who the client is, in the cash accounting of professions. */
    CLIENT("IdClient", Kind.TEXT);

    private final String header;
    private final Kind kind;

    FecColumn(String header, Kind kind) {
        this.header = header;
        this.kind = kind;
    }

    /** Its name in the first line of the file. */
    public String header() {
        return header;
    }

    Kind kind() {
        return kind;
    }

    /** What a zone holds. */
    enum Kind {
        TEXT,
        DATE,
        AMOUNT
    }
}
