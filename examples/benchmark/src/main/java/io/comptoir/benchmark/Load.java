package io.comptoir.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What came of issuing from many threads for a while, each issuing the next document when it has the last.
 *
 * @param nanos  how long each document took, sorted
 * @param elapsed  how long it all took, in nanoseconds
 * @param cpu  what it all cost this program in processor time, in nanoseconds
 */
record Load(List<Long> nanos, long elapsed, long cpu) {

    private static final AtomicLong LAST = new AtomicLong();
    private static final int NANOS_A_MICRO = 1000;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Load of(Lane lane, int threads, int seconds) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<List<Long>>> issued = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            issued.add(pool.submit(() -> issueUntil(end, lane)));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : issued) {
            all.addAll(answer(one));
        }
        long elapsed = System.nanoTime() - start;
        pool.shutdown();
        return new Load(all.stream().sorted().toList(), elapsed, SYSTEM.getProcessCpuTime() - cpu);
    }

    /** Documents a second. */
    long perSecond() {
        return nanos.size() * TimeUnit.SECONDS.toNanos(1) / elapsed;
    }

    /** The processor time of a document. */
    long cpuMicros() {
        return cpu / nanos.size() / NANOS_A_MICRO;
    }

    /** What so many in a hundred documents took at most. */
    long micros(int percent) {
        return nanos.get((int) ((nanos.size() - 1L) * percent / 100)) / NANOS_A_MICRO;
    }

    private static List<Long> issueUntil(long end, Lane lane) {
        List<Long> took = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; ) {
            lane.issue(LAST.incrementAndGet());
            long after = System.nanoTime();
            took.add(after - now);
            now = after;
        }
        return took;
    }

    private static List<Long> answer(Future<List<Long>> issued) throws InterruptedException {
        try {
            return issued.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A document was not issued", e.getCause());
        }
    }
}
