package io.comptoir.terms;

/** When a term goes to the end of the ten days — fin de décade: the 10th, the 20th or the last day of the month. */
public enum TenDays {
    /**
     * Before the days are added: 30 days after the end of the ten days of delivery, as the law counts for food (C. com.
     * art. L441-11). 30 days from 12 January is 30 days from the 20th, due on 19 February.
     */
    DECADE_THEN_ADD,
    /** After the days are added: 30 days from 12 January is 11 February, due on the 20th. */
    ADD_THEN_DECADE
}
