/**
 * Has a model checker try the interleavings of whatever threads share.
 * <p>
 * Each {@code Model} says what threads may do with one shared object; every interleaving of a few such operations must
 * answer what some order of them would have answered. Beside each stands a twin with a planted fault, which must be
 * found: a checker that finds nothing there would find nothing here.
 *
 * <pre>{@code
 * Interleavings.of(Model.class).findNoFault();
 * Interleavings.of(Twin.class).findFault("Invalid execution results");
 * // mvn -pl examples/models -am test -Dmodels.effort=20 looks twenty times as long
 * }</pre>
 *
 * <b>Knows</b> core and testkit. <b>Known by</b> nobody.
 */
@NullMarked
package io.comptoir.models;

import org.jspecify.annotations.NullMarked;
