package io.comptoir.einvoice.container;

import io.comptoir.fault.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a PDF holds beside its pages.
 *
 * @param version  of its header, such as {@code 1.7}
 * @param whole  whether its own index leads to all of this; else it was pieced together
 * @param attachments  the files inside it
 * @param metadata  its XMP packet
 * @param outputIntent  whether it says what its colours mean, as PDF/A asks (ISO 19005-3, 6.2.3)
 * @param look  what a look at all of its objects shows
 */
public record Container(
        String version,
        boolean whole,
        List<Attachment> attachments,
        Optional<Packet> metadata,
        boolean outputIntent,
        Look look)
        implements ContainerReading {

    /** Keeps a copy. */
    public Container {
        attachments = List.copyOf(attachments);
    }

    /** A packet of XMP. */
    public static final class Packet {
        private final byte[] bytes;

        Packet(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A copy of its bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * What a look at all objects shows.
     *
     * @param forbidden  what PDF/A forbids and is there: {@code JavaScript}, {@code Launch}, {@code LZWDecode}
     * @param looseFonts  the names of fonts that are used but not embedded, at most fifty
     * @param stopped  why the look did not come to an end
     */
    public record Look(Set<String> forbidden, Set<String> looseFonts, Optional<Violation> stopped) {

        /** Keeps copies. */
        public Look {
            forbidden = Collections.unmodifiableSet(new TreeSet<>(forbidden));
            looseFonts = Collections.unmodifiableSet(new TreeSet<>(looseFonts));
        }
    }
}
