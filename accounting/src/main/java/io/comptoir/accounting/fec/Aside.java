package io.comptoir.accounting.fec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file aside and then puts it in its place: nobody ever sees half of one, whatever fails. */
public final class Aside {

    private Aside() {}

    /**
     * Writes {@code content} to a new file beside {@code file}, then gives it that name.
     *
     * @throws IOException if it cannot be written; {@code file} is then as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("No folder for " + file);
        }
        Path aside = Files.createTempFile(folder, ".fec-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                content.writeTo(out);
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** What a file holds. */
    public interface Content {
        /** Writes all of it to {@code out}, which is closed after it. */
        void writeTo(OutputStream out) throws IOException;
    }
}
