package io.comptoir.einvoice.semantic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice that came before and that this one, or a line of it, refers to, such as that of a deposit (BG-3;
 * EXT-FR-FE-BG-06 of a line).
 *
 * @param number  its number (BT-25, EXT-FR-FE-136)
 * @param date  its date (BT-26, EXT-FR-FE-138)
 * @param typeCode  what kind of invoice it is, by UNTDID 1001 (EXT-FR-FE-02, EXT-FR-FE-137); EN 16931 has no such term
 */
public record PrecedingInvoice(String number, Optional<LocalDate> date, Optional<String> typeCode) {

    /** One as EN 16931 tells it. */
    public PrecedingInvoice(String number, Optional<LocalDate> date) {
        this(number, date, Optional.empty());
    }
}
