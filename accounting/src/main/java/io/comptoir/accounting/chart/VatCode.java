package io.comptoir.accounting.chart;

import io.comptoir.catalog.Nature;
import io.comptoir.data.Validity;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A rate of VAT as a business keeps it — code TVA —, with its account for goods and for services.
 *
 * @param code  what it is known by, such as {@code N}; 1 to {@value #CODE_LENGTH_MAX} letters and digits
 * @param label  what it is called, such as <i>TVA 20 %</i>; may be empty
 * @param rate  above zero, at most 100
 * @param accounts  the account of each nature
 * @param days  when it is offered for new papers; older ones keep it
 */
public record VatCode(String code, String label, Percentage rate, Map<Nature, Account> accounts, Validity days) {

    /** The longest code. */
    public static final int CODE_LENGTH_MAX = 10;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Rule MALFORMED = Rule.error("CPT-ACCOUNTING-VAT-CODE-MALFORMED", "Comptoir, VAT codes")
            .says("« {value} » n'est pas un code de TVA.", "'{value}' is no VAT code.")
            .fix(
                    "Donnez de 1 à 10 lettres et chiffres, comme N ou TVA20.",
                    "Give 1 to 10 letters and digits, as N or TVA20.");
    private static final Rule INCOMPLETE = Rule.error("CPT-ACCOUNTING-VAT-CODE-INCOMPLETE", "Comptoir, VAT codes")
            .says(
                    "Le code de TVA {value} n'a pas un taux entre 0 et 100 et un compte par nature.",
                    "VAT code {value} has no rate between 0 and 100, or lacks the account of a nature.")
            .fix(
                    "Donnez un taux positif, et un compte pour les biens et pour les services.",
                    "Give a rate above zero, and an account for goods and for services.");

    /**
     * Refuses what no paper could be posted by.
     *
     * @throws ViolationsException if the code has other characters, if the rate is out of bounds, or if a nature has no account
     */
    public VatCode {
        accounts = Collections.unmodifiableMap(new EnumMap<>(accounts));
        if (!isCode(code)) {
            throw new ViolationsException(MALFORMED.at("code", code));
        }
        boolean bounded = rate.value().signum() > 0 && rate.value().compareTo(WHOLE) <= 0;
        if (!bounded || accounts.size() < Nature.values().length) {
            throw new ViolationsException(INCOMPLETE.at("", code));
        }
    }

    /** Whether it stands for a rate and a nature. */
    boolean isOf(VatCase vatCase) {
        return vatCase.rate().equals(rate);
    }

    private static boolean isCode(String code) {
        return !code.isEmpty()
                && code.length() <= CODE_LENGTH_MAX
                && code.chars()
                        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    }
}
