/**
 * Keeps papers in PostgreSQL or H2, over plain JDBC.
 * <p>
 * {@link io.comptoir.jdbc.JdbcStorage} is the storage port over a {@link javax.sql.DataSource};
 * {@link io.comptoir.jdbc.Schema} makes its tables; {@link io.comptoir.jdbc.Connections} says whose transaction it
 * works in. A host may use these as they are, or copy them and change what it must: the contract of the test kit says
 * whether it still holds.
 *
 * <pre>{@code
 * Schema.migrate(dataSource);
 * Storage storage = new JdbcStorage(dataSource);
 * Ports ports = Ports.of(storage, MemoryPorts.systemClock(), MemoryPorts.uuids());
 * }</pre>
 *
 * <b>Knows</b> {@code port} and what it names. <b>Known by</b> hosts.
 */
@NullMarked
package io.comptoir.jdbc;

import org.jspecify.annotations.NullMarked;
