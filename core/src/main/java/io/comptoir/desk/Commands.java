package io.comptoir.desk;

import io.comptoir.audit.Trail;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.party.DossierId;
import io.comptoir.port.Listener;
import io.comptoir.port.Outbox.Message;
import io.comptoir.port.Ports;
import io.comptoir.port.Requests.Done;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.Storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries commands out: each once under its key, all or nothing, again when somebody else was faster, and together where
 * several wait.
 * <p>
 * Where the host owns the transaction, a command is tried once and alone: its end is the host's.
 */
final class Commands {

    /** The most commands of one unit of work. */
    static final int TOGETHER_MAX = 128;

    private static final int ATTEMPTS_TOGETHER = 3;
    private static final int ATTEMPTS_ALONE = 30;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private static final Rule KEY_REUSED = Rule.error("CPT-DESK-KEY-REUSED", "Comptoir, idempotent commands")
            .says(
                    "La clé « {value} » a déjà servi à une autre commande.",
                    "The key '{value}' was already used for another command.")
            .fix(
                    "Répétez la commande telle quelle, ou donnez-lui une nouvelle clé.",
                    "Repeat the command as it was, or give it a new key.");

    private final Ports ports;
    private final Trail trail;
    private final Combiner<DossierId, Command<?>, Ended> combiner = new Combiner<>(this::together, TOGETHER_MAX);

    Commands(Ports ports) {
        this.ports = ports;
        this.trail = ports.seal().map(Trail::sealedBy).orElse(Trail.plain());
    }

    /**
     * Carries one command out, together with others that wait where it may.
     *
     * @throws ViolationsException if it is refused
     */
    <R> R run(DossierId dossier, Command<R> command) {
        Ended ended = ports.storage().isJoining()
                ? attempt(dossier, List.of(command), true).get(0)
                : combiner.submit(dossier, command);
        return ended.<R>outcome().orElseThrow();
    }

    /** Carries commands out in their order, some at a time; what became of each. */
    <R> List<Outcome<R>> runAll(DossierId dossier, List<? extends Command<R>> commands) {
        List<Outcome<R>> outcomes = new ArrayList<>(commands.size());
        boolean joining = ports.storage().isJoining();
        for (int from = 0; from < commands.size(); from += TOGETHER_MAX) {
            List<Command<?>> some = List.copyOf(commands.subList(from, Math.min(commands.size(), from + TOGETHER_MAX)));
            if (joining) {
                attempt(dossier, some, true).forEach(ended -> outcomes.add(ended.outcome()));
            } else {
                together(dossier, some)
                        .forEach(ended -> outcomes.add(ended.get().outcome()));
            }
            int done = outcomes.size();
            tell(listener -> listener.progress(dossier, done, commands.size()));
        }
        return outcomes;
    }

    /** All in one unit of work; where that fails, each in its own. */
    private List<Combiner.Outcome<Ended>> together(DossierId dossier, List<Command<?>> commands) {
        if (commands.size() > 1) {
            try {
                List<Ended> ended = retried(dossier, commands, ATTEMPTS_TOGETHER);
                tell(listener -> listener.grouped(dossier, commands.size()));
                return ended.stream()
                        .<Combiner.Outcome<Ended>>map(Combiner.Outcome.Done::new)
                        .toList();
            } catch (RuntimeException e) {
                LOG.debug("A group of {} commands failed and is done one by one", commands.size(), e);
            }
        }
        return commands.stream().map(command -> alone(dossier, command)).toList();
    }

    private Combiner.Outcome<Ended> alone(DossierId dossier, Command<?> command) {
        try {
            return new Combiner.Outcome.Done<>(
                    retried(dossier, List.of(command), ATTEMPTS_ALONE).get(0));
        } catch (RuntimeException e) {
            return new Combiner.Outcome.Failed<>(e);
        }
    }

    private List<Ended> retried(DossierId dossier, List<Command<?>> commands, int attempts) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(dossier, commands, attempt > 1);
            } catch (StaleVersionException e) {
                if (attempt == attempts) {
                    throw e;
                }
                int failed = attempt;
                tell(listener -> listener.retried(dossier, failed, e));
                LockSupport.parkNanos(attempt * PAUSE_NANOS);
            }
        }
    }

    private List<Ended> attempt(DossierId dossier, List<Command<?>> commands, boolean careful) {
        boolean ours = !ports.storage().isJoining();
        Instant now = ports.clock().now();
        LocalDate today = LocalDate.ofInstant(now, ports.clock().zone());
        List<Ended> ended = ports.storage()
                .inUnitOfWork(dossier, unit -> carriedOut(new Step(unit, trail, now, today, careful), commands));
        if (ours) {
            ended.forEach(one -> one.messages().forEach(said -> tell(listener -> listener.happened(dossier, said))));
        }
        return ended;
    }

    private static List<Ended> carriedOut(Step step, List<Command<?>> commands) {
        UnitOfWork unit = step.unit();
        Set<String> keys = commands.stream().map(Command::key).collect(Collectors.toSet());
        Map<String, Done> done = new HashMap<>(unit.requests().find(keys));
        List<Ended> ended = new ArrayList<>(commands.size());
        for (Command<?> command : commands) {
            ended.add(carriedOut(step, command, done));
        }
        step.finish();
        return ended;
    }

    /** What a refused command throws, it throws before it writes: those beside it go on. */
    private static <R> Ended carriedOut(Step step, Command<R> command, Map<String, Done> done) {
        Done before = done.get(command.key());
        if (before != null) {
            return repeated(step, command, before);
        }
        Command.Change<R> change;
        try {
            change = command.prepare(step);
        } catch (ViolationsException e) {
            step.requireUnmoved(command.key());
            return new Ended(Outcome.refused(e.violations()));
        }
        change.write().run();
        change.link().ifPresent(step::append);
        Done now = new Done(command.fingerprint(), change.id());
        step.unit().requests().save(command.key(), now);
        change.messages().forEach(step.unit().outbox()::add);
        done.put(command.key(), now);
        return new Ended(Outcome.done(change.result()), change.messages());
    }

    private static <R> Ended repeated(Step step, Command<R> command, Done before) {
        return before.fingerprint().equals(command.fingerprint())
                ? new Ended(Outcome.done(command.repeated(step, before.result())))
                : new Ended(Outcome.refused(Violations.of(KEY_REUSED.at("key", command.key()))));
    }

    private void tell(Consumer<Listener> news) {
        try {
            news.accept(ports.listener());
        } catch (RuntimeException e) {
            LOG.warn("A listener failed", e);
        }
    }

    /**
     * How a command ended.
     *
     * @param what  done or refused
     * @param messages  what it tells others
     */
    private record Ended(Outcome<?> what, List<Message> messages) {

        private Ended(Outcome<?> what) {
            this(what, List.of());
        }

        @SuppressWarnings("unchecked") // what ended is the command that was submitted
        private <R> Outcome<R> outcome() {
            return (Outcome<R>) what;
        }
    }
}
