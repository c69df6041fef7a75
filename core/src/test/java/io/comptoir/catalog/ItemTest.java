package io.comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemTest {

    @Test
    void belongsToACategory() {
        ItemCategory training = new ItemCategory("FORM", "Formations");

        assertEquals(
                Optional.of(training), item("900.00").category(training).build().category());
        assertEquals(Optional.empty(), item("900.00").build().category());
        assertThrows(IllegalArgumentException.class, () -> new ItemCategory(" ", "Formations"));
    }

    @Test
    void isCountedInPiecesUnlessSaidOtherwise() {
        assertEquals(Unit.PIECE, item("900.00").build().unit());
    }

    @Test
    void hasAPriceThatIsNotNegative() {
        assertEquals(
                "CPT-CATALOG-PRICE-NEGATIVE",
                assertThrows(ViolationsException.class, () -> item("-0.01").build())
                        .code());
        assertEquals(BigDecimal.ZERO, item("0").build().unitPrice());
        assertEquals(new BigDecimal("1000"), item("1E3").build().unitPrice());
    }

    private static Item.Builder item(String price) {
        return Item.builder()
                .code("FORM-DIG")
                .label("Formation Digitale")
                .nature(Nature.SERVICE)
                .unitPrice(price)
                .vat(VatRate.VAT_20);
    }
}
