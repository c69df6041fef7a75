package io.comptoir.accounting.chart;

import java.util.stream.Stream;

/** What the first digit of an account says of it — classes du PCG. */
public enum AccountClass {
    /** Class 1 — comptes de capitaux. */
    CAPITAL(1, Statement.BALANCE_SHEET),
    /** Class 2 — comptes d'immobilisations. */
    FIXED_ASSETS(2, Statement.BALANCE_SHEET),
    /** Class 3 — comptes de stocks et en-cours. */
    STOCKS(3, Statement.BALANCE_SHEET),
    /** Class 4 — comptes de tiers. */
    THIRD_PARTIES(4, Statement.BALANCE_SHEET),
    /** Class 5 — comptes financiers. */
    CASH(5, Statement.BALANCE_SHEET),
    /** Class 6 — comptes de charges. */
    COSTS(6, Statement.RESULT),
    /** Class 7 — comptes de produits. */
    INCOME(7, Statement.RESULT),
    /** Class 8 — comptes spéciaux. */
    SPECIAL(8, Statement.ANNEX);

    private final int digit;
    private final Statement statement;

    AccountClass(int digit, Statement statement) {
        this.digit = digit;
        this.statement = statement;
    }

    /** Where the accounts of a class are shown at the end of an exercise. */
    public enum Statement {
        /** Bilan: what is left goes on in the next exercise. */
        BALANCE_SHEET,
        /** Compte de résultat: each exercise starts at zero. */
        RESULT,
        /** Annexe: in neither of them. */
        ANNEX
    }

    /** Where its accounts are shown. */
    public Statement statement() {
        return statement;
    }

    /** Its digit, 1 to 8. */
    public int digit() {
        return digit;
    }

    /** The class of an account. */
    public static AccountClass of(Account account) {
        int first = account.number().charAt(0) - '0';
        return Stream.of(values()).filter(one -> one.digit == first).findFirst().orElseThrow();
    }
}
