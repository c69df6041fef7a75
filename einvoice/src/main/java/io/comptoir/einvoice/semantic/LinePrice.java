package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The price of one unit of a line, or of several (BG-29). */
@ValueStyle
@Value.Immutable
public abstract class LinePrice {

    LinePrice() {}

    /** What is paid, before tax (BT-146). Never negative (BR-27). */
    public abstract BigDecimal net();

    /** What it was before a discount on the price itself (BT-148). Never negative (BR-28). */
    public abstract Optional<BigDecimal> gross();

    /** For how many units of the line (BT-149, BT-150); one unless said otherwise. */
    @Value.Default
    public BigDecimal baseQuantity() {
        return BigDecimal.ONE;
    }

    /** Starts a price. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a price; the net price is required. */
    public static final class Builder extends ImmutableLinePrice.Builder {
        Builder() {}
    }
}
