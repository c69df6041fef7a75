package io.comptoir.einvoice.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding of a document (XML 1.0, appendix F) and decodes it, strictly. */
final class Decoding {

    private static final char REPLACED = '\uFFFD'; // stands for bytes that are none of the encoding, or for itself
    private static final int DECLARATION_MAX = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private Decoding() {}

    /** The text; empty where the bytes are not in the encoding they declare, or that is unknown. */
    static Optional<String> decode(byte[] bytes) {
        try {
            Charset charset = charset(bytes);
            String quick = new String(bytes, charset);
            String text = quick.indexOf(REPLACED) < 0
                    ? quick
                    : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty(); // bytes that are none of it, a name that is none, or one that only encodes
        }
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> declared(bytes);
        };
    }

    private static Charset declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARATION_MAX);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
