/**
 * What is billed again and again: subscriptions, their schedules and amendments, usage, and invoices that recur.
 * <p>
 * A {@link io.comptoir.subscription.Subscription} says what is agreed; {@link io.comptoir.subscription.BilledPeriods} what was
 * billed of it. {@link io.comptoir.subscription.SubscriptionBilling} draws up the difference, period by period: first bills,
 * true-ups and credits follow from one formula, to the cent. Periods include their last day, as papers do (BT-134, BT-135), and
 * are reckoned from the first, so that month ends do not drift.
 *
 * <pre>{@code
 * SubscriptionBilling billing = new SubscriptionBilling(subscription.activate(), BilledPeriods.NONE);
 * List<Bill> bills = billing.due(today);    // a draft for each period that is due
 * subscription.amend(Amendment.of("1", day, Change.quantity("desks", "12")));
 * subscription.interrupt(lastDay);          // what was billed beyond is given back
 * }</pre>
 *
 * <b>Knows</b> the rooms up to {@code document}. <b>Known by</b> {@code json}.
 */
@NullMarked
package io.comptoir.subscription;

import org.jspecify.annotations.NullMarked;
