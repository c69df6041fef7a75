package io.comptoir.benchmark;

import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The fonts of Comptoir as files of a folder, for peers that read fonts by their path.
 *
 * @param folder  where they are, until they are closed
 */
record SampleFonts(Path folder) implements AutoCloseable {

    private static final String REGULAR = "LiberationSans-Regular.ttf";
    private static final String BOLD = "LiberationSans-Bold.ttf";

    static SampleFonts open() throws IOException {
        SampleFonts fonts = new SampleFonts(Files.createTempDirectory("fonts"));
        copy(fonts.regular());
        copy(fonts.bold());
        return fonts;
    }

    Path regular() {
        return folder.resolve(REGULAR);
    }

    Path bold() {
        return folder.resolve(BOLD);
    }

    private static void copy(Path file) throws IOException {
        try (InputStream in = InvoicePdf.class.getResourceAsStream("/io/comptoir/pdf/style/" + file.getFileName())) {
            if (in == null) {
                throw new IOException("No font " + file);
            }
            Files.copy(in, file);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(regular());
            Files.delete(bold());
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clean " + folder, e);
        }
    }
}
