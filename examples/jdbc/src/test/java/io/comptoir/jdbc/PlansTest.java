package io.comptoir.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL reads for a page or a key does not grow with the books: counted in pages of memory, not in time, and with
 * the plan that a statement keeps. A key is asked for with each command, so that holds from the first minute on, before the
 * server has looked at the table; pages of papers it reads well once it has.
 */
class PlansTest {

    private static final int FEW = 300;
    private static final int ROWS = 30_000;
    private static final int PAGES_MAX = 200;
    private static final Pattern READ = Pattern.compile("shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private static final DataSource DATABASE = books();

    private static DataSource books() {
        Postgres.assumeRuns();
        return Databases.Kind.POSTGRESQL.fresh();
    }

    /** A pooled connection keeps the plan it made while the books were small. */
    @Test
    void aKeyIsFoundWithoutReadingTheDossier() throws SQLException {
        try (Connection on = DATABASE.getConnection();
                Statement statement = on.createStatement()) {
            statement.execute("ALTER TABLE comptoir_request SET (autovacuum_enabled = false)");
            statement.execute(requests("first", FEW));
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE asked (text, text, text[]) AS " + numbered(JdbcRequests.SELECT));
            statement.execute("EXECUTE asked ('acme', 'acme', ARRAY['order-17'])");
            statement.execute(requests("order", ROWS));

            assertFew(on, "EXECUTE asked ('acme', 'acme', ARRAY['order-17', 'order-29999', 'new'])");
        }
    }

    private static String requests(String name, int count) {
        return "INSERT INTO comptoir_request (dossier, name, fingerprint, result) SELECT 'acme', '" + name
                + "-' || n, repeat('f', 64), repeat('r', 36) FROM generate_series(1, " + count + ") n";
    }

    private static String numbered(String sql) {
        String text = sql;
        for (int i = 1; text.contains("?"); i++) {
            text = text.replaceFirst("\\?", "\\$" + i);
        }
        return text;
    }

    @Test
    void aPageFarBackIsReadAsTheFirst() throws SQLException {
        TestSql.execute(
                DATABASE,
                "INSERT INTO comptoir_document (dossier, id, kind, status, version, json, number, dated, party, actor)"
                        + " SELECT 'acme', 'id-' || n, 'INVOICE', 'ISSUED', 1, repeat('x', 500), 'F' || n,"
                        + " DATE '2020-01-01' + n / 20, 'c' || n % 100, 'a' FROM generate_series(1, " + ROWS + ") n",
                "ANALYZE comptoir_document");
        DocumentQuery newest = DocumentQuery.of("INVOICE").newest();
        DocumentPage first = DocumentPage.of("acme", newest, Optional.empty(), 50);
        Position back = new Position("2020-06-01", "id-3000");
        DocumentPage far = DocumentPage.of("acme", newest, Optional.of(back), 50);

        try (Connection on = DATABASE.getConnection()) {
            assertFew(on, first.text(), first.values());
            assertFew(on, far.text(), far.values());
        }
    }

    /** Rare words and a word that every paper has, by date and by party, first pages and pages far back. */
    @Test
    void aSearchReadsWhatItFinds() throws SQLException {
        TestSql.execute(
                DATABASE,
                "INSERT INTO comptoir_document (dossier, id, kind, status, version, json, number, dated, party, actor)"
                        + " SELECT 'big', 'id-' || n, 'CONTACT', 'CUSTOMER', 1, repeat('x', 500), 'C' || n,"
                        + " DATE '2020-01-01' + n / 20, 'name ' || n, 'a' FROM generate_series(1, " + ROWS + ") n",
                "INSERT INTO comptoir_word (dossier, id, word, kind)"
                        + " SELECT 'big', 'id-' || n, 'rare' || n, 'CONTACT' FROM generate_series(1, " + ROWS + ") n",
                "INSERT INTO comptoir_word (dossier, id, word, kind)"
                        + " SELECT 'big', 'id-' || n, 'common', 'CONTACT' FROM generate_series(1, " + ROWS + ") n",
                "ANALYZE comptoir_document",
                "ANALYZE comptoir_word");
        DocumentQuery all = DocumentQuery.of("CONTACT");

        try (Connection on = DATABASE.getConnection()) {
            assertFew(on, all.startingWith("rare1734"), 50, Optional.empty());
            assertFew(on, all.startingWith("rare1734 com"), 50, Optional.empty());
            assertFew(on, all.startingWith("comm"), 20, Optional.empty());
            assertFew(on, all.startingWith("nobody").byParty(), 50, Optional.empty());
            assertFew(on, all.byParty(), 50, Optional.empty());
            assertFew(on, all.byParty(), 50, Optional.of(new Position("name 20000", "id-20000")));
            assertFew(on, all.party("name 777"), 50, Optional.empty());
        }
    }

    private static void assertFew(Connection on, DocumentQuery query, int limit, Optional<Position> after)
            throws SQLException {
        DocumentPage page = DocumentPage.of("big", query, after, limit);
        assertFew(on, page.text(), page.values());
    }

    private static void assertFew(Connection on, String sql, Object... values) throws SQLException {
        List<String> plan = Sql.list(on, "EXPLAIN (ANALYZE, BUFFERS) " + sql, PlansTest::line, values);
        long pages = plan.stream()
                .takeWhile(line -> !line.startsWith("Planning")) // which reads the catalogue of the server
                .mapToLong(PlansTest::pages)
                .max()
                .orElseThrow();
        assertTrue(pages > 0 && pages < PAGES_MAX, pages + " pages: " + String.join("\n", plan));
    }

    private static String line(ResultSet row) throws SQLException {
        return row.getString(1);
    }

    private static long pages(String line) {
        Matcher read = READ.matcher(line);
        return read.find() ? count(read.group(1)) + count(read.group(2)) : 0;
    }

    private static long count(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
