/**
 * Writes entries in the forms that accountants take.
 * <p>
 * These files are data for programs: nothing in them is changed to protect a spreadsheet, where {@code -12,50} is an
 * amount and not a formula.
 *
 * <pre>{@code
 * String csv = EntryCsv.write(List.of(entry));
 * // journal;date;piece;date_piece;compte;compte_auxiliaire;libelle;debit;credit
 * // VT;2023-03-27;FC202300087;2023-03-27;411000;411004;Facture FC202300087 Omega, Inc.;3240,00;0,00
 * }</pre>
 *
 * <b>Knows</b> {@code chart}, {@code journal} and {@code statement}. <b>Known by</b> the host.
 */
@NullMarked
package io.comptoir.accounting.export;

import org.jspecify.annotations.NullMarked;
