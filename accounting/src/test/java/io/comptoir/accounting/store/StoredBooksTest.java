package io.comptoir.accounting.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.closing.Books;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.closing.OpeningEntry;
import io.comptoir.accounting.closing.PostedEntry;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Receivable;
import io.comptoir.port.Journal;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StoredBooksTest {

    private static final DossierId DOSSIER = new DossierId("koworking");
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 30);
    private static final Invoice.Issued INVOICE = Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20"));
    private static final Receivable PAID = Receivable.of(INVOICE).with(payment("P1", "3240.00"));

    private final MemoryStorage storage = new MemoryStorage();

    /** A sale, the closing of March, its payment, the closing of April, a late entry, a correction and an opening. */
    @Test
    void booksThatWereStoredGoOnAsThoseThatNeverWere() {
        List<UnaryOperator<Books>> life = List.of(
                books -> books.post(List.of(Posting.pcg().entry(INVOICE)), MARCH),
                books -> books.close(MARCH),
                books -> books.post(Posting.pcg().settlement(INVOICE, PAID), APRIL),
                books -> books.close(APRIL),
                books -> books.post(List.of(entry("OD1", 12)), APRIL.plusDays(1)),
                books -> books.reverse(3, APRIL.plusDays(2), APRIL.plusDays(2)),
                books -> books.post(List.of(opening(books)), LocalDate.of(2024, 1, 2)));
        Books kept = Books.empty();

        for (UnaryOperator<Books> move : life) {
            kept = move.apply(kept);
            with(stored -> {
                Books next = move.apply(stored.read());
                stored.append(next);
                return next;
            });
            assertSame(kept, with(StoredBooks::read));
        }

        assertEquals(5, kept.entries().size());
        assertEquals(List.of(MARCH, APRIL), List.copyOf(kept.closings().keySet()));
    }

    @Test
    void whatIsStoredIsNotStoredAgain() {
        Books books = Books.empty()
                .post(List.of(entry("OD1", 1), entry("OD2", 2)), MARCH)
                .close(MARCH);

        append(books);
        append(books);

        assertEquals(3, records().size());
    }

    @Test
    void manyPagesComeBackWhole() {
        List<JournalEntry> many = new ArrayList<>();
        for (int i = 1; i <= 1001; i++) {
            many.add(entry("OD" + i, i));
        }
        Books books = Books.empty().post(many, MARCH);

        append(books);

        assertSame(books, with(StoredBooks::read));
    }

    @Test
    void otherBooksAreNotPutOnTop() {
        append(Books.empty().post(List.of(entry("OD1", 1)), MARCH));
        Books other = Books.empty().post(List.of(entry("OD1", 2), entry("OD2", 3)), MARCH);

        assertEquals(
                "CPT-ACCOUNTING-STORE-DIVERGED",
                assertThrows(ViolationsException.class, () -> append(other)).code());
        assertEquals(
                "CPT-ACCOUNTING-STORE-DIVERGED",
                assertThrows(ViolationsException.class, () -> append(Books.empty()))
                        .code());
        assertEquals(1, records().size());
    }

    @Test
    void aChangedRecordIsFound() {
        append(Books.empty()
                .post(List.of(entry("OD1", 1), entry("OD2", 2)), MARCH)
                .close(MARCH)
                .post(List.of(entry("OD3", 3)), APRIL));
        List<String> good = records();

        assertEquals("CPT-ACCOUNTING-CHAIN-BROKEN", refusal(changed(good, 0, "Écriture", "écriture")));
        assertEquals("CPT-ACCOUNTING-STORE-BROKEN", refusal(without(good, 1)));
        assertEquals("CPT-ACCOUNTING-STORE-BROKEN", refusal(changed(good, 2, "\"entries\":2", "\"entries\":1")));
        assertEquals("CPT-ACCOUNTING-STORE-BROKEN", refusal(List.of(good.get(0), good.get(2))));
        assertEquals(
                "CPT-ACCOUNTING-STORE-BROKEN", refusal(List.of(good.get(0), good.get(1), good.get(2), good.get(2))));
        assertEquals("CPT-JSON-MALFORMED", refusal(changed(good, 1, "{\"schema\"", "{schema")));
    }

    @Test
    void tellsTheRecordThatIsWrong() {
        append(Books.empty().post(List.of(entry("OD1", 1)), MARCH));
        List<String> bad = changed(records(), 0, "\"account\":\"706000\"", "\"account\":\"70X\"");

        var refusal = assertThrows(ViolationsException.class, () -> readBack(bad));

        assertEquals(
                "books[1].lines[1].account", refusal.violations().list().get(0).path());
    }

    @Test
    void codesOfMatchingStay() {
        List<JournalEntry> entries = new ArrayList<>(List.of(Posting.pcg().entry(INVOICE)));
        entries.addAll(Posting.pcg().settlement(INVOICE, PAID));
        Matching matching = Matching.of(entries, List.of(INVOICE), List.of(PAID));

        assertEquals(Matching.NONE, with(StoredBooks::matching));
        keep(matching);
        keep(matching);

        assertEquals(matching, with(StoredBooks::matching));
        assertEquals("AAA", matching.groups().get(0).code());
        assertEquals(1, texts("books.matching").size());
        assertEquals(
                "CPT-ACCOUNTING-MATCHING-CODE",
                assertThrows(
                                ViolationsException.class,
                                () -> MatchingJson.read(
                                        MatchingJson.write(matching).replace("AAA", "A1A")))
                        .code());
        assertEquals(
                "CPT-ACCOUNTING-MATCHING-PLACE",
                assertThrows(
                                ViolationsException.class,
                                () -> MatchingJson.read(
                                        MatchingJson.write(matching).replace("\"entry\":1", "\"entry\":-1")))
                        .code());
    }

    private static JournalEntry opening(Books books) {
        return OpeningEntry.after(FiscalYear.calendar(2023), AccountingPlan.pcg(), books.journal())
                .orElseThrow();
    }

    private static JournalEntry entry(String reference, long cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        JournalLine.Builder line =
                JournalLine.builder().label("Écriture " + reference).why(new Text("main", "hand"));
        return new JournalEntry(
                AccountingPlan.pcg().generalJournal(),
                MARCH,
                new SupportingDocument(reference, MARCH),
                List.of(
                        line.account(Account.of("411000")).debit(amount).build(),
                        line.account(Account.of("706000")).credit(amount).build()),
                Optional.of("hand:" + reference));
    }

    private static Payment payment(String id, String amount) {
        Source source = new Source("bank-" + id, 0, PaymentMethod.TRANSFER);
        return new Payment(id, APRIL, new BigDecimal(amount), source);
    }

    private static void assertSame(Books one, Books other) {
        List<PostedEntry> entries = one.entries();
        assertEquals(entries, other.entries());
        assertEquals(one.closings(), other.closings());
        assertEquals(one.hash(), other.hash());
    }

    private <T> T with(Function<StoredBooks, T> use) {
        return storage.inUnitOfWork(DOSSIER, work -> use.apply(StoredBooks.in(work.journal(), "books")));
    }

    private void append(Books books) {
        storage.inUnitOfWork(DOSSIER, work -> {
            StoredBooks.in(work.journal(), "books").append(books);
            return "";
        });
    }

    private void keep(Matching matching) {
        storage.inUnitOfWork(DOSSIER, work -> {
            StoredBooks.in(work.journal(), "books").keep(matching);
            return "";
        });
    }

    private List<String> records() {
        return texts("books");
    }

    private List<String> texts(String chain) {
        return storage.inUnitOfWork(
                DOSSIER,
                work -> work.journal().list(chain, 0, 5000).stream()
                        .map(Journal.Entry::text)
                        .toList());
    }

    private static List<String> changed(List<String> good, int place, String part, String instead) {
        List<String> bad = new ArrayList<>(good);
        String text = bad.set(place, good.get(place).replace(part, instead));
        assertTrue(text.contains(part));
        return bad;
    }

    private static List<String> without(List<String> good, int place) {
        List<String> bad = new ArrayList<>(good);
        bad.remove(place);
        return bad;
    }

    private static String refusal(List<String> texts) {
        return assertThrows(ViolationsException.class, () -> readBack(texts)).code();
    }

    private static Books readBack(List<String> texts) {
        return new MemoryStorage().inUnitOfWork(DOSSIER, work -> {
            for (int i = 0; i < texts.size(); i++) {
                work.journal().append("books", new Journal.Entry(i + 1L, texts.get(i)));
            }
            return StoredBooks.in(work.journal(), "books").read();
        });
    }
}
