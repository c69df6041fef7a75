package io.comptoir.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** The open format that a trail is kept in: one link a line, in UTF-8, each line ended by LF. */
public final class TrailArchive {

    private TrailArchive() {}

    /**
     * Writes lines as a journal keeps them; their order is that of the journal. The stream is not closed.
     *
     * @throws IOException if the stream fails
     */
    public static void write(Iterator<String> lines, OutputStream out) throws IOException {
        while (lines.hasNext()) {
            out.write(Canonical.bytes(lines.next() + "\n"));
        }
    }
}
