/**
 * What a billing run comes to, reckoned by Spark: the bills alone, without numbers and without a storage.
 * <p>
 * It is here to be compared: a run over subscriptions needs no cluster. Spark runs on JDK 17 with the flags that its launcher gives
 * ({@code spark.flags} of the module), and the module is built with {@code -Pspark} only.
 *
 * <pre>{@code
 * mvn verify -Pspark -pl examples/spark -am
 * }</pre>
 *
 * <b>Knows</b> {@code core} and Spark. <b>Known by</b> nobody.
 */
@NullMarked
package io.comptoir.spark;

import org.jspecify.annotations.NullMarked;
