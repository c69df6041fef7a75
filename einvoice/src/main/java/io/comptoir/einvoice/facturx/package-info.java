/**
 * Factur-X: the XML of an invoice, and what its PDF must say about it.
 * <p>
 * A Factur-X is a PDF/A-3 that people read, with the same invoice inside as CII for machines (Factur-X 1.08, profile
 * EN 16931). This room gives the file to embed; any writer of PDF/A-3 embeds it.
 *
 * <pre>{@code
 * EmbeddedFile file = Facturx.of(issued); // factur-x.xml and its metadata, for the PDF
 * byte[] xml = Facturx.xml(issued);       // the XML alone, for a platform
 * }</pre>
 *
 * <b>Knows</b> {@code mapping} and {@code cii}. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.einvoice.facturx;

import org.jspecify.annotations.NullMarked;
