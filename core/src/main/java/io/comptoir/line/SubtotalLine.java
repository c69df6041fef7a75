package io.comptoir.line;

/**
 * The sum of the items since the subtotal before it, or since the first. It repeats amounts and adds none.
 *
 * @param label  what it says beside the sum
 */
public record SubtotalLine(String label) implements Line {}
