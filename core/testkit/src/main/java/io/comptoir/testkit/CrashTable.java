package io.comptoir.testkit;

import io.comptoir.desk.BillingRun;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.desk.SavedDraft;
import io.comptoir.document.Acceptance;
import io.comptoir.document.CreditNote;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Violations;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.Outbox.Leased;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.BilledItem;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.testkit.CrashingStorage.Crash;
import io.comptoir.testkit.CrashingStorage.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a storage and the commands of Comptoir promise together: whatever a command was doing when the process died, the
 * same command with the same key has it done once. No number is missing, none comes twice, and nothing that was answered
 * is lost.
 * <p>
 * Each command is stopped before and after every call of a port it makes, and after its commit before its answer; then it
 * is repeated, and what the storage holds must be what it holds where nothing was stopped. Checks write in dossiers of
 * their own, as those of {@link StorageContract} do.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> survivesCrashes() {
 *     return CrashTable.tests(() -> new JdbcStorage(dataSource));
 * }
 * }</pre>
 */
public final class CrashTable {

    private static final int DELIVERIES_MAX = 20;

    private CrashTable() {}

    /**
     * A command, or several one after the other, that a client repeats as a whole.
     *
     * @param name  what it does
     * @param act  does it
     */
    public record Command(String name, Act act) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** What a client does. */
    @FunctionalInterface
    public interface Act {

        /**
         * Does it in a dossier, each command of it under a key that begins with {@code key}.
         *
         * @return the answer, equal whenever it is repeated
         */
        Object carryOut(Dossier dossier, String key);
    }

    /** The commands of Comptoir. */
    public static List<Command> commands() {
        return List.of(
                new Command(
                        "issue an invoice", (dossier, key) -> dossier.invoices().issue(Sample.draft("crashed"), key)),
                new Command(
                        "issue three invoices together",
                        (dossier, key) -> dossier.invoices()
                                .issueAll(Stream.of("-1", "-2", "-3")
                                        .map(end -> request(key + end))
                                        .toList())),
                new Command("keep a draft", (dossier, key) -> dossier.invoices().save(Sample.draft("kept"), key)),
                new Command("keep a draft, then change it", CrashTable::changeDraft),
                new Command("keep a draft, then throw it away", CrashTable::discardDraft),
                new Command("approve a draft, then issue it", CrashTable::approve),
                new Command("keep a draft, then issue it", CrashTable::issueDraft),
                new Command("issue an invoice, then take note of its file", CrashTable::noteFile),
                new Command("issue an invoice, then take note of its entry", CrashTable::noteEntry),
                new Command("issue an invoice, then erase its personal data", CrashTable::erase),
                new Command("issue an invoice, then give a part of it back", CrashTable::giveBack),
                new Command("send a quote, have it accepted, then bill a deposit", CrashTable::billQuote),
                new Command("issue an invoice, then have it paid in two parts", CrashTable::pay),
                new Command("activate a subscription, then bill what is due", CrashTable::billSubscription),
                new Command("activate two subscriptions, then bill them together", CrashTable::billTogether),
                new Command("take note of what is used, then bill it", CrashTable::billUsage),
                new Command("prepay what is used, then bill it", CrashTable::drawWallet));
    }

    private static InvoiceRequest request(String key) {
        return new InvoiceRequest(Optional.of(key), Sample.draft(key), Violations.NONE);
    }

    private static Object changeDraft(Dossier dossier, String key) {
        InvoiceDesk desk = dossier.invoices();
        return desk.save(desk.save(Sample.draft("kept"), key + "-1").with(Sample.draft("changed")), key + "-2");
    }

    private static Object approve(Dossier dossier, String key) {
        InvoiceDesk desk = dossier.invoices();
        SavedDraft kept = desk.save(Sample.draft("to approve"), key + "-1");
        return desk.issue(desk.approve(kept, key + "-2"), key + "-3");
    }

    private static Object discardDraft(Dossier dossier, String key) {
        InvoiceDesk desk = dossier.invoices();
        desk.discard(desk.save(Sample.draft("kept"), key + "-1"), key + "-2");
        return "discarded";
    }

    private static Object issueDraft(Dossier dossier, String key) {
        InvoiceDesk desk = dossier.invoices();
        return desk.issue(desk.save(Sample.draft("kept"), key + "-1"), key + "-2");
    }

    private static Object noteFile(Dossier dossier, String key) {
        String id =
                dossier.invoices().issue(Sample.draft("rendered"), key + "-1").id();
        return dossier.trail().rendered(id, "PDF", new byte[] {1, 2, 3}, key + "-2");
    }

    private static Object noteEntry(Dossier dossier, String key) {
        String id = dossier.invoices().issue(Sample.draft("posted"), key + "-1").id();
        dossier.trail().posted(id, Map.of("journal", "VT"), key + "-2");
        return "posted";
    }

    private static Object erase(Dossier dossier, String key) {
        Invoice.Issued invoice = dossier.invoices().issue(Sample.draft("erased"), key + "-1");
        return dossier.invoices().erasePersonalData(invoice.number(), "asked for", key + "-2");
    }

    private static Object giveBack(Dossier dossier, String key) {
        Invoice.Issued invoice = dossier.invoices().issue(Sample.draft("given back"), key + "-1");
        return dossier.creditNotes().issue(CreditNote.of(invoice).percent("10").draft(), key + "-2");
    }

    private static Object billQuote(Dossier dossier, String key) {
        String quote =
                dossier.quotes().save(Sample.draft("offered"), key + "-1").id();
        dossier.quotes().send(quote, key + "-2");
        dossier.quotes().accept(quote, Acceptance.of("Ada", Books.DAY), key + "-3");
        return dossier.invoices().issue(dossier.quotes().bill(quote).deposit("30"), key + "-4");
    }

    private static Object billSubscription(Dossier dossier, String key) {
        String id = dossier.subscriptions()
                .save(Sample.subscription("rent", Books.DAY.minusMonths(1)), key + "-1")
                .id();
        dossier.subscriptions().activate(id, key + "-2");
        dossier.subscriptions().run(BillingRun.issuing(Books.DAY), paper -> {});
        return dossier.subscriptions().find(id).orElseThrow().account().papers().keySet().stream()
                .map(billed -> billed.substring(id.length()))
                .toList();
    }

    private static Object billTogether(Dossier dossier, String key) {
        for (String which : List.of("-a", "-b")) {
            String id = dossier.subscriptions()
                    .save(Sample.subscription("rent", Books.DAY), key + which)
                    .id();
            dossier.subscriptions().activate(id, key + which + "-go");
        }
        dossier.subscriptions().run(BillingRun.issuing(Books.DAY).grouped(), paper -> {});
        return dossier.invoices().issued(Optional.empty(), 10).items().stream()
                .map(invoice -> invoice.items().size())
                .toList();
    }

    private static Object billUsage(Dossier dossier, String key) {
        LocalDate start = Books.DAY.minusMonths(1);
        String id = dossier.subscriptions()
                .save(Sample.metered("prints", start), key + "-1")
                .id();
        dossier.subscriptions().activate(id, key + "-2");
        dossier.subscriptions().recordUsage(id, List.of(UsageEvent.of("e", "meter", start, "2")), key + "-3");
        dossier.subscriptions().run(BillingRun.issuing(Books.DAY), paper -> {});
        return dossier.subscriptions().find(id).orElseThrow().account().billed().periods().stream()
                .flatMap(period -> period.items().stream())
                .map(BilledItem::amount)
                .toList();
    }

    private static Object drawWallet(Dossier dossier, String key) {
        LocalDate start = Books.DAY.minusMonths(1);
        String id = dossier.subscriptions()
                .save(Sample.metered("prints", start), key + "-1")
                .id();
        dossier.subscriptions().activate(id, key + "-2");
        Invoice.Issued sold = dossier.wallets().topUp(id, VatRate.VAT_20, "30.00", key + "-3");
        dossier.subscriptions().recordUsage(id, List.of(UsageEvent.of("e", "meter", start, "2")), key + "-4");
        dossier.subscriptions().run(BillingRun.issuing(Books.DAY), paper -> {});
        return List.of(sold, dossier.wallets().of(id));
    }

    private static Object pay(Dossier dossier, String key) {
        Invoice.Issued invoice = dossier.invoices().issue(Sample.draft("paid"), key + "-1");
        dossier.payments().pay(invoice, "1.00", PaymentMethod.CARD, Books.DAY, key + "-2");
        return dossier.payments()
                .pay(invoice, "2.00", PaymentMethod.TRANSFER, Books.DAY, key + "-3")
                .balance();
    }

    // --- checks ---

    /** One check for each command, on a storage of {@code storages}, and one for the delivery of messages. */
    public static List<Check> checks(Supplier<Storage> storages) {
        return Stream.concat(
                        checks(storages, commands()).stream(),
                        Stream.of(new Check(
                                "Stopped at any point while messages are delivered, each goes out",
                                () -> deliversAll(storages.get()))))
                .toList();
    }

    /** One check for each of {@code commands}, on a storage of {@code storages}. */
    public static List<Check> checks(Supplier<Storage> storages, List<Command> commands) {
        return commands.stream()
                .map(command -> new Check(
                        "Stopped at any point and repeated, it is done once: " + command,
                        () -> survives(storages.get(), command)))
                .toList();
    }

    /** The checks as JUnit tests, one each: what a {@code @TestFactory} gives back. */
    public static Stream<DynamicTest> tests(Supplier<Storage> storages) {
        return checks(storages).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    /** The points that {@code command} passes, each of which it is stopped at. */
    public static List<CrashingStorage.Point> points(Storage storage, Command command) {
        CrashingStorage counting = CrashingStorage.never(storage);
        command.act().carryOut(new Trial(storage).on(counting), "key");
        return counting.points();
    }

    // --- commands ---

    private static void survives(Storage storage, Command command) {
        State undisturbed = new Trial(storage).repeatedAfter(command, Optional.empty());
        int points = points(storage, command).size();
        for (int point = 1; point <= points; point++) {
            CrashingStorage crashing = CrashingStorage.at(storage, point);
            State state = state(storage, command, crashing);
            Claim.equal("What is stored after " + at(crashing), undisturbed, state);
        }
    }

    private static State state(Storage storage, Command command, CrashingStorage crashing) {
        try {
            return new Trial(storage).repeatedAfter(command, Optional.of(crashing));
        } catch (RuntimeException e) {
            throw new AssertionError("What came after " + at(crashing) + " failed: " + e, e);
        }
    }

    private static String at(CrashingStorage crashing) {
        List<CrashingStorage.Point> points = crashing.points();
        return "a crash at point " + points.size() + ", " + points.get(points.size() - 1);
    }

    /** One process after another in a dossier that nobody used before. */
    private static final class Trial {

        private final Books books;
        private final ManualClock clock = ManualClock.at(Books.DAY);
        private final CountingIds ids = new CountingIds();

        private Trial(Storage storage) {
            this.books = Books.in(storage);
        }

        /** The dossier, as a process that has just started opens it. */
        private Dossier on(Storage storage) {
            Ports ports = Ports.of(storage, clock, ids);
            return Comptoir.over(ports).open(books.dossier(), Sample.ISSUER, Sample.ACTOR);
        }

        private Dossier started() {
            return on(books.storage());
        }

        private State repeatedAfter(Command command, Optional<CrashingStorage> crash) {
            Invoice.Issued before = started().invoices().issue(Sample.draft("before"), "before");
            crash.ifPresent(crashing -> Claim.refused(
                    "A process that was to stop while it did this: " + command,
                    Crash.class,
                    () -> command.act().carryOut(on(crashing), "key")));
            String when = crash.map(CrashTable::at).orElse("no crash");

            Object answer = command.act().carryOut(started(), "key");
            Object again = command.act().carryOut(started(), "key");
            started().invoices().issue(Sample.draft("after"), "after");

            Claim.equal("The answer to a repetition after " + when, answer, again);
            Claim.equal(
                    "The invoice that was answered before " + when,
                    Optional.of(before),
                    started().invoices().find(before.number()));
            claimNumbers(when);
            return state();
        }

        /** Told from the numbers alone: what the first and the last invoice must have, and all between. */
        private void claimNumbers(String when) {
            List<String> numbers = documents().stream()
                    .filter(document -> document.kind().equals("INVOICE"))
                    .flatMap(document -> document.number().stream())
                    .sorted()
                    .toList();
            List<String> gapless = IntStream.rangeClosed(1, numbers.size())
                    .mapToObj(rank -> "F2026-0000" + rank)
                    .toList();
            Claim.equal("The numbers after " + when, gapless, numbers);
            Claim.equal(
                    "What the audit of numbers finds after " + when,
                    Violations.NONE,
                    started().invoices().auditNumbers());
            Claim.equal(
                    "What is broken in the audit trail after " + when,
                    Optional.empty(),
                    started().trail().verify().broken());
            Claim.equal(
                    "The errors of comparing it with the documents after " + when,
                    Violations.NONE,
                    started().trail().compare().errors());
        }

        private State state() {
            List<String> papers = documents().stream()
                    .map(one -> one.kind() + " " + one.status() + " " + one.version() + " " + one.number())
                    .sorted()
                    .toList();
            List<String> told = messages().stream().map(Message::topic).sorted().toList();
            long subjects = messages().stream().map(Message::subject).distinct().count();
            return new State(papers, told, subjects, started().trail().head().index());
        }

        private List<StoredDocument> documents() {
            return books.list(DocumentQuery.ALL, Optional.empty(), 100);
        }

        /** The messages in the box, which stay there. */
        private List<Message> messages() {
            List<Message> messages = new ArrayList<>();
            Claim.thrownBy(() -> books.runAndThrow(
                    unit -> unit.outbox().lease(Instant.MAX, Instant.MAX, 100).stream()
                            .map(Leased::message)
                            .forEach(messages::add),
                    new IllegalStateException("Only looking")));
            return messages;
        }
    }

    /** What a dossier holds, ids aside: those of a command that was stopped are not given again. */
    private record State(List<String> papers, List<String> messages, long subjects, long links) {}

    // --- delivery ---

    private static void deliversAll(Storage storage) {
        int points = deliver(storage, CrashingStorage.never(storage));
        for (int point = 1; point <= points; point++) {
            deliver(storage, CrashingStorage.at(storage, point));
        }
    }

    /** Delivers in a process that stops and in others after it, and gives how many points the first one passed. */
    private static int deliver(Storage storage, CrashingStorage crashing) {
        Trial trial = new Trial(storage);
        List.of("key-1", "key-2", "key-3")
                .forEach(key -> trial.started().invoices().issue(Sample.draft(key), key));
        List<Message> waiting = trial.messages();
        Set<Message> received = new HashSet<>();

        Claim.thrownBy(() -> trial.on(crashing).outbox().deliver(message -> {
            crashing.pass("receiver", Moment.BEFORE);
            received.add(message);
            crashing.pass("receiver", Moment.AFTER);
        }));
        int points = crashing.points().size();
        for (int go = 0; go < DELIVERIES_MAX && trial.started().outbox().size() > 0; go++) {
            trial.clock.moveBy(Duration.ofHours(1)); // the leases of the dead end
            trial.started().outbox().deliver(received::add);
        }

        Claim.equal("The messages that went out, " + crashing.points(), Set.copyOf(waiting), received);
        Claim.equal("What is left in the box", 0L, trial.started().outbox().size());
        return points;
    }
}
