/** Proves the storage on H2 and on a real PostgreSQL: its contract, its failures, its crashes. */
@NullMarked
package io.comptoir.jdbc;

import org.jspecify.annotations.NullMarked;
