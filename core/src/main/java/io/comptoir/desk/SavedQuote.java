package io.comptoir.desk;

import io.comptoir.document.Quote;

/**
 * A quote that is kept.
 *
 * @param version  how often it was saved: whoever changes another version than the last is refused
 * @param quote  what it says
 */
public record SavedQuote(long version, Quote quote) {

    /** The same, saying something else; not saved yet. */
    public SavedQuote with(Quote changed) {
        return new SavedQuote(version, changed);
    }

    /** Its id. */
    public String id() {
        return quote.id();
    }
}
