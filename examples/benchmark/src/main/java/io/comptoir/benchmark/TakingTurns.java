package io.comptoir.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The side of a benchmark that works in a process of its own, because its libraries cannot share a class path with those of
 * others. It waits for its turn, works for some time, and answers what that cost.
 */
public final class TakingTurns {

    private static final int NANOS_A_MILLI = 1_000_000;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, Kind> kinds;
    private final Map<String, Callable<?>> ready = new HashMap<>();

    private TakingTurns(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /** A kind of work. */
    @FunctionalInterface
    public interface Kind {

        /**
         * Gets ready, untimed.
         *
         * @param lines  of the invoice
         * @param xml  the invoice
         */
        Callable<?> prepare(int lines, byte[] xml) throws Exception;
    }

    /**
     * Takes turns until its input ends. A line of input is {@code kind lines file milliseconds}, one of output
     * {@code nanoseconds bytes result}: the time and the memory of the thread for one piece of work.
     */
    public static void serve(Map<String, Kind> kinds) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // peers may print what they like
        TakingTurns turns = new TakingTurns(kinds);
        try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String turn = asked.readLine(); turn != null; turn = asked.readLine()) {
                answers.println(turns.take(turn.split(" ", -1)));
                answers.flush();
            }
        }
    }

    private String take(String[] turn) throws Exception {
        Callable<?> work = work(turn);
        long until = THREAD.getCurrentThreadCpuTime() + Long.parseLong(turn[3]) * NANOS_A_MILLI;
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        long start = THREAD.getCurrentThreadCpuTime();
        long end = start;
        Object result = "";
        int many = 0;
        while (many == 0 || end < until) {
            result = work.call();
            end = THREAD.getCurrentThreadCpuTime();
            many++;
        }
        long allocated = THREAD.getCurrentThreadAllocatedBytes() - bytes;
        return (end - start) / many + " " + allocated / many + " " + result;
    }

    private Callable<?> work(String[] turn) throws Exception {
        String name = turn[0] + " " + turn[2];
        Callable<?> work = ready.get(name);
        if (work == null) {
            work = kind(turn[0]).prepare(Integer.parseInt(turn[1]), bytes(turn[2]));
            ready.put(name, work);
        }
        return work;
    }

    private Kind kind(String name) {
        Kind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("No work of that kind here: " + name);
        }
        return kind;
    }

    private static byte[] bytes(String file) throws IOException {
        return file.equals("-") ? new byte[0] : Files.readAllBytes(Path.of(file));
    }
}
