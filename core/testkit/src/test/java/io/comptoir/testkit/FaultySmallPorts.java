package io.comptoir.testkit;

import io.comptoir.party.DossierId;
import io.comptoir.port.ArchivePort;
import io.comptoir.port.Clock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Clocks and archives that are wrong. */
final class FaultySmallPorts {

    private FaultySmallPorts() {}

    /** A sound clock, of which a subclass spoils one reading: it is July in France, and still June in Greenwich. */
    static class FaultyClock implements Clock {

        @Override
        public Instant now() {
            return Instant.parse("2026-06-30T22:30:00Z");
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }
    }

    /** Has the days of Greenwich. */
    static final class Greenwich extends FaultyClock {

        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(now(), ZoneOffset.UTC);
        }
    }

    /** Is now here, now there. */
    static final class Traveller extends FaultyClock {

        private final AtomicInteger readings = new AtomicInteger();

        @Override
        public ZoneId zone() {
            return readings.incrementAndGet() % 2 == 0 ? ZoneOffset.UTC : super.zone();
        }
    }

    /** Mixes two clocks that are a day apart. */
    static final class Jumping extends FaultyClock {

        private final AtomicInteger readings = new AtomicInteger();

        @Override
        public Instant now() {
            return super.now().plus(Duration.ofDays(readings.incrementAndGet() % 2));
        }
    }

    /** Is for the thread that made it. */
    static final class OneReader extends FaultyClock {

        private final Thread owner = Thread.currentThread();

        @Override
        public Instant now() {
            if (Thread.currentThread() != owner) {
                throw new IllegalStateException("Not your clock");
            }
            return super.now();
        }
    }

    /** An archive that spoils what it keeps, or where. */
    static class Shelves implements ArchivePort {

        private final Map<String, byte[]> files = new ConcurrentHashMap<>();
        private final UnaryOperator<byte[]> kept;
        private final BinaryOperator<String> place;

        Shelves(UnaryOperator<byte[]> kept) {
            this(kept, (dossier, digest) -> dossier + digest);
        }

        Shelves(UnaryOperator<byte[]> kept, BinaryOperator<String> place) {
            this.kept = kept;
            this.place = place;
        }

        @Override
        public void keep(DossierId dossier, String sha256, byte[] content) {
            files.put(place.apply(dossier.toString(), sha256), kept.apply(content));
        }

        @Override
        public Optional<byte[]> find(DossierId dossier, String sha256) {
            return Optional.ofNullable(files.get(place.apply(dossier.toString(), sha256)));
        }
    }

    /** Finds an empty file where there is none. */
    static final class FindsNothingness extends Shelves {

        FindsNothingness() {
            super(byte[]::clone);
        }

        @Override
        public Optional<byte[]> find(DossierId dossier, String sha256) {
            return super.find(dossier, sha256).or(() -> Optional.of(new byte[0]));
        }
    }

    /** Opens a file to write at its end. */
    static final class Appends extends Shelves {

        Appends() {
            super(byte[]::clone);
        }

        @Override
        public synchronized void keep(DossierId dossier, String sha256, byte[] content) {
            byte[] before = find(dossier, sha256).orElse(new byte[0]);
            byte[] longer = Arrays.copyOf(before, before.length + content.length);
            System.arraycopy(content, 0, longer, before.length, content.length);
            super.keep(dossier, sha256, longer);
        }
    }

    /** What a file looks like to who takes it for a text. */
    static byte[] asText(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    /** A file with a line end that was not there. */
    static byte[] withLineEnd(byte[] bytes) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        return longer;
    }

    /** The first megabyte. */
    static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 20));
    }
}
