package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import io.comptoir.time.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringInvoiceTest {

    /** S1-60: monthly, three times from 31 January. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                    | start      | every | count | until      | dates
        three month ends          | 2026-01-31 | P1M   | 3     |            | 2026-01-31 2026-02-28 2026-03-31
        the same until a day      | 2026-01-31 | P1M   |       | 2026-03-31 | 2026-01-31 2026-02-28 2026-03-31
        and not beyond it         | 2026-01-31 | P1M   |       | 2026-03-30 | 2026-01-31 2026-02-28
        H01, five of them         | 2026-01-31 | P1M   | 5     |            | 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31
        every ten days            | 2026-02-20 | P10D  | 3     |            | 2026-02-20 2026-03-02 2026-03-12
        every two weeks           | 2026-01-01 | P2W   | 2     |            | 2026-01-01 2026-01-15
        a leap day each year      | 2024-02-29 | P1Y   | 5     |            | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29
        once                      | 2026-01-31 | P1M   | 1     |            | 2026-01-31
        """)
    void comesOnItsDates(String what, LocalDate start, String every, Integer count, LocalDate until, String dates) {
        RecurringInvoice.Builder invoice = RecurringInvoice.builder()
                .id("rent")
                .content(Koworking.content())
                .recurrence(Recurrence.of(start, Interval.parse(every)));
        if (count != null) {
            invoice.count(count);
        }
        if (until != null) {
            invoice.until(until);
        }

        assertEquals(
                dates, invoice.build().dates().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
    }

    @Test
    void makesWhatIsMissingAndNothingTwice() {
        RecurringInvoice rent = rent().count(3).build();
        LocalDate march = LocalDate.of(2026, 3, 15);

        assertEquals(List.of("rent/2026-01-31", "rent/2026-02-28"), keys(rent, march, Set.of()));
        assertEquals(List.of("rent/2026-02-28"), keys(rent, march, Set.of("rent/2026-01-31")));
        assertEquals(List.of(), keys(rent, LocalDate.of(2026, 1, 30), Set.of()));
        assertEquals(
                LocalDate.of(2026, 2, 28),
                rent.due(march, Set.of()).get(1).draft().issueDate().orElseThrow());
        assertEquals(1, rent.due(march, Set.of()).get(1).draft().items().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | code
        neither count nor end        | CPT-SUBSCRIPTION-RECURRENCE-END
        both                         | CPT-SUBSCRIPTION-RECURRENCE-END
        no time at all               | CPT-TIME-COUNT-OUT-OF-BOUNDS
        too often                    | CPT-TIME-COUNT-OUT-OF-BOUNDS
        an end before the start      | CPT-TIME-END-BEFORE-START
        sent but not issued          | CPT-SUBSCRIPTION-SENT-UNISSUED
        a date of its own            | CPT-SUBSCRIPTION-RECURRENCE-DATED
        no id                        | CPT-SUBSCRIPTION-BLANK
        """)
    void refusesWhatCannotCome(String what, String code) {
        LocalDate day = LocalDate.of(2026, 6, 30);
        RecurringInvoice.Builder invoice = switch (what) {
            case "neither count nor end" -> rent();
            case "both" -> rent().count(3).until(day);
            case "no time at all" -> rent().count(0);
            case "too often" -> rent().count(10_001);
            case "an end before the start" -> rent().until(LocalDate.of(2026, 1, 30));
            case "sent but not issued" -> rent().count(3).autoSend(true);
            case "a date of its own" ->
                rent().count(3)
                        .content(Koworking.content().toBuilder().issueDate(day).build());
            default -> rent().count(3).id(" ");
        };

        assertEquals(List.of(code), SubscriptionMovesTest.codes(invoice::build));
    }

    private static RecurringInvoice.Builder rent() {
        return RecurringInvoice.builder()
                .id("rent")
                .content(Koworking.content().toBuilder()
                        .addLines(ItemLine.builder()
                                .label("Loyer")
                                .quantity("1")
                                .unitPrice("800.00")
                                .vat(VatRate.VAT_20)
                                .build())
                        .build())
                .recurrence(Recurrence.of(LocalDate.of(2026, 1, 31), Interval.months(1)));
    }

    private static List<String> keys(RecurringInvoice invoice, LocalDate asOf, Set<String> made) {
        return invoice.due(asOf, made).stream()
                .map(RecurringInvoice.Occurrence::key)
                .toList();
    }
}
