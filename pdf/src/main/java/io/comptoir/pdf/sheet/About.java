package io.comptoir.pdf.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a file says about itself, twice, in words that must be the same: its information dictionary and its XMP
 * (ISO 19005-3, 6.6.3).
 *
 * @param title  its title
 * @param author  who issued it
 * @param language  the language of its text
 * @param date  the day it was issued, which stands for the time it was made: a paper does not change with the day of printing
 */
public record About(String title, String author, Locale language, LocalDate date) {

    static final String PRODUCER = "Comptoir";

    /** Drops what no metadata can hold: control characters and halves of characters. */
    public About {
        title = Plain.of(title);
        author = Plain.of(author);
    }

    /** The date as the information dictionary writes it. */
    String pdfDate() {
        return "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + "000000Z";
    }

    /** The date as XMP writes it. */
    String xmpDate() {
        return date + "T00:00:00Z";
    }
}
