/**
 * Dates as invoices use them: local days, periods that include both ends.
 *
 * <pre>{@code
 * Period march = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
 * march.days(); // 31
 * }</pre>
 *
 * <b>Knows</b> {@code fault}. <b>Known by</b> {@code line}, {@code document} and what bills over time.
 */
@NullMarked
package io.comptoir.time;

import org.jspecify.annotations.NullMarked;
