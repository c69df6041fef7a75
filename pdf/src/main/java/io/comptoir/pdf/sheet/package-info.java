/**
 * Writes pages into a file that lasts: PDF/A-3 (ISO 19005-3), with everything it needs inside.
 * <p>
 * The only room that speaks OpenPDF. A page is a {@link io.comptoir.pdf.sheet.Sheet} to write on, in lengths from its top
 * left corner; what makes the file an archive — fonts, colour space, metadata, attachments — is added here and shows
 * nowhere else. The same pages give the same bytes, on any day.
 *
 * <pre>{@code
 * var title = new TextStyle(Typeface.BOLD, Length.points(22), Colour.of(0x1F4E79));
 * byte[] file = PdfFile.of(
 *     new About("Facture F2026-00042", "Koworking", Locale.FRENCH, Optional.of(date)), PaperSize.A4,
 *     List.of(sheet -> sheet.text("FACTURE", Length.millimetres(20), Length.millimetres(20), title)), List.of(),
 *     true);
 * }</pre>
 *
 * <b>Knows</b> {@code style}, and {@code document} of core. <b>Known by</b> {@code block} and {@code render}.
 */
@NullMarked
package io.comptoir.pdf.sheet;

import org.jspecify.annotations.NullMarked;
