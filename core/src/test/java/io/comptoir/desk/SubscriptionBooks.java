package io.comptoir.desk;

import static io.comptoir.tax.VatRate.VAT_20;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.party.Party;
import io.comptoir.port.Ports;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/** The books of Koworking in memory, on a day that a test moves: its subscriptions, and what runs billed of them. */
abstract class SubscriptionBooks {

    static final DossierId DOSSIER = DossierId.of("koworking");

    final AtomicInteger ids = new AtomicInteger();
    final MemoryStorage storage = new MemoryStorage();
    LocalDate today;
    final Dossier dossier = Comptoir.over(
                    Ports.of(storage, new DayClock(() -> today), () -> "id-" + ids.incrementAndGet()))
            .open(DOSSIER, Koworking.ISSUER, Actor.of("alice", "Alice"));
    final SubscriptionDesk desk = dossier.subscriptions();
    final List<BilledPaper> papers = new ArrayList<>();

    SubscriptionBooks(LocalDate today) {
        this.today = today;
    }

    /** A subscription of a year by the month, from a day on. */
    static Subscription.Builder yearly(LocalDate start, Party customer) {
        return Subscription.builder()
                .id("-")
                .content(Invoice.Draft.builder()
                        .issuer(Koworking.ISSUER)
                        .customer(customer)
                        .build())
                .start(start)
                .initialEnd(start.plusYears(1).minusDays(1))
                .every(Interval.months(1));
    }

    static SubscriptionItem.Builder item(String id, String label) {
        return SubscriptionItem.builder().id(id).label(label).vat(VAT_20);
    }

    /** Keeps a subscription and lets it run; its id. */
    String active(Subscription subscription) {
        int which = ids.incrementAndGet();
        String id = desk.save(subscription, "save " + which).id();
        desk.activate(id, "activate " + which);
        return id;
    }

    void run(LocalDate day) {
        run(BillingRun.issuing(day));
    }

    /** Runs on its day, and nothing is refused. */
    void run(BillingRun run) {
        today = run.until();
        assertEquals(Map.of(), desk.run(run, papers::add).refused());
    }

    /** What the papers come to before tax, in the order they were made. */
    List<String> amounts() {
        return papers.stream().map(paper -> paper.amount().toPlainString()).toList();
    }

    static void assertRefused(String code, Executable command) {
        ViolationsException refused = assertThrows(ViolationsException.class, command);
        assertEquals(List.of(code), refused.violations().errors().codes());
    }
}
