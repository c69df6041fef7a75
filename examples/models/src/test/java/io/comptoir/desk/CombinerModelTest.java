package io.comptoir.desk;

import io.comptoir.desk.Combiner.Outcome;
import io.comptoir.models.Interleavings;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

class CombinerModelTest {

    @Test
    void isSafeForTwoThreads() {
        Interleavings.ofLong(Model.class).findNoFault();
    }

    @Test
    void isSafeForThreeThreads() {
        Interleavings.ofLong(Model.class).andAnotherThread().findNoFault();
    }

    @Test
    void findsTheTwinThatForgetsALateCaller() {
        Interleavings.ofLong(ForgetfulTwin.class).findFault("The execution has hung =");
    }

    @Test
    void findsTheTwinThatHasTwoLeaders() {
        Interleavings.ofLong(CrowdedTwin.class).findFault("Invalid execution results");
    }

    /** Ranks of a series that only one thread at a time may count. */
    private static final class Series implements Combiner.Work<String, Integer, Integer> {

        private int last;

        @Override
        public List<Outcome<Integer>> carryOut(String key, List<Integer> jobs) {
            List<Outcome<Integer>> ranks = new ArrayList<>();
            for (int job : jobs) {
                ranks.add(job < 0 ? new Outcome.Failed<>(new IllegalArgumentException()) : new Outcome.Done<>(++last));
            }
            return ranks;
        }
    }

    /** What threads may do with a combiner. */
    public static class Model {

        private final Combiner<String, Integer, Integer> combiner = new Combiner<>(new Series(), 2);

        /** Takes the next rank. */
        @Operation
        public int next() {
            return combiner.submit("F2026", 1);
        }

        /** Is refused a rank. */
        @Operation
        public int refused() {
            return combiner.submit("F2026", -1);
        }

        /** Once all have gone home, nothing is kept. */
        @Validate
        public void isIdle() {
            if (!combiner.isIdle()) {
                throw new IllegalStateException("somebody is still thought to be at work");
            }
        }
    }

    /** Who comes when the leader has looked at the line for the last time waits for ever. */
    public static class ForgetfulTwin {

        private final Series series = new Series();
        private final Queue<Waiting> line = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean busy = new AtomicBoolean();

        /** Takes the next rank. */
        @Operation
        public int next() {
            Waiting mine = new Waiting();
            line.add(mine);
            if (busy.compareAndSet(false, true)) {
                for (Waiting next = line.poll(); next != null; next = line.poll()) {
                    next.rank =
                            (int) series.carryOut("F2026", List.of(1)).get(0).get();
                    LockSupport.unpark(next.thread);
                }
                busy.set(false);
            }
            while (mine.rank == 0) {
                LockSupport.park(mine);
            }
            return mine.rank;
        }
    }

    /** Somebody who waits for a rank. */
    private static final class Waiting {

        private final Thread thread = Thread.currentThread();
        private volatile int rank;
    }

    /** Two who both find nobody at work both lead. */
    public static class CrowdedTwin {

        private final Series series = new Series();
        private volatile boolean busy;

        /** Takes the next rank. */
        @Operation
        public int next() {
            boolean alone = !busy;
            busy = true;
            try {
                return alone ? series.carryOut("F2026", List.of(1)).get(0).get() : theNextOne();
            } finally {
                busy = false;
            }
        }

        private synchronized int theNextOne() {
            return series.carryOut("F2026", List.of(1)).get(0).get();
        }
    }
}
