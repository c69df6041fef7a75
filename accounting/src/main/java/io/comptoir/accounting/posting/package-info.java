/**
 * Turns issued papers, and what becomes of them, into entries of the books.
 * <p>
 * A sale debits the customer with all it owes, and credits the sales accounts with the nets and the VAT accounts with
 * the tax (PCG art. 1214-41, 1222-70, 1214-44). Discounts lower the sales that they are on, charges have an account of
 * their own, and deposits that were invoiced before are settled. Payments go to the journal of their mode, with fees,
 * early-payment discounts (665), differences (658, 758) and exchange differences (656, 756); VAT that waits for the cash
 * falls due with them (CGI art. 269, 2). Every line of an entry says why it is there, in French and in English, and
 * {@link io.comptoir.accounting.posting.PlanChange} says what would stand elsewhere under another plan.
 *
 * <pre>{@code
 * JournalEntry entry = Posting.pcg().entry(invoice);
 * entry.lines().get(0);                  // 411000/OMEGA D 3240.00
 * entry.lines().get(1).why().english();  // 1 line of services at 20 %; account 706000 of plan PCG, by nature SERVICE
 * Posting.pcg().settlement(invoice, receivable);              // 512000 D 3240.00, 411000/OMEGA C 3240.00
 * }</pre>
 *
 * <b>Knows</b> {@code chart}, {@code journal} and the papers of core. <b>Known by</b>
 * {@code closing} and {@code statement}.
 */
@NullMarked
package io.comptoir.accounting.posting;

import org.jspecify.annotations.NullMarked;
