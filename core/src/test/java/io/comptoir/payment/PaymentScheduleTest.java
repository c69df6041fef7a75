package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.payment.SettlementState.Progress;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.total.Retention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PaymentScheduleTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final List<LocalDate> THREE = List.of(MARCH, APRIL, MAY);

    private static final Receivable THOUSAND =
            Receivable.of(Bills.invoice("1000.00", VatRate.SMALL_BUSINESS_EXEMPTION));

    /** The last takes the rest: three parts of 1 000.00. */
    @Test
    void givesTheLastPartTheRest() {
        PaymentSchedule schedule = PaymentSchedule.equal(THOUSAND.debt(), THREE);

        assertEquals(List.of("333.33", "333.33", "333.34"), amounts(schedule.instalments()));
        assertEquals(new BigDecimal("1000.00"), schedule.total());
    }

    /** E07's percentages, 33.33, 33.33 and 33.34 of 1 000.00. */
    @Test
    void dividesByPercentage() {
        PaymentSchedule schedule = PaymentSchedule.byPercentage(
                THOUSAND.debt(),
                THREE,
                List.of(Percentage.of("33.33"), Percentage.of("33.33"), Percentage.of("33.34")));

        assertEquals(List.of("333.30", "333.30", "333.40"), amounts(schedule.instalments()));
    }

    @Test
    void countsTermsFromTheDayOfIssue() {
        PaymentSchedule schedule = PaymentSchedule.byTerms(
                THOUSAND.debt(), List.of(PaymentTerms.ON_RECEIPT, PaymentTerms.days(30), PaymentTerms.days(60)));

        assertEquals(
                List.of(Bills.ISSUED, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)),
                schedule.instalments().stream()
                        .map(part -> part.dueDate().orElseThrow())
                        .toList());
    }

    /** 500.00 of three parts: the first is paid, the second half open, the third to come. */
    @Test
    void fallsDuePartByPart() {
        Receivable owed = THOUSAND.scheduled(PaymentSchedule.equal(THOUSAND.debt(), THREE))
                .with(Bills.payment("p", MARCH, "500.00"));

        assertEquals(new BigDecimal("0.00"), owed.dueNow(APRIL.minusDays(1)));
        assertEquals(new BigDecimal("166.66"), owed.dueNow(APRIL));
        assertEquals(new SettlementState(Progress.PARTIAL, false), owed.state(APRIL));
        assertEquals(new SettlementState(Progress.PARTIAL, true), owed.state(APRIL.plusDays(1)));
        assertEquals(new BigDecimal("500.00"), owed.dueNow(MAY));
        assertEquals(Optional.of(APRIL), owed.expectedOn(MAY));
        assertEquals(31, owed.age(MAY));
        assertEquals(List.of("166.66", "333.34"), amounts(owed.schedule().open(owed.settled(MAY))));
    }

    @Test
    void keepsPartsInTheOrderOfTheirDays() {
        Instalment late = Instalment.of(MAY, new BigDecimal("900.00")).by(PaymentMethod.CHEQUE);
        Instalment soon = Instalment.of(MARCH, new BigDecimal("100.00")).saying("à la commande");

        PaymentSchedule schedule = new PaymentSchedule(List.of(late, soon), Optional.empty());

        assertEquals(List.of(soon, late), schedule.instalments());
        assertEquals(schedule, THOUSAND.scheduled(schedule).schedule());
    }

    /** 5 % of 1 200.00 with tax is 60.00: a part of its own, last until it has a day. */
    @Test
    void keepsTheRetentionApart() {
        Debt debt = Debt.of(Bills.issued(Bills.draft("1000.00", VatRate.VAT_20)
                .retention(Retention.percent("5"))
                .build()));
        PaymentSchedule schedule = PaymentSchedule.equal(debt, THREE);

        assertEquals(List.of("380.00", "380.00", "380.00"), amounts(schedule.instalments()));
        assertEquals(List.of("380.00", "380.00", "380.00", "60.00"), amounts(schedule.parts()));
        assertEquals(new BigDecimal("1140.00"), schedule.due(LocalDate.of(2099, 1, 1)));
        assertEquals(new BigDecimal("1200.00"), schedule.releasing(MAY).due(MAY));
        assertEquals("60.00", schedule.releasing(MARCH).parts().get(1).amount().toPlainString());
    }

    @Test
    void refusesWhatDoesNotMakeTheAmountDue() {
        assertEquals(
                "CPT-PAYMENT-SCHEDULE-SUM",
                code(() -> THOUSAND.scheduled(new PaymentSchedule(
                        List.of(Instalment.of(MARCH, new BigDecimal("999.99"))), Optional.empty()))));
        assertEquals(
                "CPT-PAYMENT-SCHEDULE-SUM",
                code(() -> THOUSAND.scheduled(new PaymentSchedule(
                        List.of(Instalment.of(MARCH, new BigDecimal("950.00"))),
                        Optional.of(Instalment.undated(new BigDecimal("50.00")))))));
        assertEquals(
                "CPT-PAYMENT-SCHEDULE-DATES",
                code(() -> PaymentSchedule.byPercentage(THOUSAND.debt(), THREE, List.of(Percentage.of("100")))));
        assertEquals(
                "CPT-PAYMENT-SCHEDULE-NO-RETENTION",
                code(() -> THOUSAND.schedule().releasing(MAY)));
        assertEquals(
                "CPT-TERMS-INSTALMENTS-OUT-OF-BOUNDS", code(() -> PaymentSchedule.equal(THOUSAND.debt(), List.of())));
        assertEquals(
                "CPT-PAYMENT-SCHEDULE-TOO-LONG",
                code(() -> new PaymentSchedule(
                        Collections.nCopies(1001, Instalment.of(MAY, BigDecimal.ONE)), Optional.empty())));
        assertEquals("CPT-PAYMENT-AMOUNT-NOT-POSITIVE", code(() -> Instalment.of(MAY, BigDecimal.ZERO)));
    }

    private static List<String> amounts(List<Instalment> parts) {
        return parts.stream().map(part -> part.amount().toPlainString()).toList();
    }

    private static String code(Executable asked) {
        return assertThrows(ViolationsException.class, asked).code();
    }
}
