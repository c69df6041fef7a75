package io.comptoir.accounting.fec;

import io.comptoir.time.FiscalYear;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Checks the FEC of any software: what the tax office's program refuses, what the norm wants, what books need. Any bytes
 * make a report; only a file that cannot be read at all is an {@link IOException}.
 * <p>
 * The exercise is that given, else the twelve months that end on the closing date in the name of the file. Lettering that
 * reaches into another exercise shows as a difference, as a warning.
 *
 * @param regime  which books a file of 18 columns is of; those of cash books show by their columns
 * @param exercise  the exercise, where it is not the twelve months up to the date in the name
 * @param keep  how many findings of each rule are kept, from 1; all are counted
 */
public record FecChecker(FecRegime regime, Optional<FiscalYear> exercise, int keep) {

    /** So many findings of each rule are kept unless said. */
    public static final int KEEP = 100;

    /** Refuses to keep nothing. */
    public FecChecker {
        if (keep < 1) {
            throw new IllegalArgumentException("At least one finding of each rule is kept: " + keep);
        }
    }

    /** Checks commercial books, by the name of the file. */
    public static FecChecker standard() {
        return new FecChecker(FecRegime.COMMERCIAL, Optional.empty(), KEEP);
    }

    /** The same checks of other books. */
    public FecChecker of(FecRegime other) {
        return new FecChecker(other, exercise, keep);
    }

    /** The same checks for an exercise that is not the twelve months up to the date in the name. */
    public FecChecker in(FiscalYear other) {
        return new FecChecker(regime, Optional.of(other), keep);
    }

    /**
     * Checks a file and its name.
     *
     * @throws IOException if it cannot be read
     */
    public FecReport check(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return check(String.valueOf(file.getFileName()), in);
        }
    }

    /**
     * Checks what {@code in} holds, under a name.
     *
     * @throws IOException if it cannot be read
     */
    public FecReport check(String name, InputStream in) throws IOException {
        return new FecCheck(this, new FecFindings(keep)).check(name, in);
    }

    /** Checks bytes, under a name. */
    public FecReport check(String name, byte[] content) {
        try {
            return check(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes can always be read", e);
        }
    }
}
