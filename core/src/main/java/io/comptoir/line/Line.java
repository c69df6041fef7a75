package io.comptoir.line;

/** What stands on a paper between its head and its totals, in its order. */
public sealed interface Line permits ItemLine, TextLine, SubtotalLine {}
