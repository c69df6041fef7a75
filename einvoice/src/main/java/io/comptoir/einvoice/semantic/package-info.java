/**
 * The invoice of EN 16931: its business terms (BT) and groups (BG), whatever the syntax that carries them.
 * <p>
 * Every component names its term; words are those of the norm, so issuer and customer are called seller and buyer here
 * (EN 16931-1:2017, the model that directive 2014/55/EU asks for). A value holds what an invoice says, not whether it is
 * right: codes are texts, and rules judge them. {@link io.comptoir.einvoice.semantic.TermTable} lists all terms and groups;
 * a {@link io.comptoir.einvoice.semantic.TermGroup} tells them one by one, as texts, even where no invoice comes of it.
 *
 * <pre>{@code
 * SemanticInvoice invoice = InvoiceMapping.of(issued);
 * invoice.seller().legalId();             // BT-30: 911561736, scheme 0002
 * invoice.totals().amountDue();           // BT-115: 3240.00
 * invoice.lines().get(0).price().net();   // BT-146: 900.00
 * invoice.terms().text("BT-1");           // the same, term by term
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code money} and {@code tax} of core, and {@code tree}. <b>Known by</b> {@code mapping},
 * {@code binding}, {@code cii}, {@code ubl}, {@code xml} and {@code facturx}.
 */
@NullMarked
package io.comptoir.einvoice.semantic;

import org.jspecify.annotations.NullMarked;
