package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** What a line takes off its price — remise (BG-27). */
@ValueStyle
@Value.Immutable
public abstract class LineAllowance {

    LineAllowance() {}

    /** What it takes off (BT-136). Negative on a correcting line, which gives it back. */
    public abstract BigDecimal amount();

    /** What a percentage is taken of (BT-137). */
    public abstract Optional<BigDecimal> baseAmount();

    /** The percentage (BT-138). */
    public abstract Optional<BigDecimal> percentage();

    /** Why, in words (BT-139). */
    public abstract Optional<String> reason();

    /** Starts an allowance. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an allowance; the amount is required. */
    public static final class Builder extends ImmutableLineAllowance.Builder {
        Builder() {}
    }
}
