package io.comptoir.jdbc;

import io.comptoir.port.Outbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that must go out. A worker that leases some leaves the rows of other workers alone, without waiting. */
final class JdbcOutbox implements Outbox {

    private static final String INSERT = "INSERT INTO comptoir_message"
            + " (dossier, id, topic, subject, json, attempt, held_until) VALUES (?, ?, ?, ?, ?, 0, ?)";

    private static final String FREE = "SELECT id, topic, subject, json, attempt + 1 FROM comptoir_message"
            + " WHERE dossier = ? AND held_until <= ? ORDER BY place LIMIT ? FOR UPDATE SKIP LOCKED";

    private static final String HOLD =
            "UPDATE comptoir_message SET held_until = ?, attempt = ? WHERE dossier = ? AND id = ?";

    private static final String HELD = " AND attempt = ?";

    private static final String DELETE = "DELETE FROM comptoir_message WHERE dossier = ? AND id = ?";

    private static final String COUNT = "SELECT count(*) FROM comptoir_message WHERE dossier = ?";

    private final JdbcUnit unit;
    private final Gathered inserts = new Gathered("Message", INSERT);

    JdbcOutbox(JdbcUnit unit) {
        this.unit = unit;
    }

    @Override
    public void add(Message message) {
        unit.run(on -> inserts.add(
                message.id(),
                unit.dossier(),
                message.id(),
                message.topic(),
                message.subject(),
                message.json(),
                Long.MIN_VALUE));
    }

    @Override
    public List<Leased> lease(Instant now, Instant until, int limit) {
        return unit.call(on -> {
            flush(on);
            List<Leased> leased = Sql.list(on, FREE, JdbcOutbox::read, unit.dossier(), micros(now), limit);
            hold(on, leased, until);
            return leased;
        });
    }

    private void hold(Connection on, List<Leased> leased, Instant until) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Leased one : leased) {
            rows.add(new Object[] {
                microsAfter(until), one.attempt(), unit.dossier(), one.message().id()
            });
        }
        Sql.batch(on, HOLD, rows);
    }

    @Override
    public boolean done(Leased leased) {
        return changes(DELETE + HELD, unit.dossier(), leased.message().id(), leased.attempt());
    }

    @Override
    public boolean postpone(Leased leased, Instant until) {
        return changes(
                HOLD + HELD,
                microsAfter(until),
                leased.attempt(),
                unit.dossier(),
                leased.message().id(),
                leased.attempt());
    }

    private boolean changes(String sql, Object... values) {
        return unit.call(on -> {
            flush(on);
            return Sql.update(on, sql, values) == 1;
        });
    }

    @Override
    public long size() {
        return unit.call(on -> {
            flush(on);
            return Sql.first(on, COUNT, row -> row.getLong(1), unit.dossier()).orElseThrow();
        });
    }

    void flush(Connection on) throws SQLException {
        inserts.flush(on);
    }

    private static Leased read(ResultSet row) throws SQLException {
        Message message = new Message(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        return new Leased(message, row.getInt(5));
    }

    /** The microseconds since 1970 that are over at {@code instant}; as far as they reach. */
    private static long micros(Instant instant) {
        try {
            long ofSeconds = Math.multiplyExact(instant.getEpochSecond(), 1_000_000L);
            return Math.addExact(ofSeconds, instant.getNano() / 1000);
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    // A lease never ends early, not even by part of a microsecond.
    private static long microsAfter(Instant instant) {
        long micros = micros(instant);
        boolean isCut = instant.isAfter(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        return isCut && micros < Long.MAX_VALUE ? micros + 1 : micros;
    }
}
