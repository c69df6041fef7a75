package io.comptoir.accounting.export;

/** What a column of a table of entries holds. */
public enum ExportColumn {
    /** The code of the journal. */
    JOURNAL("journal"),
    /** What the journal is called. */
    JOURNAL_LABEL("libelle_journal"),
    /** The rank of the entry in the file, from 1. */
    NUMBER("numero"),
    /** The date of the entry. */
    DATE("date"),
    /** The reference of the voucher. */
    DOCUMENT("piece"),
    /** The date of the voucher. */
    DOCUMENT_DATE("date_piece"),
    /** The general account. */
    ACCOUNT("compte"),
    /** What the general account is called. */
    ACCOUNT_LABEL("libelle_compte"),
    /** The account of the party; empty where there is none. */
    SUBLEDGER("compte_auxiliaire"),
    /** Whose that account is. */
    SUBLEDGER_LABEL("tiers"),
    /** The account of the party, or the general one where there is none. */
    POSTED_ACCOUNT("compte_mouvemente"),
    /** What the line is about. */
    LABEL("libelle"),
    /** What is debited. */
    DEBIT("debit"),
    /** What is credited. */
    CREDIT("credit"),
    /** The amount without its side. */
    AMOUNT("montant"),
    /** The side: D or C. */
    SIDE("sens"),
    /** The amount, below zero where it credits. */
    BALANCE("solde"),
    /** The day the line is due. */
    DUE("echeance"),
    /** The code that matches it. */
    MATCHING("lettrage"),
    /** The day it was matched; empty where it is open, or where the host tells the code. */
    MATCHED_ON("date_lettrage"),
    /** The amount in the currency of the voucher, below zero where it credits; empty where that is the euro. */
    FOREIGN_AMOUNT("montant_devise"),
    /** That currency; empty where it is the euro. */
    CURRENCY("devise");

    private final String header;

    ExportColumn(String header) {
        this.header = header;
    }

    /** Its name in the first row. */
    public String header() {
        return header;
    }
}
