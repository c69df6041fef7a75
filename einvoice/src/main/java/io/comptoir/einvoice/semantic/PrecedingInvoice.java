package io.comptoir.einvoice.semantic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice that came before and that this one refers to, such as that of a deposit (BG-3).
 *
 * @param number  its number (BT-25)
 * @param date  its date (BT-26)
 */
public record PrecedingInvoice(String number, Optional<LocalDate> date) {}
