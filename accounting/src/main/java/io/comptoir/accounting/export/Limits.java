package io.comptoir.accounting.export;

/**
 * How much a form takes.
 *
 * @param journal  characters of the code of a journal
 * @param account  characters of an account, general or of a party
 * @param euros  digits of an amount before its decimals
 * @param entries  how many entries
 * @param fixed  whether its zones have fixed widths, so that each character must be one byte
 */
record Limits(int journal, int account, int euros, long entries, boolean fixed) {

    /** Those of forms whose zones are as long as what is in them. */
    static final Limits FREE =
            new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, false);
}
