/**
 * Reads the tables that ship with Comptoir: rates, codes and legal texts are data, not code.
 * <p>
 * A table is a UTF-8 text beside the classes of its room: one row a line, cells between bars, comments after a hash.
 *
 * <pre>{@code
 * # rate | from       | source
 * 20     | 2014-01-01 | CGI art. 278
 * }</pre>
 *
 * <b>Knows</b> nothing of Comptoir. <b>Known by</b> the rooms that hold tables.
 */
@NullMarked
package io.comptoir.data;

import org.jspecify.annotations.NullMarked;
