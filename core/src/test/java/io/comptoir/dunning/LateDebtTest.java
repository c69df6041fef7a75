package io.comptoir.dunning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.comptoir.fault.ViolationsException;
import io.comptoir.law.Debtor;
import io.comptoir.law.InterestRates;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateDebtTest {

    private static final InterestRates RATES = InterestRates.shipped();
    private static final LocalDate END_OF_JUNE = LocalDate.of(2026, 6, 30);
    private static final LateDebt TEN_THOUSAND = LateDebt.builder()
            .principal("10000.00")
            .dueDate(LocalDate.of(2026, 4, 30))
            .until(LocalDate.of(2026, 9, 1))
            .build();
    private static final LateDebt ONE_THOUSAND = LateDebt.builder()
            .principal("1000.00")
            .dueDate(END_OF_JUNE)
            .rate(Percentage.of("12.40"))
            .until(LocalDate.of(2026, 9, 16))
            .build();

    /** C. com. L441-10, II: 1 May to 31 August, the refinancing rates 2.15 and 2.40 plus 10 points. */
    @Test
    void bearsInterestFromTheDayAfterToTheDayBefore() {
        LateInterest owed = TEN_THOUSAND.interest(RATES);

        assertEquals(List.of("61 × 10000.00 at 12.15 = 203.05", "62 × 10000.00 at 12.4 = 210.63"), written(owed));
        assertEquals(new BigDecimal("413.68"), owed.total());
        assertEquals(new BigDecimal("40.00"), owed.recoveryFee());
        assertEquals(new BigDecimal("10453.68"), owed.claim());
    }

    /** The day of payment bears none, whether it ends the debt or the claim. */
    @Test
    void doesNotCountTheDayOfPayment() {
        LateDebt settled = LateDebt.builder()
                .principal("10000.00")
                .dueDate(LocalDate.of(2026, 4, 30))
                .paid(LocalDate.of(2026, 9, 1), "10000.00")
                .build();

        assertEquals(
                TEN_THOUSAND.interest(RATES).segments(), settled.interest(RATES).segments());
        assertEquals(new BigDecimal("0.00"), settled.interest(RATES).unpaid());
        assertEquals(new BigDecimal("453.68"), settled.interest(RATES).claim());
    }

    /** A part of 400.00 paid on 1 August: 31 days on 1000.00, then 46 on 600.00 to 15 September. */
    @Test
    void bearsInterestOnWhatIsLeft() {
        LateInterest owed = ONE_THOUSAND.toBuilder()
                .paid(LocalDate.of(2026, 8, 1), "400.00")
                .build()
                .interest(RATES);

        assertEquals(List.of("31 × 1000.00 at 12.4 = 10.53", "46 × 600.00 at 12.4 = 9.38"), written(owed));
        assertEquals(new BigDecimal("19.91"), owed.total());
        assertEquals(new BigDecimal("600.00"), owed.unpaid());
    }

    @Test
    void takesPaymentsInAnyOrderAndSeveralOnADay() {
        LateDebt debt = LateDebt.builder()
                .principal("1000.00")
                .dueDate(END_OF_JUNE)
                .rate(Percentage.of("10"))
                .paid(LocalDate.of(2026, 8, 1), "300.00")
                .paid(LocalDate.of(2026, 7, 21), "150.00")
                .paid(LocalDate.of(2026, 7, 11), "300.00")
                .paid(LocalDate.of(2026, 7, 21), "250.00")
                .build();

        assertEquals(
                List.of("10 × 1000.00 at 10 = 2.74", "10 × 700.00 at 10 = 1.92", "11 × 300.00 at 10 = 0.90"),
                written(debt.interest(RATES)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                              | paid on    | amount  | until      | segments                                                    | fee
        before the due date                 | 2026-06-01 | 400.00  | 2026-08-01 | 31 × 600.00 at 12.4 = 6.32                                  | 40.00
        on the due date                     | 2026-06-30 | 400.00  | 2026-08-01 | 31 × 600.00 at 12.4 = 6.32                                  | 40.00
        all of it on the due date           | 2026-06-30 | 1000.00 | 2026-08-01 |                                                             | 0.00
        all of it a day late                | 2026-07-01 | 1000.00 | 2026-08-01 |                                                             | 40.00
        two days late                       | 2026-07-02 | 1000.00 | 2026-08-01 | 1 × 1000.00 at 12.4 = 0.34                                  | 40.00
        more than all of it                 | 2026-07-31 | 5000.00 | 2026-09-16 | 30 × 1000.00 at 12.4 = 10.19                                | 40.00
        on the day of the claim             | 2026-08-01 | 400.00  | 2026-08-01 | 31 × 1000.00 at 12.4 = 10.53                                | 40.00
        after the claim                     | 2026-08-02 | 400.00  | 2026-08-01 | 31 × 1000.00 at 12.4 = 10.53                                | 40.00
        claimed on the due date             | 2026-08-02 | 400.00  | 2026-06-30 |                                                             | 0.00
        claimed before it                   | 2026-08-02 | 400.00  | 2026-01-01 |                                                             | 0.00
        claimed on the day after            | 2026-08-02 | 400.00  | 2026-07-01 |                                                             | 40.00
        """)
    void countsWhatCameInWhen(
            String what, LocalDate date, String amount, LocalDate until, String segments, BigDecimal fee) {
        LateInterest owed =
                ONE_THOUSAND.toBuilder().until(until).paid(date, amount).build().interest(RATES);

        assertEquals(segments == null ? List.of() : List.of(segments.split(", ", -1)), written(owed));
        assertEquals(fee, owed.recoveryFee());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                                                    | debtor       | segments                                                       | fee
        a business pays the rate of each half-year                | BUSINESS     | 61 × 10000.00 at 12.15 = 203.05, 62 × 10000.00 at 12.4 = 210.63 | 40.00
        a public buyer pays that of the first                     | PUBLIC_BUYER | 123 × 10000.00 at 10.15 = 342.04                               | 40.00
        a consumer pays the legal rate and no fee                 | CONSUMER     | 61 × 10000.00 at 6.67 = 111.47, 62 × 10000.00 at 6.84 = 116.19 | 0.00
        """)
    void paysWhatTheLawSays(String what, Debtor debtor, String segments, BigDecimal fee) {
        LateInterest owed = TEN_THOUSAND.toBuilder().debtor(debtor).build().interest(RATES);

        assertEquals(List.of(segments.split(", ", -1)), written(owed));
        assertEquals(fee, owed.recoveryFee());
    }

    /** Half-years cut even where the rate stays the same, so that each can be checked against its table. */
    @Test
    void cutsAtEachHalfYearOfTheLaw() {
        LateDebt debt = LateDebt.builder()
                .principal("500.00")
                .dueDate(LocalDate.of(2025, 10, 31))
                .until(LocalDate.of(2026, 3, 1))
                .build();

        assertEquals(
                List.of("61 × 500.00 at 12.15 = 10.15", "59 × 500.00 at 12.15 = 9.82"), written(debt.interest(RATES)));
    }

    @Test
    void doesNotCutTheRateOfAContract() {
        LateInterest owed =
                TEN_THOUSAND.toBuilder().rate(Percentage.of("12.15")).build().interest(RATES);

        assertEquals(List.of("123 × 10000.00 at 12.15 = 409.44"), written(owed));
    }

    /** What must not happen: the rate of the last known half-year carried on. */
    @Test
    void neverGuessesARate() {
        LateDebt next = TEN_THOUSAND.toBuilder().until(LocalDate.of(2027, 1, 2)).build();
        LateDebt last = TEN_THOUSAND.toBuilder().until(LocalDate.of(2027, 1, 1)).build();

        assertEquals(2, last.interest(RATES).segments().size());
        assertEquals("CPT-LAW-INTEREST-RATE-MISSING", code(() -> next.interest(RATES)));
        assertEquals(
                1,
                next.toBuilder()
                        .rate(Percentage.of("12"))
                        .build()
                        .interest(RATES)
                        .segments()
                        .size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                       | principal | paid    | rate | until      | code
        a negative debt              | -0.01     | 1       | 12   | 2026-08-01 | CPT-DUNNING-PRINCIPAL-NEGATIVE
        a fraction of a cent         | 0.001     | 1       | 12   | 2026-08-01 | CPT-DUNNING-AMOUNT-DIGITS
        a fraction of a cent paid    | 10        | 1.001   | 12   | 2026-08-01 | CPT-DUNNING-AMOUNT-DIGITS
        a payment of nothing         | 10        | 0       | 12   | 2026-08-01 | CPT-DUNNING-PAYMENT-NOT-POSITIVE
        a payment out                | 10        | -1      | 12   | 2026-08-01 | CPT-DUNNING-PAYMENT-NOT-POSITIVE
        a negative rate              | 10        | 1       | -1   | 2026-08-01 | CPT-DUNNING-RATE-NEGATIVE
        nobody knows until when      | 10        | 9.99    | 12   |            | CPT-DUNNING-UNTIL-MISSING
        """)
    void refusesWhatCannotBe(String what, String principal, String paid, String rate, LocalDate until, String code) {
        assertEquals(
                code,
                code(() -> LateDebt.builder()
                        .principal(principal)
                        .dueDate(END_OF_JUNE)
                        .paid(END_OF_JUNE, paid)
                        .rate(Percentage.of(rate))
                        .until(Optional.ofNullable(until))
                        .build()));
    }

    @Test
    void takesSoManyPaymentsAndNoMore() {
        Paid cent = new Paid(LocalDate.of(2026, 7, 15), new BigDecimal("0.01"));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> ONE_THOUSAND.toBuilder()
                        .addAllPayments(Collections.nCopies(10_000, cent))
                        .build()
                        .interest(RATES));
        assertEquals(
                "CPT-DUNNING-PAYMENTS-TOO-MANY",
                code(() -> ONE_THOUSAND.toBuilder()
                        .addAllPayments(Collections.nCopies(10_001, cent))
                        .build()));
        assertThrows(
                IllegalArgumentException.class,
                () -> ONE_THOUSAND.toBuilder().digits(5).build());
    }

    private static List<String> written(LateInterest owed) {
        return owed.segments().stream()
                .map(segment ->
                        segment.days() + " × " + segment.base() + " at " + segment.rate() + " = " + segment.interest())
                .toList();
    }

    private static String code(Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
