package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.subscription.IndexClause.When;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S4-55: price × new ÷ reference, the coefficient with five decimals. */
class IndexationTest {

    private static final LocalDate REFERENCE = LocalDate.of(2023, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);
    private static final LocalDate RENEWED = LocalDate.of(2024, 3, 24);
    private static final PriceIndex SYNTEC =
            PriceIndex.of("Syntec").with(REFERENCE, "300.0").with(NEXT, "310.9").with(LATER, "315.6");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                  | reference | value  | coefficient
        up                      | 300.0     | 310.9  | 1.03633
        a half goes up          | 200000    | 200001 | 1.00001
        below a half goes down  | 1000000   | 1000004 | 1.00000
        down                    | 310.9     | 300.0  | 0.96494
        the same                | 145.47    | 145.47 | 1.00000
        """)
    void coefficientsHaveFiveDecimals(String what, String reference, String value, BigDecimal coefficient) {
        PriceIndex index = PriceIndex.of("IRL").with(REFERENCE, reference).with(NEXT, value);

        assertEquals(coefficient, index.revision(REFERENCE, NEXT).coefficient());
    }

    /** 200.00 × 1.03633 = 207.27, then 200.00 × 1.05200 = 210.40: from the signed price, not from 207.27. */
    @Test
    void pricesFollowFromTheOneThatWasSigned() {
        Subscription renewed = indexed(When.RENEWAL).renew(Koworking.END).renew(Koworking.END.plusYears(1));
        Subscription twice =
                renewed.index("i1", SYNTEC, NEXT, RENEWED).index("i2", SYNTEC, LATER, RENEWED.plusYears(1));

        assertEquals("10 × 200.00 2024-02-24/2024-03-23", lines(twice, LocalDate.of(2024, 2, 24)));
        assertEquals("10 × 207.27 2024-03-24/2024-04-23", lines(twice, RENEWED));
        assertEquals("10 × 210.40 2025-03-24/2025-04-23", lines(twice, RENEWED.plusYears(1)));
    }

    /** The line says why. */
    @Test
    void theExplanationIsKept() {
        Subscription revised = indexed(When.RENEWAL).renew(Koworking.END).index("i1", SYNTEC, NEXT, RENEWED);

        assertEquals(
                "Révision selon l'indice Syntec : 310.9 (2024-01-01) / 300.0 (2023-01-01) = 1.03633",
                bill(revised, RENEWED).draft().items().get(0).description().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                          | when        | effective  | code
        the first day of a renewed term | RENEWAL     | 2024-03-24 |
        not the first term              | RENEWAL     | 2023-03-24 | CPT-SUBSCRIPTION-INDEX-DAY
        nor a day within it             | RENEWAL     | 2024-03-25 | CPT-SUBSCRIPTION-INDEX-DAY
        nor a term that is not agreed   | RENEWAL     | 2025-03-24 | CPT-SUBSCRIPTION-INDEX-DAY
        an anniversary                  | ANNIVERSARY | 2024-03-24 |
        not the first day               | ANNIVERSARY | 2023-03-24 | CPT-SUBSCRIPTION-INDEX-DAY
        nor another day                 | ANNIVERSARY | 2024-04-24 | CPT-SUBSCRIPTION-INDEX-DAY
        """)
    void pricesFollowOnTheDaysOfTheClause(String what, When when, LocalDate effective, String code) {
        Subscription renewed = indexed(when).renew(Koworking.END);

        assertEquals(
                code == null ? List.of() : List.of(code),
                SubscriptionMovesTest.codes(() -> renewed.index("i1", SYNTEC, NEXT, effective)));
    }

    @Test
    void aMissingValueIsNotGuessed() {
        Subscription renewed = indexed(When.RENEWAL).renew(Koworking.END);
        PriceIndex irl = PriceIndex.of("IRL").with(REFERENCE, "1").with(NEXT, "2");

        assertEquals(
                List.of("CPT-SUBSCRIPTION-INDEX-MISSING"),
                SubscriptionMovesTest.codes(() -> renewed.index("i1", SYNTEC, NEXT.plusMonths(1), RENEWED)));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-NO-INDEX"),
                SubscriptionMovesTest.codes(() -> renewed.index("i1", irl, NEXT, RENEWED)));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-INDEX-VALUE"),
                SubscriptionMovesTest.codes(() -> PriceIndex.of("IRL").with(REFERENCE, "0")));
    }

    private static Subscription indexed(When when) {
        return Koworking.caseTwo()
                .renewal(Renewal.explicit(Interval.years(1)))
                .indexClause(new IndexClause("Syntec", REFERENCE, when))
                .build()
                .activate();
    }

    private static String lines(Subscription subscription, LocalDate date) {
        return Koworking.lines(bill(subscription, date));
    }

    private static Bill bill(Subscription subscription, LocalDate date) {
        return SubscriptionBilling.preview(subscription).stream()
                .filter(bill -> bill.draft().issueDate().orElseThrow().equals(date))
                .findFirst()
                .orElseThrow();
    }
}
