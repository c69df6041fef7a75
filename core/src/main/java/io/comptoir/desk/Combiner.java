package io.comptoir.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries out together the jobs that wait for the same thing, so that many pay for one commit.
 * <p>
 * Who finds nobody at work on a key carries out his own job at once, alone and in his own thread. Who comes meanwhile
 * stands in line. When the work is done, the first of the line leads: in his own thread he carries out his job and those
 * behind him, hands each caller his outcome, and passes the lead on. So nobody waits for company, nobody serves more than
 * one group, and callers are served in the order they came.
 * <pre>
 * Thread 1  │ ── job 1 ──│
 * Thread 2     ·waits····│ ── jobs 2, 3 ──│
 * Thread 3       ·waits··················│
 * Thread 4                  ·waits·······│ ── job 4 ──│
 * </pre>
 * <b>Interrupts.</b> Who is interrupted in line waits on, for his job may be done already; his interrupt shows when he
 * has his answer. Who leads from the line does so uninterrupted, for he works for others too.
 * <p>
 * <b>Work within work.</b> Who submits while he leads, whatever the key, is served at once and alone: waiting would have
 * him wait for himself, or for somebody who waits for him. So a key may have two at work, as it has with two processes.
 *
 * @param <K>  what jobs are combined by, such as a dossier and its series; not kept once nobody is at work on it
 */
final class Combiner<K, J, R> {

    private static final int MOST = 128;

    private final Work<K, J, R> work;
    private final int most;
    private final ConcurrentMap<K, Deque<Caller<J, R>>> lines = new ConcurrentHashMap<>();
    private final Set<Thread> leaders = ConcurrentHashMap.newKeySet();

    /** Combines at most 128 jobs. */
    Combiner(Work<K, J, R> work) {
        this(work, MOST);
    }

    /** Combines at most so many jobs, 1 or more. */
    Combiner(Work<K, J, R> work, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A group has 1 job or more: " + most);
        }
        this.work = work;
        this.most = most;
    }

    /**
     * Has a job carried out, with those of others if they wait too, and gives what came of it.
     * <p>
     * The exception of the job itself comes out as it is, to its own caller only. An exception of the whole group comes
     * out to every caller of it: the same object, so that each can catch its type, with the stack trace of the thread
     * that led. An error comes out to the thread it happened in; the others get an exception that names it.
     */
    R submit(K key, J job) {
        Caller<J, R> caller = new Caller<>(job);
        if (leaders.contains(Thread.currentThread())) {
            caller.lead();
            carryOut(key, List.of(caller));
        } else {
            lines.compute(key, (any, line) -> caller.standIn(line));
            if (caller.leads) {
                lead(key, caller, List::of);
            } else {
                follow(key, caller);
            }
        }
        return caller.answer();
    }

    /** Whether nobody is at work, and so nothing is kept. */
    boolean isIdle() {
        return lines.isEmpty() && leaders.isEmpty();
    }

    private void follow(K key, Caller<J, R> caller) {
        boolean interrupted = caller.waitInLine();
        try {
            if (caller.leads) {
                lead(key, caller, first -> gather(key, first));
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lead(K key, Caller<J, R> caller, Function<Caller<J, R>, List<Caller<J, R>>> group) {
        try {
            leaders.add(Thread.currentThread());
            carryOut(key, group.apply(caller));
        } finally {
            leaders.remove(Thread.currentThread());
            passOn(key);
        }
    }

    /** The first of the line and those behind him. The room is taken first: nobody may get lost for want of memory. */
    private List<Caller<J, R>> gather(K key, Caller<J, R> first) {
        List<Caller<J, R>> group = new ArrayList<>(most);
        group.add(first);
        lines.computeIfPresent(key, (any, line) -> {
            while (group.size() < most && !line.isEmpty()) {
                group.add(line.remove());
            }
            return line;
        });
        return group;
    }

    private void carryOut(K key, List<Caller<J, R>> group) {
        try {
            List<J> jobs = group.stream().map(caller -> caller.job).toList();
            List<Outcome<R>> outcomes = List.copyOf(work.carryOut(key, jobs));
            if (outcomes.size() != jobs.size()) {
                throw new IllegalStateException(jobs.size() + " jobs were given and " + outcomes.size() + " came back");
            }
            for (int i = 0; i < jobs.size(); i++) {
                group.get(i).done(outcomes.get(i));
            }
        } catch (Throwable failure) { // an error too: nobody may be left waiting
            for (int i = 0; i < group.size(); i++) {
                group.get(i).failed(failure);
            }
        }
    }

    private void passOn(K key) {
        lines.computeIfPresent(key, (any, line) -> {
            Caller<J, R> next = line.poll();
            if (next == null) {
                return null;
            }
            next.lead();
            return line;
        });
    }

    /** How jobs of one key are carried out together. */
    @FunctionalInterface
    interface Work<K, J, R> {

        /** Carries jobs out and gives one outcome for each, in their order. */
        List<Outcome<R>> carryOut(K key, List<J> jobs);
    }

    /** What came of one job. */
    sealed interface Outcome<R> {

        /** Gives the result, or throws the failure as it is. */
        R get();

        /** A job that succeeded. */
        record Done<R>(R result) implements Outcome<R> {

            @Override
            public R get() {
                return result;
            }
        }

        /** A job that failed while others of its group may have succeeded. */
        record Failed<R>(RuntimeException failure) implements Outcome<R> {

            @Override
            public R get() {
                throw failure;
            }
        }
    }

    /** Somebody with a job: in line, leading, or answered. */
    private static final class Caller<J, R> {

        private final J job;
        private final Thread thread = Thread.currentThread();
        private volatile boolean leads;
        private volatile @Nullable Outcome<R> outcome;
        private volatile @Nullable Throwable failure;

        private Caller(J job) {
            this.job = job;
        }

        private Deque<Caller<J, R>> standIn(@Nullable Deque<Caller<J, R>> line) {
            leads = line == null;
            Deque<Caller<J, R>> joined = line == null ? new ArrayDeque<>() : line;
            if (!leads) {
                joined.add(this);
            }
            return joined;
        }

        /** Waits for the lead or an answer, and tells whether the thread was interrupted, which it no longer is. */
        private boolean waitInLine() {
            boolean interrupted = Thread.interrupted();
            while (!leads && !isAnswered()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            return interrupted;
        }

        private boolean isAnswered() {
            return outcome != null || failure != null;
        }

        private void lead() {
            leads = true;
            LockSupport.unpark(thread);
        }

        private void done(Outcome<R> own) {
            outcome = own;
            LockSupport.unpark(thread);
        }

        /** Keeps the failure as it is: after an error there may be no memory to wrap it. */
        private void failed(Throwable ofTheGroup) {
            failure = ofTheGroup;
            LockSupport.unpark(thread);
        }

        private R answer() {
            Outcome<R> own = outcome;
            if (own != null) {
                return own.get();
            }
            if (failure instanceof RuntimeException shared) {
                throw shared;
            }
            if (leads && failure instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The thread that carried this out with others failed", failure);
        }
    }
}
