package io.comptoir.line;

/**
 * Words between the items: a title, a remark. It has no amount.
 *
 * @param text  as printed
 */
public record TextLine(String text) implements Line {}
