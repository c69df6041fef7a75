/**
 * Factur-X: the XML of an invoice, and the PDF around it, in and out.
 * <p>
 * A Factur-X is a PDF/A-3 that people read, with the same invoice inside as CII for machines (Factur-X 1.09). This room
 * gives the file to embed, which any writer of PDF/A-3 embeds; it finds the XML in a PDF of any origin; and it judges both,
 * the envelope by the rules BR-HYBRID and the XML by EN 16931 and the French rules, in one report.
 *
 * <pre>{@code
 * EmbeddedFile file = Facturx.of(issued);                                       // for the PDF
 * Optional<byte[]> xml = FacturxFile.of(received).xml();                        // out of a PDF
 * Report report = FacturxChecker.check(received, CheckOptions.french());        // never throws
 * }</pre>
 *
 * A host that holds an {@code Invoice} of Mustang's hands over its XML, and makes one of ours the same way:
 *
 * <pre>{@code
 * provider.generateXML(theirs);                                                 // ZUGFeRD2PullProvider
 * SemanticInvoice ours = CiiReader.read(provider.getXML());
 * importer.setRawXML(CiiWriter.write(ours));                                    // ZUGFeRDInvoiceImporter
 * org.mustangproject.Invoice again = importer.extractInvoice();                 // with what their model has of it
 * }</pre>
 *
 * <b>Knows</b> {@code mapping}, {@code cii}, {@code container}, {@code tree} and {@code rule}. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.einvoice.facturx;

import org.jspecify.annotations.NullMarked;
