package io.comptoir.pdf.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what OpenPDF draws by lot — the tags of the font subsets and the identifier of the file — by a digest of the
 * file itself, so that the same paper has the same bytes. Both are of fixed length and in clear, so no offset moves.
 */
final class Fingerprint {

    /** A subset is named by six capitals and a plus (ISO 32000-1, 9.6.4). */
    private static final Pattern FONT_TAG =
            Pattern.compile("/(?:BaseFont|FontName) ?/([A-Z]{6})\\+LiberationSans");

    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");

    private static final int TAG_LENGTH = 6;
    private static final int ID_LENGTH = 32;
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
        byte[] blank = new byte[ID_LENGTH];
        Arrays.fill(blank, (byte) 'A');
        write(FONT_TAG.matcher(end), blank, file, from);
        write(FILE_ID.matcher(end), blank, file, from);
        byte[] digest = digest(file);
        write(FONT_TAG.matcher(end), tag(digest), file, from);
        write(FILE_ID.matcher(end), id(digest), file, from);
    }

    private static void write(Matcher places, byte[] text, byte[] file, int from) {
        while (places.find()) {
            for (int group = 1; group <= places.groupCount(); group++) {
                int length = places.end(group) - places.start(group);
                System.arraycopy(text, 0, file, from + places.start(group), length);
            }
        }
    }

    private static byte[] tag(byte[] digest) {
        byte[] tag = new byte[TAG_LENGTH];
        for (int i = 0; i < TAG_LENGTH; i++) {
            tag[i] = (byte) ('A' + (digest[i] & 0xFF) % LETTERS);
        }
        return tag;
    }

    private static byte[] id(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, ID_LENGTH / 2).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
