/**
 * The ports without a database, for first steps and tests. Nothing survives the process.
 *
 * <pre>{@code
 * Ports ports = Ports.of(new MemoryStorage(), MemoryPorts.systemClock(), MemoryPorts.uuids());
 * }</pre>
 *
 * <b>Knows</b> {@code port} and what it names. <b>Known by</b> {@code desk}, which opens it for first steps.
 */
@NullMarked
package io.comptoir.memory;

import org.jspecify.annotations.NullMarked;
