package io.comptoir.einvoice.rule;

import io.comptoir.fault.Severity;
import io.comptoir.fault.Text;
import java.util.List;

/**
 * A rule broken at one place.
 *
 * @param code  the official id ({@code BR-CO-10}), or {@code CPT-EINVOICE-…} where no official rule says it
 * @param severity  how much it weighs here
 * @param flag  the word of its publisher, {@code fatal} or {@code warning}; empty where no official rule says it
 * @param terms  the terms of EN 16931 it is about ({@code BT-106}), if known
 * @param place  where
 * @param value  what was found there, cut and made printable; empty where nothing was, or only other elements
 * @param text  what is wrong, in our words
 * @param fix  the way out
 */
public record Finding(
        String code,
        Severity severity,
        String flag,
        List<String> terms,
        Place place,
        String value,
        Text text,
        Text fix) {

    /** Whether it makes the invoice invalid. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Where something stands in a file.
     *
     * @param path  as an XPath with the prefixes of the norms; empty for the whole file
     * @param line  the line where the start tag ends, from 1; 0 where that is not known
     * @param column  the column there, from 1; 0 where that is not known
     */
    public record Place(String path, int line, int column) {}
}
