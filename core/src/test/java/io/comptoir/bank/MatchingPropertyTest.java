package io.comptoir.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold of every suggestion, whatever is open and whatever came in. */
class MatchingPropertyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    @Property
    void saysTheDifferenceAndIsSurestFirst(
            @ForAll("items") List<OpenItem> items,
            @ForAll @LongRange(min = -300, max = 900) long cents,
            @ForAll @IntRange(max = 5) int tolerance,
            @ForAll @IntRange(max = 9) int named) {
        StatementEntry entry = StatementEntry.builder()
                .bookingDate(DUE)
                .amount(BigDecimal.valueOf(cents, 2))
                .counterpartName("Client 1")
                .text("FA-000" + named)
                .build();
        BigDecimal tolerated = BigDecimal.valueOf(tolerance, 2);
        List<Suggestion> found = new Matching(tolerated).suggest(entry, items);

        for (Suggestion suggestion : found) {
            BigDecimal open =
                    suggestion.items().stream().map(OpenItem::amountRemaining).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean isNamed =
                    suggestion.items().stream().anyMatch(item -> entry.text().equals(item.number()));
            assertEquals(0, entry.amount().subtract(open).compareTo(suggestion.difference()));
            assertTrue(isNamed || suggestion.difference().abs().compareTo(tolerated) <= 0);
            assertTrue(suggestion.score() >= 1 && suggestion.score() <= 100);
        }
        assertEquals(
                found.stream()
                        .sorted(Comparator.comparing(Suggestion::score).reversed())
                        .toList(),
                found);
        assertEquals(
                found.size(), found.stream().map(Suggestion::items).distinct().count());
    }

    @Provide
    Arbitrary<List<OpenItem>> items() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(-100, 300))
                .as((number, customer, cents) -> OpenItem.builder()
                        .id("id" + number)
                        .number("FA-000" + number)
                        .customerName("Client " + customer)
                        .amountRemaining(BigDecimal.valueOf(cents, 2))
                        .dueDate(DUE.plusDays(number % 3))
                        .build())
                .list()
                .uniqueElements(OpenItem::id)
                .ofMaxSize(10);
    }
}
