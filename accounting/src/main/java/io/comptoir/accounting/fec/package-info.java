/**
 * Writes, reads and checks the file of accounting entries — fichier des écritures comptables, FEC.
 * <p>
 * A French business that keeps its books on a computer hands this file to the tax office that audits it (LPF art. L47 A,
 * form in art. A47 A-1). {@link io.comptoir.accounting.fec.FecBook} turns entries into its lines,
 * {@link io.comptoir.accounting.fec.FecWriter} and {@link io.comptoir.accounting.fec.FecXmlWriter} write them,
 * {@link io.comptoir.accounting.fec.FecReader} reads them back, and {@link io.comptoir.accounting.fec.FecChecker} says
 * what is wrong with a file, wherever it comes from. All of them stream: a file of any size needs little memory.
 *
 * <pre>{@code
 * var name = new FecName(Siren.of("911561736"), LocalDate.of(2023, 12, 31));
 * var book = FecBook.of(ChartOfAccounts.pcg(exercise.start()), entry -> entry.date());
 * FecWriter.write(folder.resolve(name + ".txt"), FecFormat.standard(), book.lines(entries.iterator()));
 * FecReport report = FecChecker.standard().check(folder.resolve(name + ".txt"));
 * report.findings(); // line 12, Debit: …
 * }</pre>
 *
 * <b>Knows</b> {@code chart} and {@code journal}. <b>Known by</b> {@code export} and the host.
 */
@NullMarked
package io.comptoir.accounting.fec;

import org.jspecify.annotations.NullMarked;
