/**
 * What the books show: the journal, the ledger and the trial balances — livre-journal, grand livre, balances (C. com. art.
 * R123-173 to R123-175) — and beside them what is late, and the VAT that is due.
 * <p>
 * All are made from the same entries, so their totals agree: what the journal debits is what the ledger debits and what
 * the balance sums. They are written as tables for programs: semicolons, ISO dates, decimal commas, CRLF.
 *
 * <pre>{@code
 * TrialBalance balance = TrialBalance.of(entries.iterator());
 * balance.rows();   // 411000 D 7800.00 C 3240.00 …
 * balance.write(ChartOfAccounts.pcg(exercise.start()), out);
 * }</pre>
 *
 * <b>Knows</b> {@code chart}, {@code journal}, {@code posting} and {@code closing}. <b>Known by</b> {@code fec}, {@code export} and the host.
 */
@NullMarked
package io.comptoir.accounting.statement;

import org.jspecify.annotations.NullMarked;
