package io.comptoir.einvoice.container;

import io.comptoir.fault.Violation;

/**
 * Why bytes are no PDF that can be opened.
 *
 * @param violation  what is wrong; its path is empty
 */
public record Unopened(Violation violation) implements ContainerReading {}
