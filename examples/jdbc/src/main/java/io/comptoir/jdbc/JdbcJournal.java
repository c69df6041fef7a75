package io.comptoir.jdbc;

import io.comptoir.port.Journal;
import io.comptoir.port.StaleVersionException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chains. Their entries are never changed: what was the last one when we looked is the last one, or we are refused. */
final class JdbcJournal implements Journal {

    private static final String LAST = "SELECT place, content FROM comptoir_entry"
            + " WHERE dossier = ? AND chain = ? ORDER BY place DESC LIMIT 1";

    private static final String PAGE = "SELECT place, content FROM comptoir_entry"
            + " WHERE dossier = ? AND chain = ? AND place > ? ORDER BY place LIMIT ?";

    private static final String INSERT =
            "INSERT INTO comptoir_entry (dossier, chain, place, content) VALUES (?, ?, ?, ?)";

    private final JdbcUnit unit;
    private final Gathered inserts = new Gathered("Entry", INSERT);
    private final Map<String, Optional<Entry>> lasts = new HashMap<>();

    JdbcJournal(JdbcUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Entry> last(String chain) {
        return unit.call(on -> lastOf(on, chain));
    }

    private Optional<Entry> lastOf(Connection on, String chain) throws SQLException {
        Optional<Entry> known = lasts.get(chain);
        return known == null ? storedLast(on, chain) : known;
    }

    private Optional<Entry> storedLast(Connection on, String chain) throws SQLException {
        Optional<Entry> last = Sql.first(on, LAST, JdbcJournal::read, unit.dossier(), chain);
        lasts.put(chain, last);
        return last;
    }

    @Override
    public void append(String chain, Entry entry) {
        unit.run(on -> {
            long last = lastOf(on, chain).map(Entry::index).orElse(0L);
            if (entry.index() != last + 1) {
                throw new StaleVersionException("Chain " + chain, entry.index() - 1, last);
            }
            inserts.add(entry.index() + " of chain " + chain, unit.dossier(), chain, entry.index(), entry.text());
            lasts.put(chain, Optional.of(entry));
        });
    }

    @Override
    public List<Entry> list(String chain, long after, int limit) {
        return unit.call(on -> {
            flush(on);
            return Sql.list(on, PAGE, JdbcJournal::read, unit.dossier(), chain, after, limit);
        });
    }

    void flush(Connection on) throws SQLException {
        inserts.flush(on);
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), row.getString(2));
    }
}
