package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

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
}
