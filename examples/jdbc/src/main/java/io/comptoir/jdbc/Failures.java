package io.comptoir.jdbc;

import io.comptoir.fault.ComptoirException;
import io.comptoir.port.StaleVersionException;
import io.comptoir.port.StorageFailedException;
import java.sql.SQLException;
import java.util.Set;

/** What an {@link SQLException} means for a unit of work: done again it may succeed, or the database itself fails. */
public final class Failures {

    /** Somebody else was first: a key is taken, two transactions crossed, a lock did not come. */
    private static final Set<String> STALE = Set.of(
            "23505", // unique violation
            "40001", // serialization failure; in H2 a deadlock
            "40P01", // deadlock, PostgreSQL
            "55P03", // lock not available, PostgreSQL
            "HYT00", // lock timeout, H2
            "90131"); // concurrent update, H2

    private Failures() {}

    /** What a statement that failed means: {@link StaleVersionException}, or a {@link StorageFailedException}. */
    public static ComptoirException of(SQLException failure) {
        return of(failure, "A row");
    }

    /** What a commit that failed means; unless the database says it was refused, nobody knows its outcome. */
    public static ComptoirException ofCommit(SQLException failure) {
        return isStale(failure)
                ? stale(failure, "A row")
                : StorageFailedException.unknown("The commit failed: " + message(failure), root(failure));
    }

    /** The same as {@link #of(SQLException)}, where it is known what was written. */
    static ComptoirException of(SQLException failure, String what) {
        return isStale(failure) ? stale(failure, what) : undone(failure);
    }

    /** A failure of the database itself. */
    static StorageFailedException undone(SQLException failure) {
        return StorageFailedException.undone("The database failed: " + message(failure), root(failure));
    }

    private static StaleVersionException stale(SQLException failure, String what) {
        StaleVersionException stale =
                new StaleVersionException(what, "what was read", "what another wrote (" + message(failure) + ")");
        stale.initCause(root(failure));
        return stale;
    }

    private static boolean isStale(SQLException failure) {
        return STALE.contains(String.valueOf(root(failure).getSQLState()));
    }

    private static String message(SQLException failure) {
        SQLException root = root(failure);
        return root.getSQLState() + " " + root.getMessage();
    }

    // The exception of a batch repeats what was to be written, whole papers with personal data; the one within does
    // not.
    private static SQLException root(SQLException failure) {
        SQLException next = failure.getNextException();
        return next == null ? failure : root(next);
    }
}
