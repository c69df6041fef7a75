package io.comptoir.accounting.chart;

/** What the first digit of an account says of it — classes du PCG. */
public enum AccountClass {
    /** Class 1 — comptes de capitaux. */
    CAPITAL(Statement.BALANCE_SHEET),
    /** Class 2 — comptes d'immobilisations. */
    FIXED_ASSETS(Statement.BALANCE_SHEET),
    /** Class 3 — comptes de stocks et en-cours. */
    STOCKS(Statement.BALANCE_SHEET),
    /** Class 4 — comptes de tiers. */
    THIRD_PARTIES(Statement.BALANCE_SHEET),
    /** Class 5 — comptes financiers. */
    CASH(Statement.BALANCE_SHEET),
    /** Class 6 — comptes de charges. */
    COSTS(Statement.RESULT),
    /** Class 7 — comptes de produits. */
    INCOME(Statement.RESULT),
    /** Class 8 — comptes spéciaux. */
    SPECIAL(Statement.ANNEX);

    private final Statement statement;

    AccountClass(Statement statement) {
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
        return ordinal() + 1;
    }

    /** The class of an account. */
    public static AccountClass of(Account account) {
        return values()[account.number().charAt(0) - '1'];
    }
}
