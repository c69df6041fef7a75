package io.comptoir.pdf.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file says about itself, twice, in words that must be the same: its information dictionary and its XMP
 * (ISO 19005-3, 6.6.3).
 *
 * @param title  its title
 * @param author  who issued it
 * @param language  the language of its text
 * @param date  the day it was issued, which stands for the time it was made: a paper does not change with the day of
 *     printing; empty where it was not issued yet
 */
public record About(String title, String author, Locale language, Optional<LocalDate> date) {

    static final String PRODUCER = "Comptoir";

    /** Drops what no metadata can hold: control characters and halves of characters. */
    public About {
        title = Plain.of(title);
        author = Plain.of(author);
    }

    /** The date as the information dictionary writes it. */
    Optional<String> pdfDate() {
        return date.map(day -> "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "000000Z");
    }

    /** The date as XMP writes it. */
    Optional<String> xmpDate() {
        return date.map(day -> day + "T00:00:00Z");
    }
}
