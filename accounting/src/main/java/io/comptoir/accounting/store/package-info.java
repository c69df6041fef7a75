/**
 * Keeps books in the storage of the host, and reads them back.
 * <p>
 * Books only grow: what is validated is never changed or taken out (PCG art. 1031-3). So each entry and each closing is
 * written once, as JSON, at the end of a chain of the {@link io.comptoir.port.Journal}; reading goes through the chain and
 * checks every hash. What a store gives back is hostile until read: who changed it is told where.
 *
 * <pre>{@code
 * storage.inUnitOfWork(work -> {
 *     StoredBooks stored = StoredBooks.in(work.journal(), "books");
 *     stored.append(stored.read().post(entries, today).close(monthEnd));
 *     return null;
 * });
 * }</pre>
 *
 * <b>Knows</b> {@code chart}, {@code journal} and {@code closing}, and core's {@code json} and {@code port}. <b>Known by</b> the
 * host.
 */
@NullMarked
package io.comptoir.accounting.store;

import org.jspecify.annotations.NullMarked;
