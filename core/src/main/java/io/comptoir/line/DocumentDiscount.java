package io.comptoir.line;

import io.comptoir.tax.VatRate;
import java.util.Optional;

/**
 * A discount on a whole paper — remise de pied (BG-20).
 *
 * @param discount  how much: a percentage takes its share of what the discounts before it left, eco-contributions apart
 * @param vat  the rate whose lines it is for (BT-95, BT-96); without one it is split over the rates of the lines
 */
public record DocumentDiscount(Discount discount, Optional<VatRate> vat) {

    /** A discount on all lines. */
    public static DocumentDiscount of(Discount discount) {
        return new DocumentDiscount(discount, Optional.empty());
    }
}
