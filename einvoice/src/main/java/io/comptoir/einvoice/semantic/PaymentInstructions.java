package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How to pay (BG-16). */
@ValueStyle
@Value.Immutable
public abstract class PaymentInstructions {

    PaymentInstructions() {}

    /** The means (BT-81, UNTDID 4461), such as {@code 30} for a transfer. The norm wants it; some profiles do without. */
    public abstract Optional<String> meansCode();

    /** The means in words (BT-82). */
    public abstract Optional<String> meansText();

    /** What the payment is to be known by (BT-83). */
    public abstract Optional<String> remittance();

    /** Where a transfer goes (BG-17). */
    public abstract List<CreditTransfer> creditTransfers();

    /** The card that was paid with (BG-18). */
    public abstract Optional<PaymentCard> card();

    /** What is taken from the buyer's account (BG-19). */
    public abstract Optional<DirectDebit> directDebit();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts payment instructions. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds payment instructions; nothing is required. */
    public static final class Builder extends ImmutablePaymentInstructions.Builder {
        Builder() {}
    }
}
