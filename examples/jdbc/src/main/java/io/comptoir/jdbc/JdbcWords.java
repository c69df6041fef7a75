package io.comptoir.jdbc;

import io.comptoir.port.StoredDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The words of papers, a row each, that wait to be written behind their papers. */
final class JdbcWords {

    private static final String INSERT = "INSERT INTO comptoir_word (dossier, id, word, kind) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM comptoir_word WHERE dossier = ? AND id = ?";

    private final List<Object[]> gone = new ArrayList<>();
    private final List<Object[]> found = new ArrayList<>();

    /** Lets the words of a paper wait, and takes away those that it had. */
    void gather(String dossier, StoredDocument saved) {
        if (saved.version() > 1) {
            gone.add(new Object[] {dossier, saved.id()});
        }
        saved.words().all().forEach(word -> found.add(new Object[] {dossier, saved.id(), word, saved.kind()}));
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
