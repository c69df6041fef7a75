package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.Part;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.money.CurrencyUnit;

/**
 * What a credit note — avoir — takes off: its amounts are above zero here, whatever sign the paper prints.
 *
 * @param id  the technical id of the credit note
 * @param number  its number (BT-1)
 * @param date  its date (BT-2)
 * @param currency  the currency of its amounts
 * @param vat  what it takes off at each rate
 */
public record Credit(String id, DocumentNumber number, LocalDate date, CurrencyUnit currency, List<VatTotal> vat) {

    private static final Rule EXCEEDED = Rule.error("CPT-PAYMENT-CREDIT-EXCEEDED", "BOI-TVA-DECLA-30-20-20-20, § 220")
            .says("L'avoir {0} n'a pas {value} à imputer.", "Credit note {0} does not have {value} to allocate.")
            .fix("Imputez au plus ce qu'il en reste.", "Allocate at most what is left of it.");

    /** Refuses a credit note of nothing. */
    public Credit {
        Amounts.id("id", id);
        vat = List.copyOf(vat);
        Amounts.positive("vat", new Part(vat).gross());
    }

    /** All of it, with tax. */
    public BigDecimal amount() {
        return new Part(vat).gross();
    }

    /**
     * What {@code amount} of it is at each rate, after {@code before} was allocated: the rates of allocations that follow
     * on one another make those of the credit note, whatever their sizes.
     *
     * @throws ViolationsException if there is not so much left
     */
    List<VatTotal> part(BigDecimal before, BigDecimal amount) {
        BigDecimal after = before.add(amount);
        if (before.signum() < 0 || after.compareTo(amount()) > 0) {
            throw new ViolationsException(EXCEEDED.at("amount", after.toPlainString(), number));
        }
        return Amounts.less(upTo(after), upTo(before));
    }

    private List<VatTotal> upTo(BigDecimal part) {
        int digits = currency.getDefaultFractionDigits();
        return vat.stream()
                .map(one -> Amounts.share(one, part, amount(), digits))
                .toList();
    }
}
