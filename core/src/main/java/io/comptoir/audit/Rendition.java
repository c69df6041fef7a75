package io.comptoir.audit;

/**
 * A file that shows a document, as it went out: what the law wants kept is the original, byte by byte.
 *
 * @param format  {@code PDF}, {@code XML}, …: 1 to 32 letters, digits and dashes
 * @param sha256  of its bytes, 64 small hexadecimal digits
 * @param size  in bytes
 */
public record Rendition(String format, String sha256, long size) {

    private static final int FORMAT_LENGTH_MAX = 32;

    /** Refuses what is no file. */
    public Rendition {
        if (!Canonical.consistsOf(format, FORMAT_LENGTH_MAX, c -> Canonical.isAlphanumeric(c) || c == '-')) {
            throw new IllegalArgumentException("A format has 1 to 32 letters, digits and dashes: '" + format + "'");
        }
        if (!Canonical.isHex(sha256, Canonical.HASH_LENGTH, Canonical.HASH_LENGTH) || size < 0) {
            throw new IllegalArgumentException("A rendition has a SHA-256 and a size: '" + sha256 + "', " + size);
        }
    }

    /** The rendition of a content. */
    public static Rendition of(String format, byte[] content) {
        return new Rendition(format, Canonical.sha256(content), content.length);
    }
}
