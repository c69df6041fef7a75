/**
 * Reads an invoice from XML without knowing its syntax beforehand.
 *
 * <pre>{@code
 * SemanticInvoice invoice = InvoiceXml.read(bytes);   // CII or UBL
 * TermGroup terms = InvoiceXml.terms(bytes);          // even where it is no whole invoice
 * terms.group("BG-4").flatMap(seller -> seller.text("BT-27"));
 * }</pre>
 *
 * <b>Knows</b> {@code cii} and {@code ubl}. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.einvoice.xml;

import org.jspecify.annotations.NullMarked;
