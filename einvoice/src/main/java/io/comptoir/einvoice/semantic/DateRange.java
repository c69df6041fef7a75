package io.comptoir.einvoice.semantic;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time that an invoice (BG-14) or a line (BG-26) bills; at least one end is known (BR-CO-19, BR-CO-20).
 *
 * @param start  the first day (BT-73, BT-134)
 * @param end  the last day (BT-74, BT-135)
 */
public record DateRange(Optional<LocalDate> start, Optional<LocalDate> end) {}
