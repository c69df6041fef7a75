package io.comptoir.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Some threads that do the same at once. */
final class Race {

    private static final long MEETING_MILLIS = 100;
    private static final long END_SECONDS = 60;

    private final int runners;
    private final CyclicBarrier meeting;

    Race(int runners) {
        this.runners = runners;
        this.meeting = new CyclicBarrier(runners);
    }

    /** What all runners found, together. Each is given a point to meet the others at. */
    <T> List<T> run(Function<Runnable, List<T>> runner) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CyclicBarrier start = new CyclicBarrier(runners); // nobody enters the storage before all are awake
            Callable<List<T>> leg = () -> {
                start.await(END_SECONDS, TimeUnit.SECONDS);
                return runner.apply(this::meet);
            };
            List<T> found = new ArrayList<>();
            for (Future<List<T>> one :
                    threads.invokeAll(Collections.nCopies(runners, leg), END_SECONDS, TimeUnit.SECONDS)) {
                found.addAll(one.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("A runner failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits for the others, but not for long: a storage may let one in at a time. */
    void meet() {
        try {
            meeting.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException e) {
            return; // the others wait outside
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
