/**
 * Reads XML from anywhere into a small immutable tree, or says why it cannot.
 * <p>
 * An e-invoice comes from outside: there is no document type declaration, no entity, nothing is fetched, and depth, size
 * and numbers of elements and attributes are bounded. Names are those of the norms whatever the prefixes of the file:
 * {@code ram:ID} is an identifier of CII and {@code cbc:ID} one of UBL.
 *
 * <pre>{@code
 * XmlReading reading = XmlReading.of(bytes);
 * if (reading instanceof XmlDocument document) {
 *     document.root().children("rsm:ExchangedDocument");
 * }
 * }</pre>
 *
 * <b>Knows</b> nothing of this module. <b>Known by</b> {@code semantic}, {@code binding}, {@code cii}, {@code ubl}, {@code xml} and
 * {@code rule}.
 */
@NullMarked
package io.comptoir.einvoice.tree;

import org.jspecify.annotations.NullMarked;
