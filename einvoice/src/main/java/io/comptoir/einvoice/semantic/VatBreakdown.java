package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import io.comptoir.tax.VatCategory;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** What is taxed under one category at one rate (BG-23). */
@ValueStyle
@Value.Immutable
public abstract class VatBreakdown {

    VatBreakdown() {}

    /** The sum of what is taxed so (BT-116). */
    public abstract BigDecimal taxable();

    /** The tax on it (BT-117, BR-CO-17). */
    public abstract BigDecimal vat();

    /** How it stands to VAT (BT-118). */
    public abstract VatCategory category();

    /** In percent (BT-119); none outside the scope of VAT (BR-48). */
    public abstract Optional<BigDecimal> rate();

    /** Why nothing is due, in words (BT-120). */
    public abstract Optional<String> exemptionReason();

    /** Why nothing is due, as a VATEX code (BT-121). */
    public abstract Optional<String> exemptionReasonCode();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a part of the breakdown. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a part of the breakdown; amounts and category are required. */
    public static final class Builder extends ImmutableVatBreakdown.Builder {
        Builder() {}
    }
}
