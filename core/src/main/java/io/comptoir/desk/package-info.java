/**
 * The commands: what a host calls.
 * <p>
 * There is one desk for each kind of paper. Each command loads, calls pure code and stores, in one unit of work: an
 * invoice is checked, numbered, frozen and stored, or nothing happened. Repeating a command with its key answers the
 * first result.
 *
 * <pre>{@code
 * var comptoir = Comptoir.over(ports); // one for the application
 * var acme = comptoir.open(DossierId.of("acme"), issuer, Actor.of("alice", "Alice Martin"));
 * var invoice = acme.invoices().draft(customer)
 *     .line("Conseil", "10", "90.00", VatRate.VAT_20)
 *     .dueIn(30)
 *     .issue("order-4711"); // F2026-00001
 * }</pre>
 *
 * <b>Knows</b> every room before it. <b>Known by</b> nobody in {@code core}.
 */
@NullMarked
package io.comptoir.desk;

import org.jspecify.annotations.NullMarked;
