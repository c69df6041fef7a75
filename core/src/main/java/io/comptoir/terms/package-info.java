/**
 * When, how and in how many parts an invoice is to be paid.
 * <p>
 * Between businesses the term is at most 60 days after the invoice, or 45 days and the end of the month where that was
 * agreed, and 30 days where nothing was (C. com. art. L441-10).
 *
 * <pre>{@code
 * PaymentTerms.days(30).dueOn(LocalDate.of(2026, 3, 15)); // 2026-04-14
 * PaymentTerms.builder().days(45).endOfMonth(EndOfMonth.ADD_THEN_EOM).build()
 *     .dueOn(LocalDate.of(2026, 1, 15)); // 2026-03-31
 * Instalments.equal(amount, 3, 2); // 33.33, 33.33, 33.34
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money} and {@code time}. <b>Known by</b> {@code document} and {@code law}.
 */
@NullMarked
package io.comptoir.terms;

import org.jspecify.annotations.NullMarked;
