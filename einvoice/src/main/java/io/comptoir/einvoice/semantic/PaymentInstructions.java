package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** How to pay (BG-16). */
@ValueStyle
@Value.Immutable
public abstract class PaymentInstructions {

    PaymentInstructions() {}

    /** The means (BT-81, UNTDID 4461), such as {@code 30} for a transfer. */
    public abstract String meansCode();

    /** Where a transfer goes (BG-17). */
    public abstract List<CreditTransfer> creditTransfers();

    /** Starts payment instructions. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds payment instructions; the code of the means is required. */
    public static final class Builder extends ImmutablePaymentInstructions.Builder {
        Builder() {}
    }
}
