/**
 * Writes and reads invoices and credit notes as UBL 2.1, the syntax of Peppol.
 * <p>
 * Elements stand in the order of the schemas, as EN 16931-3-2 binds them. The same invoice gives the same bytes
 * everywhere: UTF-8, no indentation, no time and no locale.
 *
 * <pre>{@code
 * byte[] xml = UblWriter.write(InvoiceMapping.of(issued));
 * byte[] forPeppol = UblWriter.write(invoice, Profile.PEPPOL);
 * SemanticInvoice read = UblReader.read(xml);
 * }</pre>
 *
 * <b>Knows</b> {@code binding}, {@code semantic} and {@code code}. <b>Known by</b> {@code xml} and hosts.
 */
@NullMarked
package io.comptoir.einvoice.ubl;

import org.jspecify.annotations.NullMarked;
