/**
 * The pieces of a paper, measured before they are drawn: lines of text, facts, tables, sums, and the pages they fill.
 * <p>
 * A {@link io.comptoir.pdf.block.Block} is made for a width and knows its height; a {@link io.comptoir.pdf.block.Flow}
 * places blocks on pages, keeps together what belongs together, repeats the head of a table and carries its sum forward.
 * So the number of pages is known before the first is drawn.
 *
 * <pre>{@code
 * var look = new Look(Theme.CLASSIC);
 * Block note = Lines.of("Merci de votre confiance.", look.body(), width);
 * var pages = new Flow(top, nextTop, bottom).place(List.of(Piece.of(note, Length.points(12))));
 * pages.get(0).forEach(placed -> placed.draw(sheet, margin));
 * }</pre>
 *
 * <b>Knows</b> {@code style} and {@code sheet}. <b>Known by</b> {@code render}.
 */
@NullMarked
package io.comptoir.pdf.block;

import org.jspecify.annotations.NullMarked;
