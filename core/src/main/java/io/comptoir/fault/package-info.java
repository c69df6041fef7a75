/**
 * What can be wrong, and how it is told.
 * <p>
 * A {@link io.comptoir.fault.Rule} is stated once, with its code, its source in law or norm, and its words in French and
 * English. Where it is broken, a {@link io.comptoir.fault.Violation} says at which path, by which value, and what to do.
 * Checks gather {@link io.comptoir.fault.Violations} and report all of them at once; a command that cannot go on throws
 * them together.
 *
 * <pre>{@code
 * static final Rule NO_LINE = Rule.error("CPT-INVOICE-NO-LINE", "EN 16931 BR-16")
 *     .says("La facture n'a aucune ligne.", "The invoice has no line.")
 *     .fix("Ajoutez au moins une ligne.", "Add at least one line.");
 *
 * Violations.of(NO_LINE.at("lines", "")).throwIfErrors();
 * }</pre>
 *
 * <b>Knows</b> nothing of Comptoir. <b>Known by</b> every room.
 */
@NullMarked
package io.comptoir.fault;

import org.jspecify.annotations.NullMarked;
