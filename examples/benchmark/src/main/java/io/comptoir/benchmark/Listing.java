package io.comptoir.benchmark;

import io.comptoir.jdbc.JdbcStorage;
import io.comptoir.jdbc.Schema;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Reads pages of papers from PostgreSQL while their number grows from a thousand to a million: the first page, one far
 * back, one by party, and searches by the starts of words: of a number (100 papers at any size), of a word that all papers
 * have, of a name that 1 paper in 90 has, and of that name with the word of all. What a page takes stays the same where the
 * plan reads no more than the page; {@code PlansTest} of the storage counts what is read.
 *
 * <pre>{@code
 * java -cp comptoir-benchmark.jar io.comptoir.benchmark.Listing
 * java -Dmost=100000 -cp comptoir-benchmark.jar io.comptoir.benchmark.Listing
 * }</pre>
 */
public final class Listing {

    private static final int MOST = Integer.getInteger("most", 1_000_000);
    private static final int PAGE = 50;
    private static final int READS = 200;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final DossierId DOSSIER = DossierId.of("acme");

    private Listing() {}

    /** Prints a line for each size. */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("listing");
        try (Databases databases = Databases.named("postgresql", directory, 2)) {
            DataSource source = databases.fresh("listing");
            Schema.migrate(source);
            System.out.println(databases.describe());
            System.out.printf(
                    Locale.ROOT,
                    "%9s %11s %11s %11s %11s %11s %11s %11s%n",
                    "papers",
                    "first us",
                    "far us",
                    "party us",
                    "number us",
                    "common us",
                    "1 in 90 us",
                    "two words");
            int before = 0;
            for (int papers = 1_000; papers <= MOST; papers *= 10) {
                fill(source, before + 1, papers);
                print(new JdbcStorage(source), papers);
                before = papers;
            }
        }
    }

    /** Papers of 500 characters, 20 a day, of 10 000 customers: each has its number, its customer's name and town as words. */
    private static void fill(DataSource source, int first, int last) throws SQLException {
        String numbers = " FROM generate_series(" + first + ", " + last + ") n";
        try (Connection on = source.getConnection();
                Statement statement = on.createStatement()) {
            statement.execute(
                    "INSERT INTO comptoir_document (dossier, id, kind, status, version, json, number, dated, party, actor)"
                            + " SELECT 'acme', 'id-' || n, 'INVOICE', 'ISSUED', 1, repeat('x', 500), 'F' || n,"
                            + " DATE '1900-01-01' + n / 20, 'c' || n % 10000, 'a'" + numbers);
            statement.execute("INSERT INTO comptoir_word (dossier, id, word, kind)"
                    + " SELECT 'acme', 'id-' || n, unnest(ARRAY['f' || lpad(n::text, 7, '0'), 'name' || n % 10000, 'lyon']), 'INVOICE'"
                    + numbers);
            statement.execute("ANALYZE");
        }
    }

    private static void print(Storage storage, int papers) {
        DocumentQuery newest = DocumentQuery.of("INVOICE").newest();
        DocumentQuery byParty = DocumentQuery.of("INVOICE").byParty();
        Optional<Position> far = Optional.of(new Position("1900-01-10", "id-200"));
        List<Supplier<List<StoredDocument>>> reads = List.of(
                () -> page(storage, newest, Optional.empty()),
                () -> page(storage, newest, far),
                () -> page(storage, byParty, Optional.of(new Position("c5", "id-5"))),
                () -> page(storage, newest.startingWith("f00009"), Optional.empty()),
                () -> page(storage, newest.startingWith("ly"), Optional.empty()),
                () -> page(storage, newest.startingWith("name77"), Optional.empty()),
                () -> page(storage, newest.startingWith("lyon name77"), Optional.empty()));
        System.out.printf(Locale.ROOT, "%9d", papers);
        reads.forEach(read -> System.out.printf(Locale.ROOT, " %11.0f", median(read)));
        System.out.println();
    }

    private static List<StoredDocument> page(Storage storage, DocumentQuery query, Optional<Position> after) {
        return storage.inUnitOfWork(DOSSIER, unit -> unit.documents().list(query, after, PAGE));
    }

    private static double median(Supplier<List<StoredDocument>> read) {
        if (read.get().isEmpty()) {
            throw new IllegalStateException("A page that is timed has papers");
        }
        long[] nanos = IntStream.range(0, READS)
                .mapToLong(any -> {
                    long start = System.nanoTime();
                    int found = read.get().size();
                    return found == 0 ? 0 : System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return nanos[READS / 2] / NANOS_PER_MICRO;
    }
}
