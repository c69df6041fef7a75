/**
 * Writes an invoice as UN/CEFACT Cross Industry Invoice (CII), the syntax of Factur-X.
 * <p>
 * Elements stand in the order of the schema, D16B as EN 16931-3-3 binds it and D22B as France takes it. The same invoice
 * gives the same bytes everywhere: UTF-8, no indentation, no time and no locale.
 *
 * <pre>{@code
 * byte[] xml = CiiWriter.write(InvoiceMapping.of(issued));
 * CiiWriter.write(invoice, out); // or to a stream
 * }</pre>
 *
 * <b>Knows</b> {@code semantic}. <b>Known by</b> {@code facturx}.
 */
@NullMarked
package io.comptoir.einvoice.cii;

import org.jspecify.annotations.NullMarked;
