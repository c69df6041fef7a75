package io.comptoir.jdbc;

import io.comptoir.desk.InvoiceDesk;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.StorageFailedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A caller who does not give up: whatever fails, it asks again, with the same key. */
final class Retries {

    private static final int ATTEMPTS_MAX = 30_000;
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private Retries() {}

    /** The number of the invoice of {@code key}, once it is acknowledged. */
    static String issue(InvoiceDesk desk, String key) {
        for (int attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                return Shop.issue(desk, key);
            } catch (StaleVersionException | StorageFailedException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return Shop.issue(desk, key);
    }
}
