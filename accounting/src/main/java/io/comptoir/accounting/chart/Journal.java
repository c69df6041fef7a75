package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/**
 * A book that entries are written in, such as that of the sales — journal (PCG, Livre IV).
 *
 * @param code  1 to {@value #CODE_LENGTH_MAX} letters and digits, such as {@code VT}
 * @param label  its name, not blank
 */
public record Journal(String code, String label) {

    /** The longest code. */
    public static final int CODE_LENGTH_MAX = 10;

    private static final Rule MALFORMED = Rule.error("CPT-ACCOUNTING-JOURNAL-MALFORMED", "LPF art. A47 A-1")
            .says(
                    "Le journal « {value} », « {0} » n'a pas de code ou de libellé valable.",
                    "Journal '{value}', '{0}' has no valid code or label.")
            .fix(
                    "Donnez un code de 1 à 10 lettres et chiffres, et un libellé, comme VT, Ventes.",
                    "Give a code of 1 to 10 letters and digits, and a label, as VT, Ventes.");

    /**
     * Refuses what accounting software would not find again.
     *
     * @throws ViolationsException if the code has other characters or another length, or if the label is blank
     */
    public Journal {
        if (!isCode(code) || label.isBlank()) {
            throw new ViolationsException(MALFORMED.at("", code, label));
        }
    }

    private static boolean isCode(String code) {
        return !code.isEmpty()
                && code.length() <= CODE_LENGTH_MAX
                && code.chars()
                        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
