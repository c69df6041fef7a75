/**
 * From what was agreed to invoices: deposits, milestones, situations, and how much is left to bill.
 *
 * <p>An {@link io.comptoir.deal.Order} is what was agreed, a quote or a deal. Its {@link io.comptoir.deal.BillingAccount} lists
 * the papers that billed it or gave it back. {@link io.comptoir.deal.Billing} draws up the next ones, never above what is left:
 *
 * <pre>
 * Order + BillingAccount ──▶ Billing ──deposit, milestones, lines, rest──▶ Invoice.Draft
 *                       └──▶ BillingProgress
 * </pre>
 */
@NullMarked
package io.comptoir.deal;

import org.jspecify.annotations.NullMarked;
