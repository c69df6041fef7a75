package io.comptoir.accounting.intake;

/**
 * One column of a list.
 *
 * @param name  as it stands in the first row of a file
 * @param path  the part of the value that it fills
 * @param kind  what its cells may hold
 */
record Column(String name, String path, Kind kind) {

    /** What cells may hold. */
    enum Kind {
        /** One line, in every row. */
        NEEDED,
        /** One line, or nothing. */
        OPTIONAL,
        /** Several lines, or nothing. */
        LINES
    }

    static Column needed(String name, String path) {
        return new Column(name, path, Kind.NEEDED);
    }

    static Column optional(String name, String path) {
        return new Column(name, path, Kind.OPTIONAL);
    }

    static Column lines(String name, String path) {
        return new Column(name, path, Kind.LINES);
    }
}
