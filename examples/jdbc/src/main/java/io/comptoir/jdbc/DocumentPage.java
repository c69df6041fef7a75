package io.comptoir.jdbc;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Order;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.StoredDocument;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One page of papers, as a statement that reads no more rows than the page has. */
final class DocumentPage {

    private final StringBuilder sql = new StringBuilder(JdbcDocuments.SELECT);
    private final List<Object> values = new ArrayList<>();

    private DocumentPage() {}

    static DocumentPage of(String dossier, DocumentQuery query, Optional<Position> after, int limit) {
        DocumentPage page = new DocumentPage();
        page.add(" WHERE dossier = ?", dossier);
        query.kind().ifPresent(kind -> page.add(" AND kind = ?", kind));
        page.oneOf(query.statuses());
        query.party().ifPresent(party -> page.add(" AND party = ?", party));
        query.from().ifPresent(first -> page.add(" AND dated >= ?", first));
        query.to().ifPresent(last -> page.add(" AND dated <= ?", last));
        query.words().all().forEach(start -> page.startingWith(dossier, start, query.kind()));
        after.ifPresent(last -> page.startAfter(query, query.require(last)));
        String turned = query.newestFirst() ? " DESC" : "";
        page.add(" ORDER BY " + column(query) + turned + ", id" + turned + " LIMIT ?", limit);
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

    private void oneOf(Set<String> statuses) {
        if (!statuses.isEmpty()) {
            String places = String.join(", ", Collections.nCopies(statuses.size(), "?"));
            add(" AND status IN (" + places + ")", statuses.toArray());
        }
    }

    // From the start itself to what comes after all that begins with it: a range that every index understands.
    private void startingWith(String dossier, String start, Optional<String> kind) {
        add(" AND id IN (SELECT id FROM comptoir_word WHERE dossier = ?", dossier);
        kind.ifPresent(one -> add(" AND kind = ?", one));
        add(" AND word >= ? AND word < ?)", start, after(start));
    }

    private static String after(String start) {
        int last = start.codePointBefore(start.length());
        return start.substring(0, start.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    // The column alone says the same less exactly, in a form that every index understands.
    private void startAfter(DocumentQuery query, Position last) {
        String beyond = query.newestFirst() ? "<" : ">";
        Object key = query.order() == Order.DATE ? DocumentQuery.dayOf(last) : last.key();
        add(" AND " + column(query) + " " + beyond + "= ?", key);
        add(" AND (" + column(query) + ", id) " + beyond + " (?, ?)", key, last.id());
    }

    private static String column(DocumentQuery query) {
        return query.order() == Order.DATE ? "dated" : "party";
    }

    private void add(String condition, Object... given) {
        sql.append(condition);
        values.addAll(List.of(given));
    }
}
