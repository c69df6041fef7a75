/**
 * When and how an invoice is to be paid.
 * <p>
 * Between businesses the term is at most 60 days after the invoice, and 30 days where nothing was agreed
 * (C. com. art. L441-10).
 *
 * <pre>{@code
 * PaymentTerms.days(30).dueOn(LocalDate.of(2026, 3, 15)); // 2026-04-14
 * }</pre>
 *
 * <b>Knows</b> {@code fault}. <b>Known by</b> {@code document}.
 */
@NullMarked
package io.comptoir.terms;

import org.jspecify.annotations.NullMarked;
