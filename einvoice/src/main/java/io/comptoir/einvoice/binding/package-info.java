/**
 * Binds the terms of EN 16931 to the elements of a syntax, for reading and for writing.
 * <p>
 * An {@link io.comptoir.einvoice.binding.Outline} is a resource: the elements of a syntax in the order of its schema, one
 * a line, each with the term or group that it carries. The same lines drive reading and writing, so that neither can know
 * a term that the other does not. What stands after the name of an element:
 *
 * <pre>
 * BT-1, BG-4          the term or group that it carries
 * BT-9&gt;doc            of the invoice, though the element is in a group
 * BT-72&gt;BG-13         of a group inside the one it is in; /BG-16/BG-19 from the invoice on
 * BG-30^              of the group around the one it is in
 * ?BT-41              read where nothing else gave it; never written
 * ~BT-18-1            a part of a term that an element before it carries
 * =916                always this text; an element that has another is none of this line
 * =?FC                the same, but any text is read
 * else:NA             what stands there where the term is not told
 * &#64;schemeID:VA        always this attribute
 * &#64;schemeID=BT-29-1   an attribute that carries a part of the term, or another term of the group
 * &#64;schemeID==BT-29-1  the same, and the element is for values that have it
 * &#64;currencyID=$BT-5   the currency of the invoice; $ alone is short for it, and any currency is read
 * -BT-29-1            for values without that part
 * like: unlike:       for values that a pattern matches, or does not
 * map:3=5,35=29       the codes of the norm and those of the syntax
 * note                a text with its subject, #PMT#text
 * each:BG-17          the element is repeated for each such group
 * unless:cbc:X        an element that has such a child is none of this line
 * !                   there even where it is empty
 * </pre>
 *
 * <b>Knows</b> {@code semantic} and {@code tree}. <b>Known by</b> {@code cii} and {@code ubl}.
 */
@NullMarked
package io.comptoir.einvoice.binding;

import org.jspecify.annotations.NullMarked;
