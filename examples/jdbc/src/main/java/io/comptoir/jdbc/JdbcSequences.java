package io.comptoir.jdbc;

import io.comptoir.numbering.SeriesState;
import io.comptoir.port.Sequences;
import io.comptoir.port.StaleVersionException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counters. The first advance of a series compares and sets at once, and with it the row is ours until the end of the
 * transaction; the advances after it need no more than memory, and only the last one is written.
 */
final class JdbcSequences implements Sequences {

    private static final String SELECT =
            "SELECT rank, last_date, scheme FROM comptoir_sequence WHERE dossier = ? AND name = ?";

    private static final String INSERT =
            "INSERT INTO comptoir_sequence (rank, last_date, scheme, dossier, name) VALUES (?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "UPDATE comptoir_sequence SET rank = ?, last_date = ?, scheme = ? WHERE dossier = ? AND name = ?";

    private static final String COMPARE = " AND rank = ? AND scheme = ? AND last_date IS NOT DISTINCT FROM ?";

    private final JdbcUnit unit;
    private final Map<String, SeriesState> ours = new HashMap<>();
    private final Map<String, SeriesState> waiting = new HashMap<>();

    JdbcSequences(JdbcUnit unit) {
        this.unit = unit;
    }

    @Override
    public SeriesState current(String key) {
        return unit.call(on -> {
            SeriesState mine = ours.get(key);
            return mine == null ? stored(on, key) : mine;
        });
    }

    @Override
    public void advance(String key, SeriesState expected, SeriesState next) {
        unit.run(on -> {
            SeriesState mine = ours.get(key);
            if (mine == null) {
                take(on, key, expected, next);
            } else if (mine.equals(expected)) {
                waiting.put(key, next);
            } else {
                throw stale(key, expected, mine);
            }
            ours.put(key, next);
        });
    }

    void flush(Connection on) throws SQLException {
        for (Map.Entry<String, SeriesState> last : waiting.entrySet()) {
            Sql.update(on, UPDATE, row(last.getKey(), last.getValue()));
        }
        waiting.clear();
    }

    private SeriesState stored(Connection on, String key) throws SQLException {
        return Sql.first(on, SELECT, JdbcSequences::read, unit.dossier(), key).orElse(SeriesState.UNUSED);
    }

    private void take(Connection on, String key, SeriesState expected, SeriesState next) throws SQLException {
        try {
            if (rowsTaken(on, key, expected, next) == 0) {
                throw stale(key, expected, stored(on, key));
            }
        } catch (SQLException e) {
            throw Failures.of(e, "Sequence " + key);
        }
    }

    private int rowsTaken(Connection on, String key, SeriesState expected, SeriesState next) throws SQLException {
        return expected.equals(SeriesState.UNUSED)
                ? Sql.update(on, INSERT, row(key, next))
                : Sql.update(
                        on,
                        UPDATE + COMPARE,
                        Sql.join(row(key, next), expected.rank(), expected.scheme(), date(expected)));
    }

    private @Nullable Object[] row(String key, SeriesState state) {
        return new @Nullable Object[] {state.rank(), date(state), state.scheme(), unit.dossier(), key};
    }

    private static @Nullable LocalDate date(SeriesState state) {
        return state.lastIssueDate().orElse(null);
    }

    private static SeriesState read(ResultSet row) throws SQLException {
        return new SeriesState(
                row.getLong(1), Optional.ofNullable(row.getObject(2, LocalDate.class)), row.getString(3));
    }

    private static StaleVersionException stale(String key, SeriesState expected, SeriesState found) {
        return new StaleVersionException("Sequence " + key, expected, found);
    }
}
