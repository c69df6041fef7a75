/**
 * The code lists of EN 16931, as data with their publisher's name.
 * <p>
 * A list is what the official rules of one release accept; where CII and UBL accept different codes there is one of each.
 *
 * <pre>{@code
 * CodeList.CURRENCIES.has("EUR"); // true
 * }</pre>
 *
 * <b>Knows</b> nothing of this module. <b>Known by</b> {@code ubl} and {@code rule}.
 */
@NullMarked
package io.comptoir.einvoice.code;

import org.jspecify.annotations.NullMarked;
