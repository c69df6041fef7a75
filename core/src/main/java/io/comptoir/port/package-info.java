/**
 * What a host implements: where papers live, what time it is, how ids are made, who sends mails and keeps files.
 * <p>
 * {@link io.comptoir.port.Storage} is the one port that every host implements; it joins the host's transaction and is
 * proved by the checks of the test kit. {@link io.comptoir.port.Ports} puts the ports together.
 *
 * <pre>{@code
 * storage.inUnitOfWork(dossier, work -> {
 *     work.sequences().advance(key, last, next);  // both or neither
 *     work.documents().save(document, 0);
 *     return document;
 * });
 * }</pre>
 *
 * <b>Knows</b> {@code fault}, {@code party}, {@code numbering}, {@code document}, {@code mail}, {@code access} and {@code audit}.
 * <b>Known by</b> {@code memory} and {@code desk}.
 */
@NullMarked
package io.comptoir.port;

import org.jspecify.annotations.NullMarked;
