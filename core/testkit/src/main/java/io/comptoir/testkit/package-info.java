/**
 * What a host needs to prove what it implements, and to test what it builds.
 * <p>
 * {@link io.comptoir.testkit.StorageContract} is the contract of the storage port as named checks, for JUnit, for any
 * other framework, or for a self-test at start-up. {@link io.comptoir.testkit.PartyArbitraries} and
 * {@link io.comptoir.testkit.InvoiceArbitraries} make parties and invoices for property tests, and shrink to small ones;
 * they need jqwik on the class path, the rest does not. {@link io.comptoir.testkit.ManualClock} and
 * {@link io.comptoir.testkit.CountingIds} leave nothing to chance.
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
