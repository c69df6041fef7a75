package io.comptoir.testkit;

import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage;
import io.comptoir.port.StorageFailedException;
import io.comptoir.testkit.OverlappingStorage.Mistake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Some programs that issue invoices over one storage on a bad day: calls fail, go stale, die; answers get lost, orders
 * come twice and late; the clock jumps. One thread plays them all, and one seed decides what happens, so that the same seed
 * plays the same day again. A model that knows nothing of the code looks at each answer.
 */
final class Simulation {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final DossierId DOSSIER = DossierId.of("simulated");
    private static final int DEPTH_MAX = 3;
    private static final int DELIVERIES_MAX = 50;

    /** Moments at which dates and clocks go wrong. */
    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-03-15T11:00:00Z"),
            Instant.parse("2026-12-31T22:59:58Z"), // two seconds before a new year in France
            Instant.parse("2026-12-31T23:00:01Z"), // and just after it
            Instant.parse("2026-03-29T00:59:59Z"), // the night that loses an hour
            Instant.parse("2026-10-25T00:59:59Z"), // the night that has one twice
            Instant.parse("2028-02-28T22:59:59Z"), // the eve of a leap day
            Instant.parse("2027-02-28T22:59:59Z"),
            Instant.parse("2028-02-29T22:59:59Z"));

    private static final List<Duration> JUMPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(-3),
            Duration.ofMinutes(6),
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(1),
            Duration.ofDays(-1),
            Duration.ofDays(31));

    private final SplittableRandom chance;
    private final Mistake mistake;
    private final Storage truth = new MemoryStorage();
    private final ManualClock clock;
    private final CountingIds ids = new CountingIds();
    private final List<Program> programs = new ArrayList<>();
    private final List<Order> pending = new ArrayList<>();
    private final SimulationModel model;
    private final StringBuilder trace = new StringBuilder();
    private final int badLuck;
    private LocalDate earliest;
    private boolean calm;
    private int depth;

    private Simulation(long seed, Mistake mistake) {
        this.chance = new SplittableRandom(seed);
        this.mistake = mistake;
        this.clock = ManualClock.at(BEGINNINGS.get(chance.nextInt(BEGINNINGS.size())), FRANCE);
        this.earliest = clock.today();
        this.badLuck = chance.nextInt(5) * 10;
        this.model = new SimulationModel(truth, DOSSIER, order(1 + chance.nextInt(3)));
        IntStream.rangeClosed(1, 1 + chance.nextInt(3)).forEach(name -> programs.add(new Program("p" + name)));
    }

    /**
     * Plays a day.
     *
     * @return all that happened, in words
     * @throws Found if something happened that must not
     */
    static String play(long seed, Mistake mistake) {
        Simulation simulation = new Simulation(seed, mistake);
        try {
            simulation.play();
            return simulation.trace.toString();
        } catch (AssertionError | RuntimeException e) {
            throw new Found(seed, simulation.trace.toString(), e);
        }
    }

    /** What a simulation found, and how to see it again. */
    static final class Found extends AssertionError {

        private static final long serialVersionUID = 1L;

        private final long seed;

        private Found(long seed, String trace, Throwable cause) {
            super("Seed " + seed + ": " + cause + "\nAgain: -Dcomptoir.seed=" + seed + "\n" + trace, cause);
            this.seed = seed;
        }

        /** What plays the same day again. */
        long seed() {
            return seed;
        }
    }

    // --- the orders ---

    /** An order that a client sends, and sends again until it is answered. */
    private record Order(String key, String label, Invoice.Draft draft) {

        private Order(String key, String label) {
            this(key, label, Sample.draft(label));
        }
    }

    private Set<String> order(int count) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 1; i <= count; i++) {
            String key = "order-" + i;
            keys.add(key);
            pending.add(new Order(key, key));
            if (chance.nextInt(4) == 0) {
                pending.add(new Order(key, key)); // sent twice
            }
            if (chance.nextInt(8) == 0) {
                pending.add(new Order(key, key + "!")); // a key used for something else
            }
        }
        return keys;
    }

    // --- the day ---

    private void play() {
        int steps = 3 + chance.nextInt(2 * pending.size());
        for (int i = 0; i < steps; i++) {
            step();
            model.checkNumbers();
        }
        calm = true;
        moveClock(Duration.ofDays(500)); // past every date that was given
        while (!pending.isEmpty()) {
            idle().forEach(program -> program.send(take()));
        }
        for (int i = 0; i < DELIVERIES_MAX && programs.get(0).dossier.outbox().size() > 0; i++) {
            moveClock(Duration.ofHours(7)); // leases and pauses end
            programs.get(0).deliver();
        }
        model.checkEnd();
    }

    /** Somebody who has nothing to do does something. */
    private void step() {
        List<Program> idle = idle();
        if (idle.isEmpty() || depth >= DEPTH_MAX) {
            return;
        }
        depth++;
        Program program = idle.get(chance.nextInt(idle.size()));
        switch (chance.nextInt(6)) {
            case 0 -> moveClock(JUMPS.get(chance.nextInt(JUMPS.size())));
            case 1 -> program.deliver();
            default -> program.send(take());
        }
        depth--;
    }

    private List<Program> idle() {
        return programs.stream().filter(program -> !program.busy).toList();
    }

    /** Any order that waits, or none: they come in no order. */
    private List<Order> take() {
        return pending.isEmpty() ? List.of() : List.of(pending.remove(chance.nextInt(pending.size())));
    }

    private void moveClock(Duration jump) {
        clock.moveBy(jump);
        if (clock.today().isBefore(earliest)) {
            earliest = clock.today();
        }
        tell("clock", clock.now().toString());
    }

    private boolean happens(int inThousand) {
        return !calm && chance.nextInt(1000) < inThousand;
    }

    private void tell(String who, String what) {
        trace.append("  ".repeat(depth)).append(who).append(' ').append(what).append('\n');
    }

    /** A program dies; what it was doing is not known. */
    private static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** A program with Comptoir in it, that is started again when it dies. */
    private final class Program implements OverlappingStorage.Weather {

        private final String name;
        private boolean busy;
        private Dossier dossier;

        private Program(String name) {
            this.name = name;
            this.dossier = started();
        }

        private Dossier started() {
            Ports ports = Ports.of(new OverlappingStorage(truth, this), clock, ids);
            return Comptoir.over(ports).open(DOSSIER, Sample.ISSUER, Sample.ACTOR);
        }

        private void send(List<Order> orders) {
            orders.forEach(order -> work("issues " + order.label, () -> issue(order)));
        }

        private void issue(Order order) {
            boolean answered = false;
            try {
                answered = isAnswered(order);
            } catch (ViolationsException e) {
                tell(name, "is refused: " + e.violations().codes());
                answered = isRefused(order, e);
            } finally {
                if (!answered) {
                    pending.add(order);
                }
            }
        }

        private boolean isAnswered(Order order) {
            Invoice.Issued invoice = dossier.invoices().issue(order.draft, order.key);
            if (happens(badLuck)) {
                tell(name, "loses the answer " + invoice.number());
                return false;
            }
            tell(name, "answers " + invoice.number() + " of " + invoice.issueDate());
            model.answered(order.key, order.label, invoice);
            return true;
        }

        /** Whether the order is refused for good. */
        private boolean isRefused(Order order, ViolationsException refusal) {
            switch (refusal.code()) {
                case "CPT-NUMBERING-DATE-BEFORE-LAST", "CPT-NUMBERING-PERIOD-OVER" -> model.refusedDate(earliest);
                case "CPT-DESK-KEY-REUSED" -> model.refusedKey(order.key, order.label);
                default -> throw refusal;
            }
            return refusal.code().equals("CPT-DESK-KEY-REUSED");
        }

        private void deliver() {
            work("delivers", () -> dossier.outbox().deliver(this::receive));
        }

        private void receive(Message message) {
            if (happens(badLuck)) {
                throw new IllegalStateException("The receiver is away");
            }
            tell(name, "sends " + message.id());
            model.received(message);
            if (happens(badLuck)) {
                throw new IllegalStateException("The receiver got it and says nothing");
            }
        }

        private void work(String what, Runnable work) {
            tell(name, what);
            busy = true;
            LocalDate before = earliest;
            earliest = depth <= 1 ? clock.today() : before;
            try {
                work.run();
            } catch (StorageFailedException | StaleVersionException e) {
                tell(name, "fails: " + e.code());
            } catch (Death e) {
                tell(name, "dies");
                dossier = started();
            } finally {
                busy = false;
            }
        }

        // --- the weather around its storage ---

        @Override
        public void before(String call) {
            if (happens(40 + badLuck)) {
                step(); // somebody else is faster
            }
            if (happens(badLuck)) {
                moveClock(JUMPS.get(chance.nextInt(JUMPS.size())));
            }
            if (happens(badLuck / 2)) {
                tell(name, "has no connection at " + call);
                throw call.equals("commit") && chance.nextBoolean()
                        ? StorageFailedException.unknown("The connection broke", new IllegalStateException())
                        : StorageFailedException.undone("The connection broke", new IllegalStateException());
            }
            if (happens(badLuck / 3)) {
                tell(name, "is stale at " + call);
                throw new StaleVersionException(call, "fresh", "stale");
            }
            die(call);
        }

        @Override
        public void committed() {
            if (happens(badLuck)) {
                tell(name, "has committed and is not told");
                throw StorageFailedException.unknown("The connection broke", new IllegalStateException());
            }
            die("the end");
        }

        private void die(String call) {
            if (happens(badLuck / 3)) {
                tell(name, "is about to die at " + call);
                throw new Death();
            }
        }

        @Override
        public Mistake mistake() {
            return mistake;
        }
    }
}
