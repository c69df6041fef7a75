/**
 * The invoice of EN 16931: its business terms (BT) and groups (BG), whatever the syntax that carries them.
 * <p>
 * Every component names its term; words are those of the norm, so issuer and customer are called seller and buyer here
 * (EN 16931-1:2017, the model that directive 2014/55/EU asks for). A value holds what an invoice says, not whether it is
 * right: codes are texts, and rules judge them. Terms that Comptoir does not bill yet are still to come, each as one more
 * optional component of its group.
 *
 * <pre>{@code
 * SemanticInvoice invoice = InvoiceMapping.of(issued);
 * invoice.seller().legalId();             // BT-30: 911561736, scheme 0002
 * invoice.totals().amountDue();           // BT-115: 3240.00
 * invoice.lines().get(0).price().net();   // BT-146: 900.00
 * }</pre>
 *
 * <b>Knows</b> {@code fault} and {@code tax} of core. <b>Known by</b> {@code mapping}, {@code cii} and {@code facturx}.
 */
@NullMarked
package io.comptoir.einvoice.semantic;

import org.jspecify.annotations.NullMarked;
