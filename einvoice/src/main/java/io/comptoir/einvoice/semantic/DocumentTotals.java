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

    /** The sum of the lines (BT-106, BR-CO-10). */
    public abstract BigDecimal sumOfLines();

    /** Before tax (BT-109, BR-CO-13). */
    public abstract BigDecimal totalNet();

    /** The tax, in the currency of the invoice (BT-110, BR-CO-14). */
    public abstract Optional<BigDecimal> totalVat();

    /** The tax, in the currency that it is accounted in (BT-111, BR-53). */
    public abstract Optional<BigDecimal> totalVatInVatCurrency();

    /** With tax (BT-112, BR-CO-15). */
    public abstract BigDecimal totalGross();

    /** What is to be paid (BT-115, BR-CO-16). */
    public abstract BigDecimal amountDue();

    /** Starts totals. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds totals; all but the tax is required. */
    public static final class Builder extends ImmutableDocumentTotals.Builder {
        Builder() {}
    }
}
