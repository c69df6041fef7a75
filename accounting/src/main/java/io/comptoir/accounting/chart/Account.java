package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * An account of the books, by its number — numéro de compte: {@value #LENGTH_MIN} to {@value #LENGTH_MAX} digits, the
 * first of which is its class, 1 to 8.
 *
 * @param number  the digits
 */
public record Account(String number) {

    /** The shortest number: the FEC wants three digits of the PCG (LPF art. A47 A-1). */
    public static final int LENGTH_MIN = 3;
    /** The longest number that accounting software of the trade takes. */
    public static final int LENGTH_MAX = 10;

    private static final Rule MALFORMED = Rule.error(
                    "CPT-ACCOUNTING-ACCOUNT-MALFORMED", "PCG, plan de comptes; LPF art. A47 A-1")
            .says("« {value} » n'est pas un numéro de compte.", "'{value}' is not the number of an account.")
            .fix(
                    "Un compte a de 3 à 10 chiffres et commence par sa classe, de 1 à 8, comme 706000.",
                    "An account has 3 to 10 digits and starts with its class, 1 to 8, as 706000.");
    private static final Rule TOO_LONG = Rule.error("CPT-ACCOUNTING-ACCOUNT-TOO-LONG", "Comptoir, length of accounts")
            .says("Le compte {value} a plus de {0} chiffres.", "Account {value} has more than {0} digits.")
            .fix(
                    "Donnez un compte d'au plus {0} chiffres, ou des comptes plus longs à tout le plan (accountLength).",
                    "Give an account of at most {0} digits, or longer accounts to the whole plan (accountLength).");

    private static final Rule LENGTH = Rule.error("CPT-ACCOUNTING-ACCOUNT-LENGTH", "Comptoir, length of accounts")
            .says(
                    "Des comptes de {value} chiffres ne sont pas possibles.",
                    "Accounts of {value} digits are not possible.")
            .fix("Donnez une longueur de 3 à 10, en général 6.", "Give a length from 3 to 10, usually 6.");

    /**
     * Refuses what is no number of an account.
     *
     * @throws ViolationsException if it has other characters than digits, another class or another length
     */
    public Account {
        if (!isAccount(number)) {
            throw new ViolationsException(MALFORMED.at("", number));
        }
    }

    /** The account of a number, such as {@code "706000"}. */
    public static Account of(String number) {
        return new Account(number);
    }

    /**
     * The same account in {@code length} digits: zeros on the right change nothing (PCG art. 1131-2).
     *
     * @throws ViolationsException if it has more digits already, or if no account can be that long
     */
    public Account padded(int length) {
        checkedLength(length);
        if (number.length() > length) {
            throw new ViolationsException(TOO_LONG.at("", number, length));
        }
        return new Account(number + "0".repeat(length - number.length()));
    }

    /**
     * The same account in {@code length} digits, longer or shorter: only zeros on the right come or go, so that two
     * accounts never become one.
     *
     * @throws ViolationsException if a digit other than such a zero would be lost, or if no account can be that long
     */
    public Account resized(int length) {
        checkedLength(length);
        int last = number.length();
        while (last > length && number.charAt(last - 1) == '0') {
            last--;
        }
        return new Account(number.substring(0, last)).padded(length);
    }

    /** Its digits without the zeros on the right, but never fewer than three — radical. */
    public String radical() {
        int last = number.length();
        while (last > LENGTH_MIN && number.charAt(last - 1) == '0') {
            last--;
        }
        return number.substring(0, last);
    }

    @Override
    public String toString() {
        return number;
    }

    static int checkedLength(long length) {
        if (length < LENGTH_MIN || length > LENGTH_MAX) {
            throw new ViolationsException(LENGTH.at("accountLength", length));
        }
        return Math.toIntExact(length);
    }

    private static boolean isAccount(String number) {
        return number.length() >= LENGTH_MIN
                && number.length() <= LENGTH_MAX
                && number.charAt(0) >= '1'
                && number.charAt(0) <= '8'
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
