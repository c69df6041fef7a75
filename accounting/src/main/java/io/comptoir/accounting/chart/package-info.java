/**
 * The accounts of the books, and which of them a sale goes to.
 * <p>
 * Accounts are those of the Plan comptable général (ANC, règlement 2014-03): a number starts with its class and may be
 * lengthened with zeros (art. 1131-2). An {@link io.comptoir.accounting.chart.AccountingPlan} chooses among them and
 * says by what it chose; one ships, and each business adapts it.
 *
 * <pre>{@code
 * AccountingPlan plan = AccountingPlan.read("""
 *     { "name": "Koworking", "vatDefault": "445000",
 *       "customers": { "OMEGA": { "subledger": "411004" } } }""");
 * plan.forSale(line).account(); // 706000, by nature SERVICE
 * plan.forCustomer(omega);      // 411000, subledger 411004, by customer OMEGA
 * }</pre>
 *
 * <b>Knows</b> the vocabulary of core and {@code line}. <b>Known by</b> {@code journal}, {@code posting} and what follows
 * them.
 */
@NullMarked
package io.comptoir.accounting.chart;

import org.jspecify.annotations.NullMarked;
