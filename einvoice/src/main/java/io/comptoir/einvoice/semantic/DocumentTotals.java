package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** The amounts of the whole invoice (BG-22), each with the decimals of its currency. */
@ValueStyle
@Value.Immutable
public abstract class DocumentTotals {

    DocumentTotals() {}

    /** The sum of the lines (BT-106, BR-CO-10); every profile but MINIMUM has it. */
    public abstract Optional<BigDecimal> sumOfLines();

    /** The sum of the allowances of the whole invoice, where it has any (BT-107, BR-CO-11). */
    public abstract Optional<BigDecimal> totalAllowances();

    /** The sum of the charges of the whole invoice, where it has any (BT-108, BR-CO-12). */
    public abstract Optional<BigDecimal> totalCharges();

    /** Before tax (BT-109, BR-CO-13). */
    public abstract BigDecimal totalNet();

    /** The tax, in the currency of the invoice (BT-110, BR-CO-14). */
    public abstract Optional<BigDecimal> totalVat();

    /** The tax, in the currency that it is accounted in (BT-111, BR-53). */
    public abstract Optional<BigDecimal> totalVatInVatCurrency();

    /** With tax (BT-112, BR-CO-15). */
    public abstract BigDecimal totalGross();

    /** What was paid before: deposits that are deducted (BT-113). */
    public abstract Optional<BigDecimal> prepaid();

    /** What rounding adds to the amount due, or takes off (BT-114). */
    public abstract Optional<BigDecimal> rounding();

    /** What is to be paid (BT-115, BR-CO-16). */
    public abstract BigDecimal amountDue();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts totals. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds totals; net, gross and amount due are required. */
    public static final class Builder extends ImmutableDocumentTotals.Builder {
        Builder() {}
    }
}
