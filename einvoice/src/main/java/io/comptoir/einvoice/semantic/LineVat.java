package io.comptoir.einvoice.semantic;

import io.comptoir.tax.VatCategory;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a line is taxed with (BG-30).
 *
 * @param category  how the supply stands to VAT (BT-151)
 * @param rate  in percent (BT-152); none outside the scope of VAT (BR-O-05)
 */
public record LineVat(VatCategory category, Optional<BigDecimal> rate) {

    /** What stands for it on a line that counts for nothing and does not tell it: no VAT of its own. */
    public static final LineVat UNTOLD = new LineVat(VatCategory.OUT_OF_SCOPE, Optional.empty());
}
