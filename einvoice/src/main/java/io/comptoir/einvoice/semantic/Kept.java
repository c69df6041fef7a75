package io.comptoir.einvoice.semantic;

import io.comptoir.einvoice.tree.XmlDocument;

/**
 * The document that an invoice was read from. What it has beyond the terms of the norm is written back, at its place, by
 * a writer of the same syntax.
 *
 * @param document  as it was read
 */
public record Kept(XmlDocument document) {}
