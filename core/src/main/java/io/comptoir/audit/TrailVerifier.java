package io.comptoir.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the first broken link of a trail, line by line, in the memory of one line. Trails may come from a journal or from
 * an archive.
 */
public final class TrailVerifier {

    private final Head after;
    private final Optional<Head> against;
    private final List<Seal> seals;

    private TrailVerifier(Head after, Optional<Head> against, List<Seal> seals) {
        this.after = after;
        this.against = against;
        this.seals = List.copyOf(seals);
    }

    /** Checks the chain from its first link on: finds every edit but one that wrote all links anew from somewhere on. */
    public static TrailVerifier plain() {
        return new TrailVerifier(Head.START, Optional.empty(), List.of());
    }

    /** The same, for a part of a trail that comes after {@code head}: the archive of a year. */
    public TrailVerifier after(Head head) {
        return new TrailVerifier(head, against, seals);
    }

    /** The same, and the trail must hold the link of {@code head}, which was kept elsewhere; it may be longer. */
    public TrailVerifier against(Head head) {
        return new TrailVerifier(after, Optional.of(head), seals);
    }

    /** The same, and each link must carry {@code seal}, or another one that was given. */
    public TrailVerifier with(Seal seal) {
        List<Seal> more = new ArrayList<>(seals);
        more.add(seal);
        return new TrailVerifier(after, against, more);
    }

    /** What is found in lines without line ends, as a journal keeps them. */
    public TrailReport verify(Iterator<String> lines) {
        try {
            return new Verification(after, against, seals).run(Lines.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is found in an archive. The stream is read to the first broken link, and not closed.
     *
     * @throws IOException if the stream fails
     */
    public TrailReport verify(InputStream archive) throws IOException {
        return new Verification(after, against, seals).run(new ArchiveLines(archive));
    }
}
