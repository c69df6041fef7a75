package io.comptoir.jdbc;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.StoredDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page of papers, as a statement that reads no more rows than the page has. */
final class DocumentPage {

    private final StringBuilder sql = new StringBuilder(JdbcDocuments.SELECT);
    private final List<Object> values = new ArrayList<>();

    private DocumentPage() {}

    static DocumentPage of(String dossier, DocumentQuery query, Optional<Position> after, int limit) {
        DocumentPage page = new DocumentPage();
        page.add(" WHERE dossier = ?", dossier);
        query.kind().ifPresent(kind -> page.add(" AND kind = ?", kind));
        query.status().ifPresent(status -> page.add(" AND status = ?", status));
        query.party().ifPresent(party -> page.add(" AND party = ?", party));
        query.from().ifPresent(first -> page.add(" AND dated >= ?", first));
        query.to().ifPresent(last -> page.add(" AND dated <= ?", last));
        after.ifPresent(last -> page.startAfter(last, query.newestFirst() ? "<" : ">"));
        page.add(query.newestFirst() ? " ORDER BY dated DESC, id DESC LIMIT ?" : " ORDER BY dated, id LIMIT ?", limit);
        return page;
    }

    String text() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    List<StoredDocument> read(Connection on) throws SQLException {
        return Sql.list(on, text(), JdbcDocuments::read, values());
    }

    // The date alone says the same less exactly, in a form that every index understands.
    private void startAfter(Position last, String beyond) {
        add(" AND dated " + beyond + "= ?", last.date());
        add(" AND (dated, id) " + beyond + " (?, ?)", last.date(), last.id());
    }

    private void add(String condition, Object... given) {
        sql.append(condition);
        values.addAll(List.of(given));
    }
}
