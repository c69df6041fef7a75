package io.comptoir.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final PriceBook BOOK = PriceBook.of(
            PriceEntry.of("FORM-DIG", "900"),
            entry("LOC-BUR", "200").validFrom(day("2025-01-01")).build(),
            entry("LOC-BUR", "180")
                    .validFrom(day("2025-01-01"))
                    .minimumQuantity("10")
                    .build(),
            entry("LOC-BUR", "210").validFrom(day("2026-01-01")).build(),
            entry("LOC-BUR", "195")
                    .validFrom(day("2026-03-01"))
                    .validUntil(day("2026-03-31"))
                    .build(),
            entry("LOC-BUR", "190").group("GOLD").build(),
            entry("LOC-BUR", "150").customer("OMEGA").minimumQuantity("5").build(),
            entry("LOC-BUR", "230").currency("USD").build(),
            entry("PLA-REP", "18").basis(PriceBasis.GROSS).build());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                            | item     | customer | group  | currency | date       | quantity | price
        the one price there is                            | FORM-DIG |          |        | EUR      | 2026-06-01 | 1        | 900
        an item without price                             | OTHER    |          |        | EUR      | 2026-06-01 | 1        |
        before the first day                              | LOC-BUR  |          |        | EUR      | 2024-12-31 | 1        |
        on the first day                                  | LOC-BUR  |          |        | EUR      | 2025-01-01 | 1        | 200
        from the quantity on                              | LOC-BUR  |          |        | EUR      | 2025-06-01 | 10       | 180
        just below it                                     | LOC-BUR  |          |        | EUR      | 2025-06-01 | 9.99     | 200
        a newer list replaces all of the older one        | LOC-BUR  |          |        | EUR      | 2026-01-01 | 10       | 210
        an offer on its first day                         | LOC-BUR  |          |        | EUR      | 2026-03-01 | 1        | 195
        and on its last, inclusive                        | LOC-BUR  |          |        | EUR      | 2026-03-31 | 1        | 195
        after its end the former price is back            | LOC-BUR  |          |        | EUR      | 2026-04-01 | 1        | 210
        the group before everybody, though older          | LOC-BUR  | ALPHA    | GOLD   | EUR      | 2026-03-15 | 1        | 190
        another group                                     | LOC-BUR  | ALPHA    | SILVER | EUR      | 2026-03-15 | 1        | 195
        the customer before its group                     | LOC-BUR  | OMEGA    | GOLD   | EUR      | 2026-03-15 | 5        | 150
        its group, where its own price does not hold      | LOC-BUR  | OMEGA    | GOLD   | EUR      | 2026-03-15 | 4        | 190
        another customer                                  | LOC-BUR  | ALPHA    |        | EUR      | 2026-06-01 | 5        | 210
        another currency, not converted                   | LOC-BUR  |          |        | USD      | 2024-06-01 | 1        | 230
        a currency without prices                         | LOC-BUR  |          |        | CHF      | 2026-06-01 | 1        |
        what is taken back is priced as it was sold       | LOC-BUR  |          |        | EUR      | 2025-06-01 | -10      | 180
        """)
    void findsThePrice(
            String what,
            String item,
            String customer,
            String group,
            String currency,
            LocalDate date,
            String quantity,
            BigDecimal price) {
        PriceQuery query = PriceQuery.builder()
                .item(item)
                .customer(Optional.ofNullable(customer))
                .group(Optional.ofNullable(group))
                .currency(currency)
                .date(date)
                .quantity(quantity)
                .build();

        assertEquals(Optional.ofNullable(price), BOOK.priceOf(query).map(PriceEntry::unitPrice));
    }

    @Test
    void theOrderOfTheEntriesNeverMatters() {
        List<PriceEntry> backwards = new ArrayList<>(BOOK.entries());
        Collections.reverse(backwards);
        PriceBook other = PriceBook.builder().entries(backwards).build();
        PriceQuery query = PriceQuery.builder()
                .item("LOC-BUR")
                .customer("OMEGA")
                .group("GOLD")
                .date(day("2026-03-15"))
                .quantity("20")
                .build();

        assertEquals(BOOK.choose(query), other.choose(query));
    }

    @Test
    void saysWhichPriceWasTakenAndWhy() {
        PriceQuery query = PriceQuery.builder()
                .item("LOC-BUR")
                .customer("OMEGA")
                .group("GOLD")
                .date(day("2025-06-01"))
                .quantity("12")
                .build();
        PriceChoice choice = BOOK.choose(query).orElseThrow();

        assertEquals(
                "price of customer OMEGA for at least 5, before price of group GOLD,"
                        + " general price from 2025-01-01 for at least 10, general price from 2025-01-01",
                choice.reason().english());
        assertEquals(
                "prix du client OMEGA à partir de 5, avant prix du groupe GOLD,"
                        + " prix général depuis le 2025-01-01 à partir de 10, prix général depuis le 2025-01-01",
                choice.reason().french());
        assertEquals(3, choice.passedOver().size());
    }

    @Test
    void tellsWhetherThePriceIsWithTax() {
        PriceQuery query =
                PriceQuery.builder().item("PLA-REP").date(day("2026-06-01")).build();

        assertEquals(PriceBasis.GROSS, BOOK.priceOf(query).orElseThrow().basis());
    }

    @Test
    void refusesPricesBetweenWhichNothingDecides() {
        PriceEntry one = entry("A", "10")
                .validFrom(day("2026-01-01"))
                .minimumQuantity("5")
                .build();
        PriceEntry same = entry("A", "11")
                .validFrom(day("2026-01-01"))
                .validUntil(day("2026-02-01"))
                .minimumQuantity("5.0")
                .build();
        PriceEntry always = PriceEntry.of("A", "12");

        ViolationsException thrown =
                assertThrows(ViolationsException.class, () -> PriceBook.of(one, always, same, always));

        assertEquals(
                List.of("CPT-CATALOG-PRICE-TIE", "CPT-CATALOG-PRICE-TIE"),
                thrown.violations().codes());
        assertEquals(
                List.of("entries[2]", "entries[3]"),
                thrown.violations().list().stream().map(v -> v.path()).toList());
    }

    @Test
    void keepsPricesThatSomethingDecidesBetween() {
        PriceEntry.Builder price = entry("A", "10");

        assertEquals(
                5,
                PriceBook.of(
                                price.build(),
                                entry("A", "10").currency("USD").build(),
                                entry("A", "10").group("X").build(),
                                entry("A", "10").customer("X").build(),
                                PriceEntry.of("B", "10"))
                        .entries()
                        .size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | price | least | customer | group | from       | until      | code
        a negative price                | -1    | 0     |          |       |            |            | CPT-CATALOG-PRICE-NEGATIVE
        a negative quantity             | 1     | -1    |          |       |            |            | CPT-CATALOG-QUANTITY-NEGATIVE
        for two at once                 | 1     | 0     | OMEGA    | GOLD  |            |            | CPT-CATALOG-PRICE-FOR-WHOM
        an end before the start         | 1     | 0     |          |       | 2026-01-02 | 2026-01-01 | CPT-CATALOG-PRICE-DATES
        """)
    void refusesAnImpossibleEntry(
            String what,
            String price,
            String least,
            String customer,
            String group,
            LocalDate from,
            LocalDate until,
            String code) {
        PriceEntry.Builder entry = entry("A", price)
                .minimumQuantity(least)
                .customer(Optional.ofNullable(customer))
                .group(Optional.ofNullable(group))
                .validFrom(Optional.ofNullable(from))
                .validUntil(Optional.ofNullable(until));

        assertEquals(code, assertThrows(ViolationsException.class, entry::build).code());
    }

    @Test
    void aPriceMayHoldOnOneDay() {
        PriceEntry entry = entry("A", "1E1")
                .validFrom(day("2026-01-01"))
                .validUntil(day("2026-01-01"))
                .build();

        assertEquals("10", entry.unitPrice().toPlainString());
        assertEquals(
                Optional.of(entry),
                PriceBook.of(entry)
                        .priceOf(PriceQuery.builder()
                                .item("A")
                                .date(day("2026-01-01"))
                                .build()));
    }

    private static PriceEntry.Builder entry(String item, String price) {
        return PriceEntry.builder().item(item).unitPrice(price);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
