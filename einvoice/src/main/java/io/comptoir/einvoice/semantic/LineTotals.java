package io.comptoir.einvoice.semantic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a line comes to with its tax (EXTENDED-CTC-FR). A group of an invoice of several sellers tells it, since it stands
 * for an invoice of its own.
 *
 * @param vat  its VAT (EXT-FR-FE-181)
 * @param vatInVatCurrency  the same in the currency that VAT is accounted in, where it is another (EXT-FR-FE-182)
 * @param gross  net and VAT (EXT-FR-FE-184; in CII alone, UBL 2.1 has no element for it)
 */
public record LineTotals(Optional<BigDecimal> vat, Optional<BigDecimal> vatInVatCurrency, Optional<BigDecimal> gross) {

    /** Nothing is told. */
    public static final LineTotals NONE = new LineTotals(Optional.empty(), Optional.empty(), Optional.empty());
}
