/**
 * Keeps posted entries as they are, and closes months and years.
 * <p>
 * What is validated can no longer be changed or taken out (PCG art. 1031-3): a mistake is reversed. Once a period is
 * closed, an operation of its days is entered on the first day that is open, with its real date (art. 1031-4). At the end
 * of an exercise, sales of a time to come are deferred (487), sales that are not billed yet accrued (418, 4198), claims in
 * other currencies valued anew (476, 477), and the next exercise is opened with what is left on the accounts of the balance
 * sheet. The VAT of a sale is never deferred.
 *
 * <pre>{@code
 * Books books = Books.empty().post(posting.entries(invoice), today);
 * books.post(posting.entries(invoice), today);      // the same again: nothing more
 * books.close(LocalDate.of(2026, 12, 31));          // later operations of 2026 go to 1 January 2027
 * DeferredRevenue.with(plan, CutoffMethod.ACTUAL_DAYS).atClose(invoice, FiscalYear.calendar(2026));
 * }</pre>
 *
 * <b>Knows</b> {@code chart}, {@code journal} and {@code posting}. <b>Known by</b> {@code statement} and what follows it.
 */
@NullMarked
package io.comptoir.accounting.closing;

import org.jspecify.annotations.NullMarked;
