/**
 * Entries of the books, balanced by construction.
 * <p>
 * What is debited is credited (PCG art. 1031-1), and each entry says where it comes from, what it is about, which
 * accounts it concerns and the dated voucher it rests on (art. 1032-1 and 1032-2). An entry that does not balance cannot
 * be built.
 *
 * <pre>{@code
 * var sale = JournalLine.builder().account(Account.of("411000")).label("Facture FC202300087").debit(gross)
 *     .why(why).build();
 * var entry = new JournalEntry(plan.salesJournal(), date, new SupportingDocument("FC202300087", date), lines);
 * entry.total(); // 3240.00
 * }</pre>
 *
 * <b>Knows</b> {@code chart}. <b>Known by</b> {@code posting}, {@code export} and what follows them.
 */
@NullMarked
package io.comptoir.accounting.journal;

import org.jspecify.annotations.NullMarked;
