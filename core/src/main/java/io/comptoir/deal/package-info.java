/**
 * From what was agreed to invoices: deposits, milestones, situations, and how much is left to bill.
 * <p>
 * An {@link io.comptoir.deal.Order} is what was agreed, by a quote or a deal. Its {@link io.comptoir.deal.BillingAccount}
 * lists the papers that billed it or gave it back. {@link io.comptoir.deal.Billing} draws up the next ones, never above what
 * is left; the last one takes the rest, so that all together bill exactly what was ordered.
 *
 * <pre>{@code
 * Billing billing = new Billing(Order.of(quote), account);
 * Invoice.Draft deposit = billing.deposit("30");
 * Invoice.Draft last = billing.rest();             // deducts the deposits that were issued meanwhile
 * billing.progress().ratio();                      // plan de facturation, in percent
 * }</pre>
 *
 * <b>Knows</b> the rooms up to {@code document}. <b>Known by</b> {@code json} and {@code desk}.
 */
@NullMarked
package io.comptoir.deal;

import org.jspecify.annotations.NullMarked;
