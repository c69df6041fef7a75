package io.comptoir.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** S4-56: subscriptions and their items get numbers that no law asks for. */
class InternalNumbersTest {

    private static final LocalDate START = LocalDate.of(2023, 3, 24);
    private static final DossierId DOSSIER = DossierId.of("koworking");

    private final AtomicInteger ids = new AtomicInteger();
    private LocalDate today = START;
    private final MemoryStorage storage = new MemoryStorage();
    private final SubscriptionDesk desk = desk(DOSSIER);

    private SubscriptionDesk desk(DossierId dossier) {
        return Comptoir.over(Ports.of(storage, new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
                .open(dossier, Koworking.ISSUER, Actor.of("alice", "Alice"))
                .subscriptions();
    }

    @Test
    void countUpInTheDossier() {
        assertEquals(
                List.of("AB-00000001", "PA-000001", "PA-000002"), numbers(save(desk, office("training", "desks"))));
        assertEquals(List.of("AB-00000002", "PA-000003"), numbers(save(desk, office("desks"))));
        assertEquals(List.of("AB-00000001", "PA-000001"), numbers(save(desk(DossierId.of("other")), office("desks"))));
    }

    @Test
    void areGivenOnceForACommandThatIsRepeated() {
        SavedSubscription saved = desk.save(office("desks"), "same");

        assertEquals(saved, desk.save(office("desks"), "same"));
        assertEquals("AB-00000002", numbers(save(desk, office("desks"))).get(0));
    }

    @Test
    void stayWhatTheyAre() {
        SavedSubscription saved = save(desk, office("desks"));
        List<String> numbers = numbers(saved);

        desk.save(saved, "change");
        desk.activate(saved.id(), "activate");

        assertEquals(numbers, numbers(desk.find(saved.id()).orElseThrow()));
    }

    /** What another system numbered is taken over, and left out where the count comes to it. */
    @Test
    void thoseGivenByHandStay() {
        Subscription taken = office("desks").toBuilder()
                .number("AB-00000002")
                .items(List.of(item("desks").toBuilder().number("PA-000031").build()))
                .build();

        assertEquals(List.of("AB-00000002", "PA-000031"), numbers(save(desk, taken)));
        assertEquals("AB-00000001", numbers(save(desk, office("desks"))).get(0));
        assertEquals("AB-00000003", numbers(save(desk, office("desks"))).get(0));
    }

    @Test
    void noTwoSubscriptionsHaveOne() {
        SavedSubscription first = save(desk, office("desks"));
        SavedSubscription second = save(desk, office("desks"));
        Subscription twice =
                second.subscription().toBuilder().number("AB-00000001").build();

        assertRefused("CPT-DESK-SUBSCRIPTION-NUMBER-TAKEN", () -> desk.save(twice, "new"));
        assertRefused("CPT-DESK-SUBSCRIPTION-NUMBER-TAKEN", () -> desk.save(second.with(twice), "changed"));
        assertEquals(Optional.of(first), desk.find(first.id()));
        assertEquals(Optional.of(second), desk.find(second.id()));
    }

    @Test
    void anItemThatIsAddedGetsTheNext() {
        String id = save(desk, office("desks")).id();
        desk.activate(id, "activate");
        Amendment more = Amendment.of("more", START.plusMonths(1), Change.add(item("post")));

        Subscription amended = desk.amend(id, more, "amend").subscription();

        assertEquals(
                Optional.of("PA-000002"),
                amended.amendments().get(0).changes().stream()
                        .map(change -> ((Change.Add) change).added().number())
                        .findFirst()
                        .orElseThrow());
    }

    /** Unlike the dates of invoices, which may not go back. */
    @Test
    void aClockThatGoesBackStopsNobody() {
        save(desk, office("desks"));
        today = START.minusDays(1);

        assertEquals("AB-00000002", numbers(save(desk, office("desks"))).get(0));
    }

    @Test
    void thereAreAMillion() {
        storage.inUnitOfWork(DOSSIER, unit -> {
            unit.sequences()
                    .advance(
                            Subscribing.KIND, SeriesState.UNUSED, SeriesState.of(999_998, START, "AB-00{seq:6} NEVER"));
            return true;
        });

        assertEquals("AB-00999999", numbers(save(desk, office("desks"))).get(0));
        assertRefused("CPT-NUMBERING-OVERFLOW", () -> save(desk, office("desks")));
    }

    // --- steps ---

    private static Subscription office(String... items) {
        return Subscription.builder()
                .id("-")
                .content(Invoice.Draft.builder()
                        .issuer(Koworking.ISSUER)
                        .customer(Koworking.OMEGA)
                        .build())
                .items(Stream.of(items).map(InternalNumbersTest::item).toList())
                .start(START)
                .initialEnd(START.plusYears(1).minusDays(1))
                .every(Interval.months(1))
                .build();
    }

    private static SubscriptionItem item(String id) {
        return SubscriptionItem.builder()
                .id(id)
                .label(id)
                .quantity("1")
                .unitPrice("200.00")
                .build();
    }

    private SavedSubscription save(SubscriptionDesk at, Subscription subscription) {
        return at.save(subscription, "save " + ids.incrementAndGet());
    }

    private static List<String> numbers(SavedSubscription saved) {
        return Stream.concat(
                        saved.subscription().number().stream(),
                        saved.subscription().items().stream().flatMap(item -> item.number().stream()))
                .toList();
    }

    private static void assertRefused(String code, Executable command) {
        ViolationsException refused = assertThrows(ViolationsException.class, command);
        assertEquals(code, refused.violations().list().get(0).code());
    }
}
