package io.comptoir.einvoice.rule;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Public test material that stands beside the repository, in {@code ../shared}, or where {@code -Dcomptoir.shared} says.
 * A test that asks for it is skipped where it is absent.
 */
public final class SharedData {
    private static final String EINVOICE = "data/einvoice";

    private SharedData() {}

    /** The bytes of a file of the e-invoicing material. */
    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(einvoice().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table of the e-invoicing material, cell by cell, without its heading. */
    public static List<List<String>> table(String file) {
        try (Stream<String> lines = Files.lines(einvoice().resolve(file))) {
            return lines.skip(1).map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path einvoice() {
        Path shared = candidates()
                .filter(folder -> Files.isDirectory(folder.resolve(EINVOICE)))
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(Files.isDirectory(shared.resolve(EINVOICE)), "needs shared/" + EINVOICE + " (-Dcomptoir.shared)");
        return shared.resolve(EINVOICE);
    }

    private static Stream<Path> candidates() {
        String told = System.getProperty("comptoir.shared");
        return told != null
                ? Stream.of(Path.of(told))
                : Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(folder -> folder.resolve("shared"));
    }
}
