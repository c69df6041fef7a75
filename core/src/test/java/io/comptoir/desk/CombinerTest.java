package io.comptoir.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.desk.Combiner.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CombinerTest {

    private static final String KEY = "acme F2026";

    private final Workshop workshop = new Workshop();

    @Test
    void carriesOutALoneJobInTheThreadOfItsCaller() {
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);

        assertEquals("done 7", combiner.submit(KEY, 7));
        assertEquals(List.of(new Group(KEY, List.of(7), Thread.currentThread())), List.copyOf(workshop.groups));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # case                           | most | waiting | sizes of the groups
        nobody waits                     | 3    | 0       | 1
        one waits                        | 3    | 1       | 1 1
        as many wait as fit              | 3    | 3       | 1 3
        one more waits than fits         | 3    | 4       | 1 3 1
        several groups wait              | 3    | 7       | 1 3 3 1
        nobody is combined               | 1    | 3       | 1 1 1 1
        """)
    void combinesThoseWhoWaitInTheOrderTheyCame(String what, int most, int waiting, String sizes) throws Exception {
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop, most);

        List<FutureTask<String>> callers = line(combiner, 1 + waiting);
        workshop.open();

        for (int job = 0; job <= waiting; job++) {
            assertEquals("done " + job, callers.get(job).get());
        }
        assertEquals(sizes, workshop.sizes());
        assertEquals(numbers(1 + waiting), workshop.jobsInOrder());
    }

    @Test
    void combines128AtMostUnlessToldOtherwise() throws Exception {
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);

        List<FutureTask<String>> callers = line(combiner, 1 + 128 + 1);
        workshop.open();
        awaitAll(callers);

        assertEquals("1 128 1", workshop.sizes());
    }

    @Test
    void refusesGroupsOfNobody() {
        assertThrows(IllegalArgumentException.class, () -> new Combiner<>(workshop, 0));
    }

    /** Else one caller would work for the others for as long as they keep coming. */
    @Test
    void hasEachCallerServeOneGroupAtMostHisOwn() throws Exception {
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop, 2);

        List<FutureTask<String>> callers = line(combiner, 9);
        workshop.open();
        awaitAll(callers);

        for (Group group : workshop.groups) {
            assertEquals("caller " + group.jobs.get(0), group.leader.getName());
        }
        assertEquals("1 2 2 2 2", workshop.sizes());
    }

    @Test
    void worksOnTwoKeysAtTheSameTime() throws Exception {
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);
        line(combiner, 1);

        assertEquals("done 5", combiner.submit("another key", 5));
        assertFalse(combiner.isIdle());
        workshop.open();
    }

    @Test
    void givesAFailureToItsOwnCallerOnly() throws Exception {
        IllegalArgumentException own = new IllegalArgumentException("job 2 is wrong");
        workshop.then = jobs -> jobs.stream()
                .map(job -> job == 2 ? new Outcome.Failed<String>(own) : Workshop.done(job))
                .toList();
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);

        List<FutureTask<String>> callers = line(combiner, 4);
        workshop.open();

        assertSame(own, failure(callers.get(2)));
        assertEquals("done 1", callers.get(1).get());
        assertEquals("done 3", callers.get(3).get());
        assertEquals("1 3", workshop.sizes());
    }

    @Test
    void givesTheFailureOfAGroupToEachOfItsCallersAndServesTheNext() throws Exception {
        IllegalArgumentException all = new IllegalArgumentException("the group is wrong");
        workshop.then = jobs -> {
            if (jobs.contains(2)) {
                throw all;
            }
            return Workshop.doneAll(jobs);
        };
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop, 3);

        List<FutureTask<String>> callers = line(combiner, 5);
        workshop.open();

        assertEquals("done 0", callers.get(0).get());
        assertSame(all, failure(callers.get(1)));
        assertSame(all, failure(callers.get(2)));
        assertSame(all, failure(callers.get(3)));
        assertEquals("done 4", callers.get(4).get());
    }

    @ParameterizedTest
    @CsvSource({"STACK", "MEMORY"})
    void leavesNobodyWaitingAfterAnErrorOfTheLeader(Trouble trouble) throws Exception {
        workshop.then = jobs -> jobs.contains(2) ? trouble.happens() : Workshop.doneAll(jobs);
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop, 3);

        List<FutureTask<String>> callers = line(combiner, 5);
        workshop.open();

        assertEquals(trouble.error, failure(callers.get(1)).getClass());
        for (int follower = 2; follower <= 3; follower++) {
            Throwable told = failure(callers.get(follower));
            assertEquals(IllegalStateException.class, told.getClass());
            assertSame(failure(callers.get(1)), told.getCause());
        }
        assertEquals("done 4", callers.get(4).get());
        assertTrue(combiner.isIdle());
    }

    @Test
    void refusesWorkThatForgetsAJob() throws Exception {
        workshop.then = jobs -> Workshop.doneAll(jobs.subList(0, 1));
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);

        List<FutureTask<String>> callers = line(combiner, 3);
        workshop.open();

        assertEquals("done 0", callers.get(0).get());
        assertEquals(
                "2 jobs were given and 1 came back", failure(callers.get(1)).getMessage());
        assertEquals(
                "2 jobs were given and 1 came back", failure(callers.get(2)).getMessage());
    }

    @Test
    void keepsAnInterruptedCallerInLineAndShowsHimHisInterruptAfterwards() throws Exception {
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);
        List<FutureTask<String>> callers = line(combiner, 2);
        Watched follower = new Watched(combiner, 2);

        follower.thread.interrupt();
        follower.thread.join(100);
        assertTrue(follower.thread.isAlive());
        workshop.open();

        assertEquals("done 2, interrupted: true", follower.answer());
        awaitAll(callers);
        assertEquals("1 2", workshop.sizes());
    }

    @Test
    void leadsFromTheLineUninterrupted() throws Exception {
        Queue<Boolean> interrupted = new ConcurrentLinkedQueue<>();
        workshop.then = jobs -> {
            interrupted.add(Thread.currentThread().isInterrupted());
            return Workshop.doneAll(jobs);
        };
        Combiner<String, Integer, String> combiner = new Combiner<>(workshop);
        line(combiner, 1);
        Watched next = new Watched(combiner, 1);

        next.thread.interrupt();
        workshop.open();

        assertEquals("done 1, interrupted: true", next.answer());
        assertEquals(List.of(false, false), List.copyOf(interrupted));
    }

    @Test
    void leavesTheInterruptOfALoneCallerToHisWork() {
        Combiner<String, Integer, Boolean> combiner = new Combiner<>(
                (key, jobs) -> List.of(new Outcome.Done<>(Thread.currentThread().isInterrupted())));

        Thread.currentThread().interrupt();

        assertTrue(combiner.submit(KEY, 1));
        assertTrue(Thread.interrupted());
    }

    @Test
    void servesWorkWithinWorkAtOnce() {
        List<Combiner<String, Integer, String>> itself = new ArrayList<>();
        Combiner<String, Integer, String> combiner =
                new Combiner<>((key, jobs) -> Workshop.doneAll(jobs.get(0) > 0 ? within(itself, key, jobs) : jobs));
        itself.add(combiner);

        assertEquals("done 3", combiner.submit(KEY, 3));
        assertTrue(combiner.isIdle());
    }

    private static List<Integer> within(
            List<Combiner<String, Integer, String>> itself, String key, List<Integer> jobs) {
        int inner = jobs.get(0) - 1;
        assertEquals("done " + inner, itself.get(0).submit(key, inner));
        return jobs;
    }

    @Test
    void doesNotLockTwoLeadersWhoEachNeedTheKeyOfTheOther() throws Exception {
        CountDownLatch bothLead = new CountDownLatch(2);
        List<Combiner<String, Integer, String>> itself = new ArrayList<>();
        Combiner<String, Integer, String> combiner = new Combiner<>((key, jobs) -> {
            if (jobs.contains(1)) {
                bothLead.countDown();
                await(bothLead);
                itself.get(0).submit(key.equals("left") ? "right" : "left", 2);
            }
            return Workshop.doneAll(jobs);
        });
        itself.add(combiner);

        FutureTask<String> left = start("left", () -> combiner.submit("left", 1));
        FutureTask<String> right = start("right", () -> combiner.submit("right", 1));

        assertEquals("done 1", left.get());
        assertEquals("done 1", right.get());
    }

    @Test
    void givesEachOf320000JobsItsOwnOutcomeOnceAndKeepsNothing() throws Exception {
        Counters counters = new Counters();
        Combiner<String, Integer, Long> combiner = new Combiner<>(counters, 16);
        ExecutorService threads = Executors.newFixedThreadPool(32);

        hammer(combiner, threads);

        assertEquals(320_000, counters.done.size());
        assertEquals(0, counters.crowded.get());
        assertTrue(combiner.isIdle());
    }

    @Test
    void servesVirtualThreads() throws Exception {
        Assumptions.assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        Counters counters = new Counters();
        Combiner<String, Integer, Long> combiner = new Combiner<>(counters, 16);

        hammer(combiner, (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));

        assertEquals(320_000, counters.done.size());
        assertEquals(0, counters.crowded.get());
        assertTrue(combiner.isIdle());
    }

    /** 32 callers with 10 000 jobs each, on three keys; each checks that what he is answered is his own. */
    private static void hammer(Combiner<String, Integer, Long> combiner, ExecutorService threads) throws Exception {
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int caller = 0; caller < 32; caller++) {
            int first = caller * 10_000;
            callers.add(() -> {
                for (int job = first; job < first + 10_000; job++) {
                    assertEquals(2L * job, combiner.submit("key " + job % 3, job));
                }
                return true;
            });
        }
        for (Future<Boolean> caller : threads.invokeAll(callers)) {
            assertTrue(caller.get());
        }
        threads.shutdown();
    }

    /** Callers 0, 1, 2…: the first is at work and held there, the others wait, in order. */
    private List<FutureTask<String>> line(Combiner<String, Integer, String> combiner, int callers) throws Exception {
        List<FutureTask<String>> line = new ArrayList<>();
        for (int job : numbers(callers)) {
            FutureTask<String> task = new FutureTask<>(() -> combiner.submit(KEY, job));
            line.add(task);
            Thread thread = new Thread(task, "caller " + job);
            thread.start();
            awaitWaiting(thread);
        }
        return line;
    }

    private static FutureTask<String> start(String name, Callable<String> call) {
        FutureTask<String> task = new FutureTask<>(call);
        new Thread(task, name).start();
        return task;
    }

    private static void awaitWaiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            assertTrue(thread.isAlive(), "the caller did not wait");
            thread.join(1);
        }
    }

    private static void awaitAll(List<FutureTask<String>> callers) throws Exception {
        for (FutureTask<String> caller : callers) {
            caller.get();
        }
    }

    private static Throwable failure(Future<?> caller) {
        return Objects.requireNonNull(
                assertThrows(ExecutionException.class, caller::get).getCause());
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A group that was carried out. */
    private record Group(String key, List<Integer> jobs, Thread leader) {}

    /** Notes the groups it is given, and holds the first one until it is opened. */
    private static final class Workshop implements Combiner.Work<String, Integer, String> {

        private final CountDownLatch opened = new CountDownLatch(1);
        private final Queue<Group> groups = new ConcurrentLinkedQueue<>();
        private volatile Function<List<Integer>, List<Outcome<String>>> then = Workshop::doneAll;

        @Override
        public List<Outcome<String>> carryOut(String key, List<Integer> jobs) {
            groups.add(new Group(key, jobs, Thread.currentThread()));
            if (Thread.currentThread().getName().equals("caller 0")) {
                await(opened);
            }
            return then.apply(jobs);
        }

        private void open() {
            opened.countDown();
        }

        private String sizes() {
            return String.join(
                    " ", groups.stream().map(group -> "" + group.jobs.size()).toList());
        }

        private List<Integer> jobsInOrder() {
            return groups.stream().flatMap(group -> group.jobs.stream()).toList();
        }

        private static List<Outcome<String>> doneAll(List<Integer> jobs) {
            return jobs.stream().map(Workshop::done).toList();
        }

        private static Outcome<String> done(int job) {
            return new Outcome.Done<>("done " + job);
        }
    }

    /** Doubles numbers, notes which, and counts how often two groups of a key met. */
    private static final class Counters implements Combiner.Work<String, Integer, Long> {

        private final Set<Integer> done = ConcurrentHashMap.newKeySet();
        private final Set<String> busy = ConcurrentHashMap.newKeySet();
        private final AtomicInteger crowded = new AtomicInteger();

        @Override
        public List<Outcome<Long>> carryOut(String key, List<Integer> jobs) {
            if (jobs.size() > 16 || !busy.add(key) || !done.addAll(jobs)) {
                crowded.incrementAndGet();
            }
            if (jobs.get(0) % 50 == 0) {
                LockSupport.parkNanos(1000); // as a commit would: others come to wait
            }
            busy.remove(key);
            return jobs.stream()
                    .<Outcome<Long>>map(job -> new Outcome.Done<>(2L * job))
                    .toList();
        }
    }

    /** A caller who tells whether he was interrupted. */
    private static final class Watched {

        private final FutureTask<String> task;
        private final Thread thread;

        private Watched(Combiner<String, Integer, String> combiner, int job) throws InterruptedException {
            task = new FutureTask<>(() -> combiner.submit(KEY, job) + ", interrupted: " + Thread.interrupted());
            thread = new Thread(task, "caller " + job);
            thread.start();
            awaitWaiting(thread);
        }

        private String answer() throws Exception {
            return task.get();
        }
    }

    /** What may befall a leader. */
    private enum Trouble {
        STACK(StackOverflowError.class) {
            @Override
            List<Outcome<String>> happens() {
                return List.of(Workshop.done(depthBelow(0)));
            }
        },
        MEMORY(OutOfMemoryError.class) {
            @Override
            List<Outcome<String>> happens() {
                throw new OutOfMemoryError("as the JVM would throw it");
            }
        };

        private final Class<? extends Error> error;

        Trouble(Class<? extends Error> error) {
            this.error = error;
        }

        abstract List<Outcome<String>> happens();

        private static int depthBelow(int depth) {
            return depth < 0 ? depth : 1 + depthBelow(depth + 1);
        }
    }
}
