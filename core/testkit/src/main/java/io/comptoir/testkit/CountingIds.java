package io.comptoir.testkit;

import io.comptoir.port.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that are the same in each run: {@code id-1}, {@code id-2} and so on. Safe for many threads. */
public final class CountingIds implements IdSource {

    private final AtomicLong last = new AtomicLong();

    /** Starts at {@code id-1}. */
    public CountingIds() {}

    @Override
    public String next() {
        return "id-" + last.incrementAndGet();
    }

    /** How many ids were given. */
    public long given() {
        return last.get();
    }
}
