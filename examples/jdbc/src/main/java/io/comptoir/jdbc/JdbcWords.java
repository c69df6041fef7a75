package io.comptoir.jdbc;

import io.comptoir.port.StoredDocument;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The words of papers, a row each, that wait to be written behind their papers. */
final class JdbcWords {

    /** Looks each paper up by itself, as {@link JdbcRequests} does its keys. */
    private static final String STORED = "SELECT (SELECT id || ' ' || kind || ' ' || words FROM comptoir_document d"
            + " WHERE d.dossier = ? AND d.id = asked.id) AS found FROM UNNEST(?) AS asked (id)";

    private static final String INSERT = "INSERT INTO comptoir_word (dossier, id, word, kind) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM comptoir_word WHERE dossier = ? AND id = ?";

    private final String dossier;
    private final List<StoredDocument> changed = new ArrayList<>();
    private final List<Object[]> gone = new ArrayList<>();
    private final List<Object[]> found = new ArrayList<>();

    JdbcWords(String dossier) {
        this.dossier = dossier;
    }

    /** Lets the words of a paper wait. */
    void gather(StoredDocument saved) {
        if (saved.version() > 1) {
            changed.add(saved);
        } else {
            add(saved);
        }
    }

    private void add(StoredDocument saved) {
        saved.words().all().forEach(word -> found.add(new Object[] {dossier, saved.id(), word, saved.kind()}));
    }

    /**
     * Leaves those out that stay as they are: of most papers only the rest changes. To be asked before the papers are written:
     * if others change between, the version of the paper has moved on, and that is refused.
     */
    void leaveOutSame(Connection on) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Array ids = on.createArrayOf(
                "text", changed.stream().map(StoredDocument::id).toArray());
        Set<String> stored = Set.copyOf(Sql.list(on, STORED, JdbcWords::read, dossier, ids));
        for (StoredDocument one : changed) {
            if (!stored.contains(one.id() + ' ' + one.kind() + ' ' + one.words())) {
                gone.add(new Object[] {dossier, one.id()});
                add(one);
            }
        }
        changed.clear();
    }

    private static String read(ResultSet row) throws SQLException {
        return Objects.requireNonNullElse(row.getString(1), ""); // a paper that is not there
    }

    /** Writes all that waits. */
    void flush(Connection on) throws SQLException {
        write(on, DELETE, gone);
        write(on, INSERT, found);
    }

    private static void write(Connection on, String sql, List<Object[]> rows) throws SQLException {
        if (!rows.isEmpty()) {
            Sql.batch(on, sql, rows);
            rows.clear();
        }
    }
}
