package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is taken off, an allowance — remise (BG-20, BG-27), or added, a charge — frais (BG-21, BG-28), beside the price.
 * Which of the two it is follows from the list it stands in.
 */
@ValueStyle
@Value.Immutable
public abstract class AllowanceCharge {

    AllowanceCharge() {}

    /** How much, before tax (BT-92, BT-99, BT-136, BT-141). Negative on what corrects another line, which gives it back. */
    public abstract BigDecimal amount();

    /** What a percentage is taken of (BT-93, BT-100, BT-137, BT-142). */
    public abstract Optional<BigDecimal> baseAmount();

    /** The percentage (BT-94, BT-101, BT-138, BT-143). */
    public abstract Optional<BigDecimal> percentage();

    /** What it is taxed with; of the whole invoice only (BT-95 and BT-96, BT-102 and BT-103): a line has its own. */
    public abstract Optional<LineVat> vat();

    /** Why, in words (BT-97, BT-104, BT-139, BT-144). */
    public abstract Optional<String> reason();

    /** Why, as a code (BT-98 and BT-140: UNTDID 5189; BT-105 and BT-145: UNTDID 7161). */
    public abstract Optional<String> reasonCode();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an allowance or a charge. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an allowance or a charge; the amount is required. */
    public static final class Builder extends ImmutableAllowanceCharge.Builder {
        Builder() {}
    }
}
