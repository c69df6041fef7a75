/**
 * Keeps papers inside the transactions of Spring, beside the tables of the host.
 * <p>
 * {@link io.comptoir.spring.SpringStorage} joins the transaction that {@code @Transactional} or a
 * {@code TransactionTemplate} opened, and opens one where there is none: what the host writes and what it issues are
 * committed together, or rolled back together.
 *
 * <pre>{@code
 * Storage storage = SpringStorage.of(dataSource, transactionManager);
 * transactions.executeWithoutResult(status -> {
 *     orders.markBilled(order);           // a table of the host
 *     invoices.issue(draft, order.id());  // an invoice: both or neither
 * });
 * }</pre>
 *
 * <b>Knows</b> {@code port} and {@code jdbc}. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.spring;

import org.jspecify.annotations.NullMarked;
