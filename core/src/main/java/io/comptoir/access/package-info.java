/**
 * Who acts. Every command is done by an {@link io.comptoir.access.Actor} in a dossier, so that rights and traces have
 * somebody to name.
 *
 * <pre>{@code
 * Actor alice = Actor.of("alice", "Alice Martin");
 * }</pre>
 *
 * <b>Knows</b> nothing of Comptoir. <b>Known by</b> {@code audit}, {@code port} and
 * {@code desk}.
 */
@NullMarked
package io.comptoir.access;

import org.jspecify.annotations.NullMarked;
