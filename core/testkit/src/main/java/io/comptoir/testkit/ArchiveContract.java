package io.comptoir.testkit;

import io.comptoir.memory.MemoryPorts;
import io.comptoir.party.DossierId;
import io.comptoir.port.ArchivePort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What {@link ArchivePort} promises, as named checks. They write in dossiers of their own: the archive need not be empty.
 *
 * <pre>{@code
 * ArchiveContract.checks(() -> archive).forEach(Check::run);
 * }</pre>
 */
public final class ArchiveContract {

    private static final String DIGEST = "a".repeat(63) + "1";
    private static final String OTHER_DIGEST = "a".repeat(63) + "2";
    private static final int LARGE = 3_000_000;

    private ArchiveContract() {}

    /** The checks, each on an archive of {@code archives}. */
    public static List<Check> checks(Supplier<ArchivePort> archives) {
        return Stream.of(
                        new Promise("A file that was never kept is not found", ArchiveContract::nothing),
                        new Promise("A file comes back byte by byte", ArchiveContract::comesBack),
                        new Promise("An empty file comes back empty", shelf -> comesBack(shelf, new byte[0])),
                        new Promise("A large file comes back whole", shelf -> comesBack(shelf, bytes(LARGE))),
                        new Promise("Keeping the same file again changes nothing", ArchiveContract::again),
                        new Promise("Each file is found by its own digest", ArchiveContract::digests),
                        new Promise("What a caller does with his bytes later changes nothing", ArchiveContract::copies),
                        new Promise("A dossier never sees the files of another", ArchiveContract::dossiers),
                        new Promise("Many threads may keep the same file", ArchiveContract::race))
                .map(promise ->
                        new Check(promise.name, () -> promise.body.accept(new Shelf(archives.get(), newDossier()))))
                .toList();
    }

    /** The checks as JUnit tests, one each: what a {@code @TestFactory} gives back. */
    public static Stream<DynamicTest> tests(Supplier<ArchivePort> archives) {
        return checks(archives).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    private record Promise(String name, Consumer<Shelf> body) {}

    /** The files of one dossier that nobody used before. */
    private record Shelf(ArchivePort archive, DossierId dossier) {

        private void keep(String digest, byte[] content) {
            archive.keep(dossier, digest, content);
        }

        private void claim(String digest, byte[] expected) {
            Optional<byte[]> found = archive.find(dossier, digest);
            Claim.equal("The size of the file", Optional.of(expected.length), found.map(bytes -> bytes.length));
            Claim.equal(
                    "Whether its bytes are the same",
                    true,
                    found.filter(bytes -> Arrays.equals(bytes, expected)).isPresent());
        }

        private boolean has(String digest) {
            return archive.find(dossier, digest).isPresent();
        }
    }

    private static DossierId newDossier() {
        return DossierId.of("check-" + MemoryPorts.uuids().next());
    }

    /** Every byte there is, again and again. */
    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static void nothing(Shelf shelf) {
        Claim.equal("Whether it is found", false, shelf.has(DIGEST));
    }

    private static void comesBack(Shelf shelf) {
        comesBack(shelf, bytes(1000));
    }

    private static void comesBack(Shelf shelf, byte[] content) {
        shelf.keep(DIGEST, content);

        shelf.claim(DIGEST, content);
    }

    private static void again(Shelf shelf) {
        shelf.keep(DIGEST, bytes(300));
        shelf.keep(DIGEST, bytes(300));

        shelf.claim(DIGEST, bytes(300));
    }

    private static void digests(Shelf shelf) {
        shelf.keep(DIGEST, bytes(1));
        shelf.keep(OTHER_DIGEST, bytes(2));

        shelf.claim(DIGEST, bytes(1));
        shelf.claim(OTHER_DIGEST, bytes(2));
    }

    private static void copies(Shelf shelf) {
        byte[] content = bytes(10);
        shelf.keep(DIGEST, content);
        Arrays.fill(content, (byte) 7);
        shelf.claim(DIGEST, bytes(10));

        shelf.archive.find(shelf.dossier, DIGEST).ifPresent(found -> Arrays.fill(found, (byte) 7));
        shelf.claim(DIGEST, bytes(10));
    }

    private static void dossiers(Shelf shelf) {
        Shelf other = new Shelf(shelf.archive, newDossier());
        shelf.keep(DIGEST, bytes(10));

        Claim.equal("Whether the other dossier finds it", false, other.has(DIGEST));
    }

    private static void race(Shelf shelf) {
        new Race(4).run(start -> {
            start.run();
            shelf.keep(DIGEST, bytes(5000));
            return List.of();
        });

        shelf.claim(DIGEST, bytes(5000));
    }
}
