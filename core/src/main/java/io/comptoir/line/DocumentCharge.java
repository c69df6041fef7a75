package io.comptoir.line;

import io.comptoir.tax.VatRate;
import java.util.Optional;

/**
 * A charge on a whole paper — frais de port, frais de dossier (BG-21).
 *
 * @param charge  how much: a percentage takes its share of what the discounts left
 * @param vat  its own rate (BT-102, BT-103); without one it is split over the rates of the lines
 */
public record DocumentCharge(Charge charge, Optional<VatRate> vat) {

    /** A charge that follows the rates of the lines. */
    public static DocumentCharge of(Charge charge) {
        return new DocumentCharge(charge, Optional.empty());
    }
}
