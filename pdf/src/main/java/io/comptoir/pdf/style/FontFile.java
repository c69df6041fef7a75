package io.comptoir.pdf.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts that ship: Liberation Sans, free to embed (OFL-1.1), with all that French needs. */
public enum FontFile {
    /** For text. */
    REGULAR("LiberationSans-Regular.ttf"),
    /** For what is said in another tone. */
    ITALIC("LiberationSans-Italic.ttf"),
    /** For what must stand out. */
    BOLD("LiberationSans-Bold.ttf");

    private final String fileName;

    FontFile(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the TrueType file. */
    public String fileName() {
        return fileName;
    }

    /**
     * The bytes of the TrueType file, read anew each time.
     *
     * @throws IllegalStateException if the jar does not hold it: a broken build, never a user's fault
     */
    public byte[] bytes() {
        try (InputStream in = FontFile.class.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException("No font " + fileName + " in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read font " + fileName, e);
        }
    }
}
