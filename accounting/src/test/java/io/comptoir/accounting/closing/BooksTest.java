package io.comptoir.accounting.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.accounting.Papers;
import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.catalog.Nature;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.FiscalYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BooksTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 4, 2);
    private static final JournalEntry SALE =
            Posting.pcg().entry(Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20")));

    @Test
    void postsAPaperOnce() {
        Books books = Books.empty().post(List.of(SALE), TODAY);

        Books again = books.post(List.of(SALE, SALE), TODAY.plusDays(1));

        assertEquals(1, again.entries().size());
        assertEquals(books.hash(), again.hash());
        assertEquals(Optional.of(books.entries().get(0)), again.find("sale:id"));
    }

    @Test
    void refusesAnotherEntryOfTheSamePaper() {
        Books books = Books.empty().post(List.of(SALE), TODAY);
        AccountingPlan other = AccountingPlan.pcg().toBuilder()
                .putSales(Nature.SERVICE, Account.of("704"))
                .build();
        JournalEntry changed =
                Posting.with(other).entry(Papers.invoice(Papers.line("3", "900.00", Nature.SERVICE, "20")));

        var refusal = assertThrows(ViolationsException.class, () -> books.post(List.of(changed), TODAY));

        assertEquals("CPT-ACCOUNTING-ENTRY-CHANGED", refusal.code());
    }

    /** PCG art. 1031-4. */
    @Test
    void entersALateOperationOnTheFirstOpenDayWithItsRealDate() {
        Books books = Books.empty().close(LocalDate.of(2023, 3, 31)).post(List.of(SALE), TODAY);

        PostedEntry late = books.entries().get(0);

        assertTrue(late.isLate());
        assertEquals(LocalDate.of(2023, 4, 1), late.entry().date());
        assertEquals(Papers.DATE, late.operatedOn());
        assertEquals(Papers.DATE, late.entry().document().date());
        assertEquals(
                "Facture FC202300087 Omega, Inc. (opération du 27/03/2023)",
                late.entry().lines().get(0).label());
        assertEquals(1, books.post(List.of(SALE), TODAY).entries().size());
    }

    @Test
    void aClosedPeriodStaysClosed() {
        Books books = Books.empty().close(LocalDate.of(2023, 3, 31));

        assertEquals(
                "CPT-ACCOUNTING-PERIOD-CLOSED",
                assertThrows(ViolationsException.class, () -> books.close(LocalDate.of(2023, 3, 31)))
                        .code());
        assertEquals(
                Optional.of(LocalDate.of(2023, 4, 30)),
                books.close(LocalDate.of(2023, 4, 30)).closedThrough());
    }

    @Test
    void correctsByReversalOnly() {
        Books books = Books.empty().post(List.of(SALE), TODAY).reverse(1, TODAY, TODAY);

        assertEquals(
                List.of("411000/OMEGA C 3240.00", "706000 D 2700.00", "445716 D 540.00"),
                books.entries().get(1).entry().lines().stream()
                        .map(Object::toString)
                        .toList());
        assertEquals(2, books.reverse(1, TODAY, TODAY).entries().size());
        assertEquals(
                "CPT-ACCOUNTING-ENTRY-ABSENT",
                assertThrows(ViolationsException.class, () -> books.reverse(3, TODAY, TODAY))
                        .code());
    }

    @Test
    void validatesForwards() {
        Books books = Books.empty().post(List.of(SALE), TODAY);

        var refusal = assertThrows(ViolationsException.class, () -> books.post(List.of(SALE), TODAY.minusDays(1)));

        assertEquals("CPT-ACCOUNTING-VALIDATED-BACKWARDS", refusal.code());
    }

    @Test
    void comesBackFromAStoreAsItWas() {
        Books books = Books.empty().post(List.of(SALE), TODAY);
        LocalDate end = SALE.date();
        Books closed = books.close(end).reverse(1, TODAY, TODAY);

        Books again = Books.of(closed.entries().iterator(), closed.closings());

        assertEquals(Map.of(end, 1L), again.closings());
        assertEquals(closed.entries(), again.entries());
        assertEquals(closed.hash(), again.hash());
    }

    @Test
    void tellsWhichEntryWasChangedInAStore() {
        Books books = Books.empty().post(List.of(SALE), TODAY).reverse(1, TODAY, TODAY);
        List<PostedEntry> stored = new ArrayList<>(books.entries());
        assertEquals(books.hash(), Books.of(stored.iterator(), Map.of()).hash());

        PostedEntry second = stored.get(1);
        stored.set(1, new PostedEntry(2, SALE, second.operatedOn(), second.validatedOn(), second.hash()));

        assertEquals("CPT-ACCOUNTING-CHAIN-BROKEN: entries[1]", refusal(stored).substring(0, 39));
        assertEquals(
                "CPT-ACCOUNTING-CHAIN-BROKEN: entries[0]",
                refusal(List.of(books.entries().get(1))).substring(0, 39));
    }

    private static String refusal(List<PostedEntry> stored) {
        var refusal = assertThrows(ViolationsException.class, () -> Books.of(stored.iterator(), Map.of()));
        return refusal.violations().list().get(0).toString();
    }

    @Test
    void opensTheNextExerciseWithTheBalanceSheetAndTheResult() {
        JournalEntry opening = OpeningEntry.after(
                        FiscalYear.calendar(2023),
                        AccountingPlan.pcg(),
                        List.of(SALE).iterator())
                .orElseThrow();

        assertEquals(LocalDate.of(2024, 1, 1), opening.date());
        assertEquals("AN", opening.journal().code());
        assertEquals(
                List.of("411000/OMEGA D 3240.00", "445716 C 540.00", "120000 C 2700.00"),
                opening.lines().stream().map(Object::toString).toList());
        assertEquals(
                Optional.empty(),
                OpeningEntry.after(
                        FiscalYear.calendar(2022),
                        AccountingPlan.pcg(),
                        List.of(SALE).iterator()));
    }

    /** A loss is the other way round; an opening entry of the year counts with it. */
    @Test
    void aLossIsDebited() {
        JournalEntry back = Reversal.of(SALE, LocalDate.of(2024, 5, 1));
        JournalEntry opening = OpeningEntry.after(
                        FiscalYear.calendar(2023),
                        AccountingPlan.pcg(),
                        List.of(SALE).iterator())
                .orElseThrow();

        assertEquals(
                List.of("120000 C 2700.00", "129000 D 2700.00"),
                OpeningEntry.after(
                                FiscalYear.calendar(2024),
                                AccountingPlan.pcg(),
                                List.of(opening, back).iterator())
                        .orElseThrow()
                        .lines()
                        .stream()
                        .map(Object::toString)
                        .toList());
    }
}
