package io.comptoir.pdf.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Replaces what OpenPDF draws by lot — the tags of the font subsets and the identifier of the file — by a digest of the
 * file itself, so that the same paper has the same bytes. Both are of fixed length and in clear, so no offset moves.
 */
final class Fingerprint {

    /** What follows the tag of a subset, six capitals (ISO 32000-1, 9.6.4), wherever a font is named. */
    private static final String FONT = "+LiberationSans";

    /** What stands before the identifier, at the end of the file: two times 32 hexadecimal digits in brackets. */
    private static final String ID = "/ID [<";

    private static final int TAG_LENGTH = 6;
    private static final int ID_LENGTH = 32;
    private static final int BETWEEN_IDS = 2;
    private static final int LETTERS = 26;

    private Fingerprint() {}

    /**
     * Rewrites {@code file} in place.
     *
     * @param from  where fonts may start: nothing before it, such as an attached PDF, is touched
     */
    static void set(byte[] file, int from) {
        // One character a byte, so that places in the text are places in the file.
        String end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        List<Integer> tags = tags(end, from);
        int id = from + end.lastIndexOf(ID) + ID.length();
        write(file, tags, id, "A".repeat(TAG_LENGTH), "0".repeat(ID_LENGTH));
        byte[] digest = digest(file);
        write(file, tags, id, tag(digest), HexFormat.of().formatHex(digest, 0, ID_LENGTH / 2));
    }

    /** Rewrites the identifier, which stands in the {@code end} of a file, as 32 hexadecimal digits. */
    static void setId(byte[] end, String hex) {
        int id = new String(end, StandardCharsets.ISO_8859_1).lastIndexOf(ID) + ID.length();
        write(end, id, hex);
        write(end, id + ID_LENGTH + BETWEEN_IDS, hex);
    }

    private static List<Integer> tags(String end, int from) {
        List<Integer> tags = new ArrayList<>();
        for (int at = end.indexOf(FONT); at >= 0; at = end.indexOf(FONT, at + 1)) {
            int tag = at - TAG_LENGTH;
            if (tag > 0 && end.charAt(tag - 1) == '/') {
                tags.add(from + tag);
            }
        }
        return tags;
    }

    private static void write(byte[] file, List<Integer> tags, int id, String tag, String hex) {
        tags.forEach(at -> write(file, at, tag));
        write(file, id, hex);
        write(file, id + ID_LENGTH + BETWEEN_IDS, hex);
    }

    private static void write(byte[] file, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, file, at, bytes.length);
    }

    private static String tag(byte[] digest) {
        StringBuilder tag = new StringBuilder(TAG_LENGTH);
        for (int i = 0; i < TAG_LENGTH; i++) {
            tag.append((char) ('A' + (digest[i] & 0xFF) % LETTERS));
        }
        return tag.toString();
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
