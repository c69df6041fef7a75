package io.comptoir.audit;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/** Lines that come one by one. */
interface Lines {

    /**
     * The next line; empty after the last one.
     *
     * @throws io.comptoir.fault.ViolationsException if there is a line that cannot be read; the one after it is next
     */
    Optional<String> next() throws IOException;

    static Lines of(Iterator<String> lines) {
        return () -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }
}
