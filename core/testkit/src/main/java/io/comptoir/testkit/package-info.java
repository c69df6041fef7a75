/**
 * What a host needs to prove what it implements, and to test what it builds.
 * <p>
 * Contracts are named checks, for JUnit, for any other framework, or for a self-test at start-up:
 * {@link io.comptoir.testkit.StorageContract} for the one port that every host implements,
 * {@link io.comptoir.testkit.ClockContract}, {@link io.comptoir.testkit.MailContract} and
 * {@link io.comptoir.testkit.ArchiveContract} for those beside it. {@link io.comptoir.testkit.CrashTable} stops commands at
 * every call of a port, through a {@link io.comptoir.testkit.CrashingStorage}, and has them repeated.
 * {@link io.comptoir.testkit.PartyArbitraries}, {@link io.comptoir.testkit.InvoiceArbitraries} and
 * {@link io.comptoir.testkit.PortArbitraries} make parties, invoices and what ports carry for property tests, and shrink to
 * small ones; they need jqwik on the class path, the rest does not. {@link io.comptoir.testkit.ManualClock} and
 * {@link io.comptoir.testkit.CountingIds} leave nothing to chance, and a {@link io.comptoir.testkit.Scenario} plays a year of
 * subscriptions in milliseconds.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *     return StorageContract.tests(() -> new JdbcStorage(dataSource));
 * }
 * }</pre>
 *
 * <b>Knows</b> {@code core}. <b>Known by</b> the tests of hosts.
 */
@NullMarked
package io.comptoir.testkit;

import org.jspecify.annotations.NullMarked;
