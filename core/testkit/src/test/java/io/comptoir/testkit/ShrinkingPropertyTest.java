package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.memory.MemoryStorage;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.StoredDocument;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.constraints.IntRange;

/** What the generators make shrinks to something small, and what ports carry is carried. */
class ShrinkingPropertyTest {

    private static final int STARTS = 3;
    private static final int STEPS_MAX = 1000;

    /** The generators, by name. */
    private static final Map<String, Supplier<Arbitrary<?>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("sirens", PartyArbitraries::sirens);
        ALL.put("vatNumbers", PartyArbitraries::vatNumbers);
        ALL.put("ibans", PartyArbitraries::ibans);
        ALL.put("addresses", PartyArbitraries::addresses);
        ALL.put("legalEntities", PartyArbitraries::legalEntities);
        ALL.put("customers", PartyArbitraries::customers);
        ALL.put("percentages", InvoiceArbitraries::percentages);
        ALL.put("amounts", InvoiceArbitraries::amounts);
        ALL.put("dates", InvoiceArbitraries::dates);
        ALL.put("vatRates", InvoiceArbitraries::vatRates);
        ALL.put("discounts", InvoiceArbitraries::discounts);
        ALL.put("charges", InvoiceArbitraries::charges);
        ALL.put("itemLines", InvoiceArbitraries::itemLines);
        ALL.put("lines", InvoiceArbitraries::lines);
        ALL.put("issuers", InvoiceArbitraries::issuers);
        ALL.put("drafts", InvoiceArbitraries::drafts);
        ALL.put("schemes", PortArbitraries::schemes);
        ALL.put("series", PortArbitraries::series);
        ALL.put("seriesStates", PortArbitraries::seriesStates);
        ALL.put("ids", PortArbitraries::ids);
        ALL.put("texts", PortArbitraries::texts);
        ALL.put("instants", PortArbitraries::instants);
        ALL.put("documents", PortArbitraries::documents);
        ALL.put("queries", PortArbitraries::queries);
        ALL.put("messages", PortArbitraries::messages);
        ALL.put("requests", PortArbitraries::requests);
        ALL.put("entries", PortArbitraries::entries);
        ALL.put("mails", PortArbitraries::mails);
    }

    /** Wherever it starts, it ends at about the smallest thing that there is. */
    @Property
    void shrinks(@ForAll("names") String name) {
        Arbitrary<?> arbitrary = ALL.getOrDefault(name, Arbitraries::nothing).get();
        List<String> ends = LongStream.range(0, STARTS)
                .mapToObj(seed -> shrunk(arbitrary, seed))
                .sorted(Comparator.comparing(String::length))
                .toList();

        String longest = ends.get(STARTS - 1);
        assertTrue(longest.length() <= 2 * ends.get(0).length() + 20, () -> name + " stops shrinking at " + longest);
    }

    /** Goes on to the first smaller one as long as there is one. */
    private static String shrunk(Arbitrary<?> arbitrary, long seed) {
        Shrinkable<?> at = arbitrary.generator(1000).next(new Random(seed));
        for (int step = 0; step < STEPS_MAX; step++) {
            Shrinkable<?> from = at;
            Optional<? extends Shrinkable<?>> smaller = from.shrink()
                    .filter(one -> one.distance().compareTo(from.distance()) < 0)
                    .findFirst();
            if (smaller.isEmpty()) {
                break;
            }
            at = smaller.get();
        }
        return String.valueOf(at.value());
    }

    /** A model of a list that knows nothing of pages: filter, sort, done. */
    @Property(tries = 100)
    void pagesAreThePiecesOfOneList(
            @ForAll("papers") List<StoredDocument> papers,
            @ForAll("queries") DocumentQuery query,
            @ForAll @IntRange(min = 1, max = 9) int size) {
        Books books = Books.in(new MemoryStorage());
        papers.forEach(paper -> books.save(paper, 0));

        List<String> expected = papers.stream()
                .filter(query::asksFor)
                .sorted(Comparator.comparing(query::position, query.inOrder()))
                .map(StoredDocument::id)
                .toList();
        assertEquals(expected, ListingChecks.walk(books, query, size, papers.size()));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(ALL.keySet());
    }

    @Provide
    Arbitrary<List<StoredDocument>> papers() {
        return PortArbitraries.documents()
                .list()
                .ofMaxSize(25)
                .uniqueElements(StoredDocument::id)
                .uniqueElements(paper ->
                        paper.number().map(number -> paper.kind() + number).orElse(paper.id() + " "));
    }

    @Provide
    Arbitrary<DocumentQuery> queries() {
        return PortArbitraries.queries();
    }
}
