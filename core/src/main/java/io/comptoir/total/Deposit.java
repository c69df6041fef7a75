package io.comptoir.total;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A deposit that was invoiced before and is deducted now — acompte (BT-113). The paper still says the whole of net and
 * VAT; the deposit takes off what is left to pay.
 *
 * @param number  the number of the deposit invoice (BT-25)
 * @param date  its date (BT-26)
 * @param vat  what it billed, for each rate
 */
public record Deposit(String number, LocalDate date, List<VatTotal> vat) {

    private static final Rule NUMBER_MISSING = Rule.error(
                    "CPT-TOTAL-DEPOSIT-NUMBER-MISSING", "BOI-TVA-DECLA-30-20-20-10, § 60")
            .says("L'acompte n'a pas de numéro de facture.", "The deposit has no invoice number.")
            .fix("Donnez le numéro de la facture d'acompte.", "Give the number of the deposit invoice.");
    private static final Rule EMPTY = Rule.error("CPT-TOTAL-DEPOSIT-EMPTY", "BOI-TVA-DECLA-30-20-20-10, § 60")
            .says("L'acompte {value} n'a aucun montant.", "Deposit {value} has no amount.")
            .fix("Donnez sa base et sa TVA par taux.", "Give its taxable amount and its VAT for each rate.");

    /** Refuses a deposit without number or amounts. */
    public Deposit {
        vat = List.copyOf(vat);
        if (number.isBlank()) {
            throw new ViolationsException(NUMBER_MISSING.at("number", ""));
        }
        if (vat.isEmpty()) {
            throw new ViolationsException(EMPTY.at("vat", number));
        }
    }

    /** With tax: what it takes off. */
    public BigDecimal gross() {
        return new Part(vat).gross();
    }
}
