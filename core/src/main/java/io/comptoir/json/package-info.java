/**
 * The stable JSON form of every paper, and of what becomes of it.
 * <p>
 * Amounts, quantities and rates are read exactly, from strings or numbers; dates are ISO 8601. Everything from outside is
 * hostile until read: size, depth and digits are bounded, an unknown field is refused with the nearest known one, and
 * all that is wrong is told at once, each with its path. {@link io.comptoir.json.Fields} reads so the forms of the other
 * modules too.
 *
 * <pre>{@code
 * InvoiceRequest request = InvoiceJson.readRequest(text); // a draft and its key
 * String stored = InvoiceJson.write(issued);
 * InvoiceJson.readIssued(stored).equals(issued); // true
 * }</pre>
 *
 * <b>Knows</b> {@code document}, {@code payment} and all before them; alone in knowing Jackson. <b>Known by</b>
 * {@code desk} and the modules.
 */
@NullMarked
package io.comptoir.json;

import org.jspecify.annotations.NullMarked;
