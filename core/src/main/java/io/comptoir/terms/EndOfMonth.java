package io.comptoir.terms;

/** How "fin de mois" is read; both readings are admitted (CEPC, sur la computation des délais de paiement). */
public enum EndOfMonth {
    /** First the days, then the end of the month: 45 days from 15 January is 1 March, due on 31 March. */
    ADD_THEN_EOM,
    /** First the end of the month, then the days: 45 days from 31 January, due on 17 March. */
    EOM_THEN_ADD
}
