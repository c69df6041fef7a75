package io.comptoir.jdbc;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Documents;
import io.comptoir.port.StoredDocument;
import io.comptoir.port.Words;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers. What is saved waits for the end of the unit of work, and is found in memory until then. */
final class JdbcDocuments implements Documents {

    static final String SELECT =
            "SELECT id, kind, status, version, json, number, dated, party, actor, words FROM comptoir_document";

    private static final String INSERT = "INSERT INTO comptoir_document"
            + " (id, kind, status, version, json, number, dated, party, actor, words, dossier)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "UPDATE comptoir_document"
            + " SET id = ?, kind = ?, status = ?, version = ?, json = ?, number = ?, dated = ?, party = ?, actor = ?,"
            + " words = ? WHERE dossier = ? AND id = ? AND version = ?";

    /** So that a unit of work of many papers does not hold them all. */
    private static final int WAITING_MAX = 500;

    private final JdbcUnit unit;
    private final Gathered inserts = new Gathered("Document", INSERT);
    private final Gathered updates = new Gathered("Document", UPDATE);
    private final JdbcWords words;
    private final Map<String, StoredDocument> waiting = new HashMap<>();
    private final Map<Numbered, StoredDocument> waitingByNumber = new HashMap<>();

    JdbcDocuments(JdbcUnit unit) {
        this.unit = unit;
        this.words = new JdbcWords(unit.dossier());
    }

    @Override
    public Optional<StoredDocument> find(String id) {
        return unit.call(on -> waiting.containsKey(id)
                ? Optional.ofNullable(waiting.get(id))
                : Sql.first(on, SELECT + " WHERE dossier = ? AND id = ?", JdbcDocuments::read, unit.dossier(), id));
    }

    @Override
    public Optional<StoredDocument> findByNumber(String kind, String number) {
        return unit.call(on -> {
            if (!updates.isEmpty()) {
                flush(on); // one of them may have given its number up
            }
            StoredDocument mine = waitingByNumber.get(new Numbered(kind, number));
            return mine == null ? storedByNumber(on, kind, number) : Optional.of(mine);
        });
    }

    private Optional<StoredDocument> storedByNumber(Connection on, String kind, String number) throws SQLException {
        return Sql.first(
                on,
                SELECT + " WHERE dossier = ? AND kind = ? AND number = ?",
                JdbcDocuments::read,
                unit.dossier(),
                kind,
                number);
    }

    @Override
    public List<StoredDocument> list(DocumentQuery query, Optional<Position> after, int limit) {
        return unit.call(on -> {
            flush(on);
            return DocumentPage.of(unit.dossier(), query, after, limit).read(on);
        });
    }

    @Override
    public StoredDocument save(StoredDocument document, long expectedVersion) {
        return unit.call(on -> {
            if (waiting.containsKey(document.id()) || waiting.size() == WAITING_MAX) {
                flush(on);
            }
            StoredDocument saved = document.at(expectedVersion + 1);
            gather(saved);
            waiting.put(saved.id(), saved);
            saved.number().ifPresent(number -> waitingByNumber.put(new Numbered(saved.kind(), number), saved));
            return saved;
        });
    }

    private void gather(StoredDocument saved) {
        long expected = saved.version() - 1;
        if (expected == 0) {
            inserts.add(saved.id(), row(saved));
        } else {
            updates.add(saved.id(), Sql.join(row(saved), saved.id(), expected));
        }
        words.gather(saved);
    }

    private @Nullable Object[] row(StoredDocument saved) {
        return new @Nullable Object[] {
            saved.id(),
            saved.kind(),
            saved.status(),
            saved.version(),
            saved.json(),
            saved.number().orElse(null),
            saved.date(),
            saved.party(),
            saved.actor(),
            saved.words().toString(),
            unit.dossier()
        };
    }

    void flush(Connection on) throws SQLException {
        words.leaveOutSame(on);
        inserts.flush(on);
        updates.flush(on);
        words.flush(on);
        waiting.clear();
        waitingByNumber.clear();
    }

    static StoredDocument read(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                Words.read(row.getString(10)));
    }

    /** What a number is unique among: the papers of one kind. */
    private record Numbered(String kind, String number) {}
}
