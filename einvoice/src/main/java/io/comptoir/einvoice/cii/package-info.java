/**
 * Writes and reads invoices as UN/CEFACT Cross Industry Invoice (CII), the syntax of Factur-X.
 * <p>
 * Elements stand in the order of the schema, D16B as EN 16931-3-3 binds it and D22B as France takes it. The same invoice
 * gives the same bytes everywhere: UTF-8, no indentation, no time and no locale.
 *
 * <pre>{@code
 * byte[] xml = CiiWriter.write(InvoiceMapping.of(issued));
 * CiiWriter.write(invoice, out);                     // or to a stream
 * CiiWriter.write(invoice, Profile.BASIC);           // less of it
 * SemanticInvoice read = CiiReader.read(xml);        // and back
 * }</pre>
 *
 * <b>Knows</b> {@code binding} and {@code semantic}. <b>Known by</b> {@code xml} and {@code facturx}.
 */
@NullMarked
package io.comptoir.einvoice.cii;

import org.jspecify.annotations.NullMarked;
