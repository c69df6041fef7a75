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

    /** What is taken off the gross price (BT-147). */
    public abstract Optional<BigDecimal> discount();

    /** For how many units it is (BT-149); one where it is not said. */
    public abstract Optional<BigDecimal> baseQuantity();

    /** What those are counted in (BT-150, Rec 20). */
    public abstract Optional<String> baseUnitCode();

    /** For how many units the gross price is, where that differs. */
    public abstract Optional<BigDecimal> grossBaseQuantity();

    /** What those are counted in, where that differs. */
    public abstract Optional<String> grossBaseUnitCode();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a price. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a price; the net price is required. */
    public static final class Builder extends ImmutableLinePrice.Builder {
        Builder() {}
    }
}
