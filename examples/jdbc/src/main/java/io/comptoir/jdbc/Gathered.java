package io.comptoir.jdbc;

import io.comptoir.port.StaleVersionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be written together, by one statement, each of which must change exactly one row. */
final class Gathered {

    private final String what;
    private final String sql;
    private final Map<String, @Nullable Object[]> rows = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param what  what a row is, for messages
     * @param sql  what writes one
     */
    Gathered(String what, String sql) {
        this.what = what;
        this.sql = sql;
    }

    /** Lets the row of {@code key} wait. */
    void add(String key, @Nullable Object... values) {
        if (rows.putIfAbsent(key, values) != null) {
            throw new StaleVersionException(what + " " + key, "new", "written in this unit of work");
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Writes all that waits. */
    void flush(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            requireAll(Sql.batch(connection, sql, rows.values()));
        } catch (SQLException e) {
            throw Failures.of(e, names());
        }
        rows.clear();
    }

    // A driver that writes rows together may not count them: then nothing was refused.
    private void requireAll(int[] counts) {
        if (Arrays.stream(counts).anyMatch(count -> count == 0)) {
            throw new StaleVersionException(names(), "what was read", "what another wrote");
        }
    }

    private String names() {
        String first = what + " " + rows.keySet().iterator().next();
        return rows.size() == 1 ? first : first + " or one of " + (rows.size() - 1) + " more";
    }
}
