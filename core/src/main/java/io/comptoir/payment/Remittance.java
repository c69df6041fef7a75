package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Currencies;
import io.comptoir.money.Decimals;
import io.comptoir.terms.PaymentMethod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/** What somebody pays at once, in one or several ways: 100.00 by card and 140.00 by transfer. */
@ValueStyle
@Value.Immutable
public abstract class Remittance {

    /** The most lines. */
    public static final int LINES_MAX = 100;

    private static final int TEXT_MAX = 140;
    private static final int ID_MAX = 60; // leaves room for the ids of the payments that are made of it

    private static final Rule LINES = Rule.error("CPT-PAYMENT-RECEIPT-LINES", "Comptoir, bounds")
            .says(
                    "Un encaissement de {value} lignes n'est pas possible.",
                    "A receipt of {value} lines is not possible.")
            .fix("Donnez de 1 à 100 lignes.", "Give 1 to 100 lines.");

    Remittance() {}

    /** Names it among all receipts of the dossier: 1 to 60 characters. */
    public abstract String id();

    /** The currency of all its lines; the euro unless said otherwise. */
    @Value.Default
    public CurrencyUnit currency() {
        return Currencies.euro();
    }

    /** What came, or is to come, by which method; at least one. */
    public abstract List<Line> lines();

    /** Who pays, by the host's own code of the customer: 1 to 80 characters. */
    public abstract Optional<String> payer();

    /** What the bank says of it: 1 to 140 characters. */
    public abstract Optional<String> reference();

    @Value.Check
    void check() {
        Amounts.id("id", id(), ID_MAX);
        payer().ifPresent(code -> Amounts.id("payer", code));
        reference().ifPresent(text -> Amounts.id("reference", text, TEXT_MAX));
        if (lines().isEmpty() || lines().size() > LINES_MAX) {
            throw new ViolationsException(LINES.at("lines", lines().size()));
        }
        for (int i = 0; i < lines().size(); i++) {
            Amounts.payable("lines[" + i + "].amount", lines().get(i).amount(), digits());
        }
    }

    /** All of it. */
    public BigDecimal amount() {
        return lines().stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(digits()), BigDecimal::add);
    }

    /** The decimals of its amounts. */
    int digits() {
        return currency().getDefaultFractionDigits();
    }

    /** Starts a copy of this remittance, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a remittance. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a remittance; id and lines are required. */
    public static final class Builder extends ImmutableRemittance.Builder {
        Builder() {}

        /** Adds an amount such as {@code "100.00"}. */
        public Builder line(PaymentMethod method, String amount) {
            addLines(Line.of(method, Decimals.parse(amount)));
            return this;
        }
    }

    /**
     * An amount by one method.
     *
     * @param method  how it was paid
     * @param amount  above zero
     * @param mode  the host's own word for the method, as its list of modes says
     * @param reference  of this line alone: the number of the cheque
     */
    public record Line(PaymentMethod method, BigDecimal amount, Optional<String> mode, Optional<String> reference) {

        /** Refuses an amount that is not above zero. */
        public Line {
            amount = Amounts.positive("amount", amount);
            mode = mode.filter(key -> !key.isBlank());
            reference = reference.filter(text -> !text.isBlank());
        }

        /** An amount by a method. */
        public static Line of(PaymentMethod method, BigDecimal amount) {
            return new Line(method, amount, Optional.empty(), Optional.empty());
        }
    }
}
