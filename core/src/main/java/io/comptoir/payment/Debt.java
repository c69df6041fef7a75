package io.comptoir.payment;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.Deposit;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/** What an issued invoice made somebody owe; it never changes. */
@ValueStyle
@Value.Immutable
public abstract class Debt {

    private static final Rule OWED_BACK = Rule.error("CPT-PAYMENT-NOTHING-OWED", "BOI-TVA-DECLA-30-20-20-20, § 220")
            .says(
                    "Le net à payer {value} est négatif : c'est l'émetteur qui doit.",
                    "The amount due {value} is below zero: it is the issuer who owes.")
            .fix("Remboursez-le par un avoir.", "Pay it back by a credit note.");
    private static final Rule RETAINED = Rule.error("CPT-PAYMENT-RETAINED-OUT-OF-BOUNDS", "Loi n° 71-584, art. 1")
            .says("On ne peut pas retenir {value} sur {0}.", "{value} cannot be kept back of {0}.")
            .fix("Donnez une part du net à payer.", "Give a part of the amount due.");

    Debt() {}

    /** The technical id of the invoice. */
    public abstract String id();

    /** The number of the invoice (BT-1). */
    public abstract DocumentNumber number();

    /** Its date (BT-2): nothing happens to the debt before. */
    public abstract LocalDate issueDate();

    /** The last day to pay it (BT-9), where no other schedule was agreed. */
    public abstract LocalDate dueDate();

    /** The currency of all amounts (BT-5). */
    public abstract CurrencyUnit currency();

    /** What is owed — net à payer (BT-115). Zero or above. */
    public abstract BigDecimal amount();

    /** The part of it that the customer keeps back for now — retenue de garantie. From zero to {@link #amount()}. */
    public abstract BigDecimal retained();

    /** What it is owed for at each rate: net and VAT of the invoice, less those of the deposits deducted. */
    public abstract List<VatTotal> vat();

    @Value.Check
    Debt checked() {
        Amounts.id("id", id());
        if (Decimals.bounded(amount()).signum() < 0) {
            throw new ViolationsException(OWED_BACK.at("amount", amount().toPlainString()));
        }
        boolean part = Decimals.bounded(retained()).signum() >= 0 && retained().compareTo(amount()) <= 0;
        if (!part) {
            throw new ViolationsException(
                    RETAINED.at("retained", retained().toPlainString(), amount().toPlainString()));
        }
        BigDecimal amount = Amounts.payable("amount", amount(), digits());
        BigDecimal retained = Amounts.payable("retained", retained(), digits());
        boolean written = amount().scale() == digits() && retained().scale() == digits();
        return written
                ? this
                : builder().from(this).amount(amount).retained(retained).build();
    }

    /** The decimals of its amounts. */
    int digits() {
        return currency().getDefaultFractionDigits();
    }

    /**
     * What {@code invoice} is owed.
     *
     * @throws ViolationsException if the deposits were more than the invoice: that is paid back by a credit note
     */
    public static Debt of(Invoice.Issued invoice) {
        Totals totals = invoice.totals();
        List<VatTotal> deposits = totals.from().deposits().stream()
                .map(Deposit::vat)
                .flatMap(List::stream)
                .toList();
        return builder()
                .id(invoice.id())
                .number(invoice.number())
                .issueDate(invoice.issueDate())
                .dueDate(invoice.dueDate())
                .currency(totals.currency())
                .amount(totals.amountDue())
                .retained(totals.retained().min(totals.amountDue().max(BigDecimal.ZERO)))
                .vat(Amounts.less(totals.vat(), deposits))
                .build();
    }

    /** Starts a debt. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a debt; everything is required but the rates. */
    public static final class Builder extends ImmutableDebt.Builder {
        Builder() {}
    }
}
