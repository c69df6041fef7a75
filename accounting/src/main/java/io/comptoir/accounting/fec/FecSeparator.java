package io.comptoir.accounting.fec;

/** What stands between two zones: nothing else is allowed (LPF art. A47 A-1, VI). */
public enum FecSeparator {
    /** A tab. */
    TAB('\t'),
    /** A vertical bar. */
    PIPE('|');

    private final char character;

    FecSeparator(char character) {
        this.character = character;
    }

    /** The character itself. */
    public char character() {
        return character;
    }
}
