package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command from every stage of a subscription: where it leads, or that it is refused. */
class SubscriptionMovesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
    private static final Subscription DRAFT = Koworking.caseTwo()
            .renewal(Renewal.tacit(Interval.years(1), Interval.months(1)))
            .build();
    private static final Map<String, UnaryOperator<Subscription>> COMMANDS = Map.of(
            "activate", Subscription::activate,
            "amend", one -> one.amend(Amendment.of("1", DAY, Change.quantity("desks", "12"))),
            "suspend", one -> one.suspend(DAY),
            "resume", one -> one.resume(DAY),
            "interrupt", one -> one.interrupt(DAY),
            "terminate", one -> one.terminate(DAY, EndingPolicy.REFUND),
            "giveNotice", one -> one.giveNotice(DAY),
            "renew", one -> one.renew(Koworking.END),
            "bill", one -> bill(one),
            "copy", one -> one.copy("AB-20"));

    private static Subscription bill(Subscription one) {
        return Koworking.bill(Koworking.start(one), DAY).subscription();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,       activate,   ACTIVE
            DRAFT,       amend,      refused
            DRAFT,       suspend,    refused
            DRAFT,       resume,     refused
            DRAFT,       interrupt,  refused
            DRAFT,       terminate,  refused
            DRAFT,       giveNotice, refused
            DRAFT,       renew,      refused
            DRAFT,       bill,       refused
            DRAFT,       copy,       DRAFT
            ACTIVE,      activate,   refused
            ACTIVE,      amend,      ACTIVE
            ACTIVE,      suspend,    SUSPENDED
            ACTIVE,      resume,     refused
            ACTIVE,      interrupt,  INTERRUPTED
            ACTIVE,      terminate,  TERMINATED
            ACTIVE,      giveNotice, ACTIVE
            ACTIVE,      renew,      ACTIVE
            ACTIVE,      bill,       ACTIVE
            ACTIVE,      copy,       DRAFT
            SUSPENDED,   activate,   refused
            SUSPENDED,   amend,      SUSPENDED
            SUSPENDED,   suspend,    refused
            SUSPENDED,   resume,     ACTIVE
            SUSPENDED,   interrupt,  INTERRUPTED
            SUSPENDED,   terminate,  TERMINATED
            SUSPENDED,   giveNotice, SUSPENDED
            SUSPENDED,   renew,      refused
            SUSPENDED,   bill,       SUSPENDED
            SUSPENDED,   copy,       DRAFT
            INTERRUPTED, activate,   refused
            INTERRUPTED, amend,      INTERRUPTED
            INTERRUPTED, suspend,    refused
            INTERRUPTED, resume,     refused
            INTERRUPTED, interrupt,  refused
            INTERRUPTED, terminate,  refused
            INTERRUPTED, giveNotice, refused
            INTERRUPTED, renew,      refused
            INTERRUPTED, bill,       INTERRUPTED
            INTERRUPTED, copy,       DRAFT
            TERMINATED,  activate,   refused
            TERMINATED,  amend,      TERMINATED
            TERMINATED,  suspend,    refused
            TERMINATED,  resume,     refused
            TERMINATED,  interrupt,  refused
            TERMINATED,  terminate,  refused
            TERMINATED,  giveNotice, refused
            TERMINATED,  renew,      refused
            TERMINATED,  bill,       TERMINATED
            TERMINATED,  copy,       DRAFT
            """)
    void leadsWhereItIsDrawn(SubscriptionStage stage, String command, String where) {
        Subscription at = at(stage);
        UnaryOperator<Subscription> move = Objects.requireNonNull(COMMANDS.get(command));

        if (where.equals("refused")) {
            ViolationsException refused = assertThrows(ViolationsException.class, () -> move.apply(at));
            assertEquals(List.of("CPT-SUBSCRIPTION-STAGE"), refused.violations().codes());
        } else {
            assertEquals(where, move.apply(at).stage().name());
        }
    }

    private static Subscription at(SubscriptionStage stage) {
        Subscription active = DRAFT.activate();
        return switch (stage) {
            case DRAFT -> DRAFT;
            case ACTIVE -> active;
            case SUSPENDED -> active.suspend(DAY);
            case INTERRUPTED -> active.interrupt(DAY);
            case TERMINATED -> active.terminate(DAY, EndingPolicy.CREDIT);
        };
    }

    @Test
    void tellsAllThatItLacksToRun() {
        Subscription bare = DRAFT.toBuilder()
                .items(List.of())
                .content(Invoice.Draft.builder().build())
                .build();

        assertEquals(List.of("items", "issuer", "customer"), paths(refused(bare::activate)));
    }

    /** A year that ends on 23 March with a month of notice: 23 February is the last day of it, and 24 March 2024 starts another. */
    @Test
    void goesOnWhereNoNoticeWasGiven() {
        Subscription active = DRAFT.activate();
        LocalDate last = LocalDate.of(2024, 2, 23);

        assertEquals(Optional.of(last), active.noticeDeadline());
        assertEquals(
                Optional.of(Period.of(LocalDate.of(2023, 11, 23), LocalDate.of(2024, 1, 23))),
                active.informationWindow());
        assertEquals(List.of("CPT-SUBSCRIPTION-RENEWAL-EARLY"), codes(() -> active.renew(last)));
        Subscription renewed = active.renew(last.plusDays(1));
        assertEquals(LocalDate.of(2025, 3, 23), renewed.end());
        assertEquals(Koworking.END, renewed.initialEnd());
        assertEquals(24, renewed.schedule().size());
        assertEquals(
                LocalDate.of(2026, 3, 23),
                renewed.renew(LocalDate.of(2026, 1, 1)).end());
    }

    @Test
    void endsWhereNoticeWasGivenInTime() {
        Subscription active = DRAFT.activate();
        LocalDate last = LocalDate.of(2024, 2, 23);

        Subscription left = active.giveNotice(last);
        assertEquals(List.of("CPT-SUBSCRIPTION-NOTICE-GIVEN"), codes(() -> left.renew(Koworking.END)));
        assertEquals(List.of("CPT-SUBSCRIPTION-NOTICE-GIVEN"), codes(() -> left.giveNotice(last)));
        assertEquals(List.of("CPT-SUBSCRIPTION-NOTICE-LATE"), codes(() -> active.giveNotice(last.plusDays(1))));
    }

    @Test
    void isRenewedByAgreementUntilItsLastDay() {
        Subscription active = Koworking.caseTwo()
                .renewal(Renewal.explicit(Interval.months(6)))
                .build()
                .activate();

        assertEquals(LocalDate.of(2024, 9, 23), active.renew(Koworking.START).end());
        assertEquals(LocalDate.of(2024, 9, 23), active.renew(Koworking.END).end());
        assertEquals(List.of("CPT-SUBSCRIPTION-RENEWAL-LATE"), codes(() -> active.renew(Koworking.END.plusDays(1))));
        assertTrue(active.informationWindow().isEmpty());
        Subscription once = Koworking.caseTwo().build().activate();
        assertEquals(List.of("CPT-SUBSCRIPTION-NO-RENEWAL"), codes(() -> once.renew(Koworking.END)));
        assertEquals(List.of("CPT-SUBSCRIPTION-NO-RENEWAL"), codes(() -> once.giveNotice(Koworking.END)));
    }

    /** Month ends are reckoned from the first end: the 30th of January, 27 February (the day before the 28th), 30 March. */
    @Test
    void renewedEndsDoNotDrift() {
        Subscription active = Koworking.subscription(
                        LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 30), Koworking.DESKS)
                .renewal(Renewal.explicit(Interval.months(1)))
                .build()
                .activate();
        Subscription once = active.renew(LocalDate.of(2023, 1, 30));

        assertEquals(LocalDate.of(2023, 2, 27), once.end());
        assertEquals(
                LocalDate.of(2023, 3, 30), once.renew(LocalDate.of(2023, 2, 27)).end());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                               | command   | day        | code
        suspended before it starts           | suspend   | 2023-03-23 | CPT-SUBSCRIPTION-DAY-OUTSIDE
        on its first day                     | suspend   | 2023-03-24 |
        on its last                          | suspend   | 2024-03-23 |
        after it                             | suspend   | 2024-03-24 | CPT-SUBSCRIPTION-DAY-OUTSIDE
        cut short before it starts           | interrupt | 2023-03-23 | CPT-SUBSCRIPTION-DAY-OUTSIDE
        after its first day                  | interrupt | 2023-03-24 |
        after its last: nothing is cut       | interrupt | 2024-03-23 |
        beyond it                            | interrupt | 2024-03-24 | CPT-SUBSCRIPTION-DAY-OUTSIDE
        amended before it starts             | amend     | 2023-03-23 | CPT-SUBSCRIPTION-AMENDMENT-OUTSIDE
        on its first day                     | amend     | 2023-03-24 |
        on its last                          | amend     | 2024-03-23 |
        beyond it                            | amend     | 2024-03-24 | CPT-SUBSCRIPTION-AMENDMENT-OUTSIDE
        """)
    void keepsWithinItsTerm(String what, String command, LocalDate day, String code) {
        Subscription active = DRAFT.activate();
        Runnable move = switch (command) {
            case "suspend" -> () -> active.suspend(day);
            case "interrupt" -> () -> active.interrupt(day);
            default -> () -> active.amend(Amendment.of("1", day, Change.quantity("desks", "1")));
        };

        assertEquals(code == null ? List.of() : List.of(code), codes(move), what);
    }

    @Test
    void aPauseIsClosedOnceAndNotBeforeItBegan() {
        Subscription suspended = DRAFT.activate().suspend(DAY);

        assertEquals(List.of("CPT-SUBSCRIPTION-DAY-OUTSIDE"), codes(() -> suspended.resume(DAY.minusDays(1))));
        assertEquals(List.of(), suspended.resume(DAY).pauses());
        assertEquals(
                List.of(new Pause(DAY, Optional.of(DAY))),
                suspended.resume(DAY.plusDays(1)).pauses());
        assertEquals(
                List.of("CPT-SUBSCRIPTION-PAUSES"),
                codes(() -> suspended.resume(DAY.plusDays(9)).suspend(DAY.plusDays(8))));
    }

    @Test
    void refusesAStageWithoutItsEnding() {
        assertEquals(
                List.of("CPT-SUBSCRIPTION-ENDING"),
                codes(() ->
                        DRAFT.toBuilder().stage(SubscriptionStage.INTERRUPTED).build()));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-PAUSES"),
                codes(() -> DRAFT.toBuilder().stage(SubscriptionStage.SUSPENDED).build()));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-TERM"),
                codes(() ->
                        DRAFT.toBuilder().initialEnd(LocalDate.of(2023, 3, 23)).build()));
    }

    /** The copy is what was signed first. */
    @Test
    void copiesWhatWasSigned() {
        Subscription used = DRAFT.activate()
                .amend(Amendment.of("1", DAY, Change.quantity("desks", "12")))
                .renew(Koworking.END)
                .interrupt(DAY);

        assertEquals(DRAFT.toBuilder().id("AB-20").build(), used.copy("AB-20"));
    }

    static List<String> codes(Runnable move) {
        try {
            move.run();
            return List.of();
        } catch (ViolationsException e) {
            return e.violations().codes();
        }
    }

    private static ViolationsException refused(Runnable move) {
        return assertThrows(ViolationsException.class, move::run);
    }

    private static List<String> paths(ViolationsException refused) {
        return refused.violations().list().stream().map(one -> one.path()).toList();
    }
}
