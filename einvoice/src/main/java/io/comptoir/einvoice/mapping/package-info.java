/**
 * Turns an issued invoice into an invoice of EN 16931.
 * <p>
 * What the norm, or the French rules on top of it (XP Z12-012, BR-FR), cannot carry is refused with all its reasons at
 * once, never cut or rounded to fit. {@link io.comptoir.einvoice.mapping.EInvoiceRules} says so of a draft, before a
 * number is spent on it.
 *
 * <pre>{@code
 * EInvoiceRules.check(draft, issueDate).throwIfErrors();
 * SemanticInvoice invoice = InvoiceMapping.of(issued);
 * invoice.businessProcess(); // S1: services, nothing paid yet
 * invoice.vatBreakdown();    // one group for each category and rate
 * }</pre>
 *
 * <b>Knows</b> {@code semantic} and the papers of core. <b>Known by</b> {@code facturx}.
 */
@NullMarked
package io.comptoir.einvoice.mapping;

import org.jspecify.annotations.NullMarked;
