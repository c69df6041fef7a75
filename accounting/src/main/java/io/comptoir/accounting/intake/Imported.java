package io.comptoir.accounting.intake;

import io.comptoir.fault.Violations;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What came out of reading a list: all of its values, or none.
 *
 * @param values  in the order of the rows; none where one row is wrong
 * @param violations  all that was found, with {@code line 3, column 4} as its path, both from 1; warnings let a list pass
 * @param charset  what the file was taken to be written in, to be shown where accents look wrong; empty where it is no text
 */
public record Imported<T>(List<T> values, Violations violations, Optional<Charset> charset) {

    /** Keeps a copy, of nothing where there are errors. */
    public Imported {
        values = violations.hasErrors() ? List.of() : List.copyOf(values);
    }
}
