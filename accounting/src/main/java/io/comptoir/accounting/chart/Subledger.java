package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.Collection;

/**
 * The account of one party under a general account — compte auxiliaire. Its name is free: digits or letters.
 *
 * @param account  not blank, without control characters, such as {@code 411004}
 * @param label  whose it is; may be empty
 */
public record Subledger(String account, String label) {

    private static final Rule MALFORMED = Rule.error("CPT-ACCOUNTING-SUBLEDGER-MALFORMED", "LPF art. A47 A-1")
            .says("« {value} » n'est pas un compte auxiliaire.", "'{value}' is not a subledger account.")
            .fix(
                    "Donnez un code sans saut de ligne ni tabulation, comme 411004.",
                    "Give a code without line breaks or tabs, as 411004.");
    private static final Rule FULL = Rule.error("CPT-ACCOUNTING-SUBLEDGER-FULL", "Comptoir, subledger accounts")
            .says(
                    "Aucun compte auxiliaire de {0} caractères n'est plus libre sous {value}.",
                    "No subledger account of {0} characters is left under {value}.")
            .fix("Donnez des comptes auxiliaires plus longs.", "Give longer subledger accounts.");

    private static final int DIGITS_MAX = 18;

    /**
     * Refuses what would break the files of accountants.
     *
     * @throws ViolationsException if the account is blank or holds control characters
     */
    public Subledger {
        if (account.isBlank() || account.chars().anyMatch(Character::isISOControl)) {
            throw new ViolationsException(MALFORMED.at("", account));
        }
    }

    /**
     * The next free number under a radical: one more than the highest that is taken, and never one below it that came
     * free, whose movements may still be in the books.
     *
     * @param radical  what the numbers start with, such as {@code 411}
     * @param length  how many characters they have, longer than the radical
     * @param taken  the accounts that there are, of any form
     * @throws ViolationsException if no number of that length is left
     */
    public static String next(String radical, int length, Collection<String> taken) {
        int digits = Math.min(length - radical.length(), DIGITS_MAX);
        if (digits < 1) {
            throw new ViolationsException(FULL.at("", radical, length));
        }
        long last = taken.stream()
                .filter(account -> account.length() == length && account.startsWith(radical))
                .map(account -> account.substring(length - digits))
                .filter(rest -> rest.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        String rank = Long.toString(last + 1);
        if (rank.length() > digits) {
            throw new ViolationsException(FULL.at("", radical, length));
        }
        return radical + "0".repeat(length - radical.length() - rank.length()) + rank;
    }
}
