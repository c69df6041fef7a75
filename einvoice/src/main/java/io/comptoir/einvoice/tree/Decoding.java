package io.comptoir.einvoice.tree;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a document and their encoding (XML 1.0, appendix F). They are decoded as they are parsed, strictly; the
 * whole text is made only where a place in it is asked for.
 */
final class Decoding {

    private static final int DECLARATION_MAX = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private final byte[] bytes;
    private final Charset charset;
    private final int start;

    private Decoding(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        this.start = markLength(bytes);
    }

    /** Keeps a copy; empty where the bytes declare an encoding that is unknown, or one that only encodes. */
    static Optional<Decoding> of(byte[] bytes) {
        try {
            Charset charset = charset(bytes);
            charset.newDecoder();
            return Optional.of(new Decoding(bytes.clone(), charset));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** The text, from its start; reading it fails where the bytes are not in the encoding. */
    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), charset.newDecoder());
    }

    /** The text as a whole, with U+FFFD for what is not in the encoding. */
    String text() {
        return new String(bytes, start, bytes.length - start, charset);
    }

    /** Whether all bytes are in the encoding. */
    boolean isTrue() {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** How many bytes of a byte order mark stand before the text. */
    private static int markLength(byte[] bytes) {
        int first = first(bytes);
        if (first == 0xFEFF || first == 0xFFFE) {
            return 2;
        }
        return first == 0xEFBB && bytes.length > 2 && bytes[2] == (byte) 0xBF ? 3 : 0;
    }

    private static Charset charset(byte[] bytes) {
        return switch (first(bytes)) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> declared(bytes);
        };
    }

    private static int first(byte[] bytes) {
        return bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    }

    private static Charset declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_MAX);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
