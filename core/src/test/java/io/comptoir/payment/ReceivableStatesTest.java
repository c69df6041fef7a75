package io.comptoir.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.ExchangeDifference;
import io.comptoir.payment.Movement.ExchangeDifference.Sense;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.Movement.WriteOff.Reason;
import io.comptoir.payment.SettlementState.Progress;
import io.comptoir.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each movement from each state: where it leads, or why it is refused. */
class ReceivableStatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    /** 240.00 with tax. */
    private static final Receivable OWED = Bills.receivable("200.00");

    /** All that may be tried; {@code _REST} takes all that is left, or a cent where nothing is. */
    private enum Tried {
        PAYMENT,
        PAYMENT_REST,
        CREDIT,
        CREDIT_REST,
        WRITE_OFF_REST,
        DISCOUNT,
        LOSS_REST,
        GAIN,
        RETURN,
        REVERSAL
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # movement     | AWAITING                          | PARTIAL                   | PAID                      | SETTLED
        PAYMENT        | PARTIAL                           | PARTIAL                   | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        PAYMENT_REST   | PAID                              | PAID                      | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        CREDIT         | PARTIAL                           | PARTIAL                   | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        CREDIT_REST    | SETTLED                           | SETTLED                   | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        WRITE_OFF_REST | SETTLED                           | SETTLED                   | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        DISCOUNT       | PARTIAL                           | PARTIAL                   | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        LOSS_REST      | SETTLED                           | SETTLED                   | CPT-PAYMENT-ABOVE-BALANCE | CPT-PAYMENT-ABOVE-BALANCE
        GAIN           | CPT-PAYMENT-GAIN-WITHOUT-PAYMENT  | PARTIAL                   | PAID                      | SETTLED
        RETURN         | CPT-PAYMENT-RETURN-OF-NOTHING     | AWAITING                  | AWAITING                  | PARTIAL
        REVERSAL       | CPT-PAYMENT-REVERSAL-OF-NOTHING   | AWAITING                  | AWAITING                  | PARTIAL
        """)
    void leadsThere(Tried tried, String awaiting, String partial, String paid, String settled) {
        assertEquals(awaiting, outcome(Progress.AWAITING, tried));
        assertEquals(partial, outcome(Progress.PARTIAL, tried));
        assertEquals(paid, outcome(Progress.PAID, tried));
        assertEquals(settled, outcome(Progress.SETTLED, tried));
    }

    @ParameterizedTest
    @EnumSource(Progress.class)
    void startsFromThere(Progress progress) {
        boolean open = progress == Progress.AWAITING || progress == Progress.PARTIAL;

        assertEquals(new SettlementState(progress, false), in(progress).state(Bills.DUE));
        assertEquals(new SettlementState(progress, open), in(progress).state(Bills.DUE.plusDays(1)));
    }

    @Test
    void triesEveryKindOfMovement() {
        Set<String> tried = Stream.of(Tried.values())
                .map(one -> movement(OWED, one).getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Stream.of(Movement.class.getPermittedSubclasses())
                        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                tried);
    }

    private static Receivable in(Progress progress) {
        return switch (progress) {
            case AWAITING -> OWED;
            case PARTIAL -> OWED.with(Bills.payment("p", DAY, "100.00"));
            case PAID -> OWED.with(Bills.payment("p", DAY, "240.00"));
            case SETTLED ->
                OWED.with(Bills.payment("p", DAY, "200.00"))
                        .with(WriteOff.of("w", DAY, new BigDecimal("40.00"), Reason.BAD_DEBT, "liquidation"));
        };
    }

    private static String outcome(Progress from, Tried tried) {
        Receivable before = in(from);
        try {
            return before.with(movement(before, tried)).state(DAY).progress().name();
        } catch (ViolationsException e) {
            return e.code();
        }
    }

    private static Movement movement(Receivable before, Tried tried) {
        BigDecimal rest = before.balance().max(new BigDecimal("0.01"));
        return switch (tried) {
            case PAYMENT -> Bills.payment("x", DAY, "10.00");
            case PAYMENT_REST -> Bills.payment("x", DAY, rest.toPlainString());
            case CREDIT -> credit("12.00");
            case CREDIT_REST -> credit(rest.toPlainString());
            case WRITE_OFF_REST -> WriteOff.of("x", DAY, rest, Reason.GOODWILL, "geste");
            case DISCOUNT -> EarlyPaymentDiscount.of("x", DAY, before.debt(), Percentage.of("2"), Treatment.CORRECTED);
            case LOSS_REST -> new ExchangeDifference("x", DAY, rest, Sense.LOSS);
            case GAIN -> new ExchangeDifference("x", DAY, BigDecimal.ONE, Sense.GAIN);
            case RETURN -> new Return("x", DAY, "p", Optional.empty());
            case REVERSAL -> new Reversal("x", DAY, "p", Optional.empty());
        };
    }

    private static Movement credit(String net) {
        return CreditAllocation.all("x", DAY, Bills.credit(Bills.vat(VatRate.SMALL_BUSINESS_EXEMPTION, net, "0.00")));
    }
}
