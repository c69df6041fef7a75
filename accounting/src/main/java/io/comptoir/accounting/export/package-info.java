/**
 * Writes entries in the forms that accountants take.
 * <p>
 * {@link io.comptoir.accounting.export.Exporters} has a form for each of their programs, and takes those of the host. What
 * a form has no place for — a longer account, a larger amount — is refused before the first byte; labels are made fit.
 * These files are data for programs: nothing in them is changed to protect a spreadsheet, where {@code -12,50} is an
 * amount and not a formula.
 *
 * <pre>{@code
 * var options = ExportOptions.builder()
 *     .dossier(new ExportDossier("8502182", "GAEC LE GUYON"))
 *     .putCounterparts("BQ", Account.of("512000"))
 *     .build();
 * Exporters.shipped().named("isacompta").write(entries, Path.of("entries.ecr"), options);
 * }</pre>
 *
 * <b>Knows</b> {@code chart}, {@code journal}, {@code statement} and {@code fec}. <b>Known by</b> the host.
 */
@NullMarked
package io.comptoir.accounting.export;

import org.jspecify.annotations.NullMarked;
