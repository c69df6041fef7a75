/**
 * Comptoir beside its peers, as ratios taken in one run.
 * <p>
 * Absolute times depend on the machine; a ratio between two pieces of code that took turns in one run hardly does. Each
 * peer's code is written as its own users would write it, and what it gives is checked before it is timed.
 *
 * <pre>{@code
 * mvn -q package -pl examples/benchmark -am -DskipTests
 * java -jar examples/benchmark/target/comptoir-benchmark.jar Totals
 * java -cp examples/benchmark/target/comptoir-benchmark.jar io.comptoir.benchmark.Issuing
 * java -cp examples/benchmark/target/comptoir-benchmark.jar io.comptoir.benchmark.Exporting
 * java -cp examples/benchmark/target/comptoir-benchmark.jar io.comptoir.benchmark.Entering
 * java -cp examples/benchmark/target/comptoir-benchmark.jar io.comptoir.benchmark.FirstInvoice
 * java -cp examples/benchmark/target/comptoir-benchmark.jar io.comptoir.benchmark.EInvoicing
 * }</pre>
 *
 * <b>Knows</b> {@code core}, {@code pdf}, {@code accounting}, {@code einvoice}, {@code jdbc} of the examples, and JMH. <b>Known by</b> nobody.
 */
@NullMarked
package io.comptoir.benchmark;

import org.jspecify.annotations.NullMarked;
