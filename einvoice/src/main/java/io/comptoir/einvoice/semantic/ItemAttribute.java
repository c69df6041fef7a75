package io.comptoir.einvoice.semantic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What more is to be known of an item (BG-32). EN 16931 tells it in words; the profiles EXTENDED may tell it by a code and
 * a measure instead.
 *
 * @param name  such as a colour (BT-160)
 * @param value  such as blue (BT-161)
 * @param code  what stands for the name, by UNTDID 6313 (EXT-FR-FE-159)
 * @param measure  what stands for the value (EXT-FR-FE-160)
 */
public record ItemAttribute(
        Optional<String> name, Optional<String> value, Optional<String> code, Optional<Measure> measure) {

    /** One told in words. */
    public ItemAttribute(String name, String value) {
        this(Optional.of(name), Optional.of(value), Optional.empty(), Optional.empty());
    }

    /**
     * So much of a unit.
     *
     * @param value  how much
     * @param unitCode  of what (EXT-FR-FE-161, Rec 20)
     */
    public record Measure(BigDecimal value, Optional<String> unitCode) {}
}
