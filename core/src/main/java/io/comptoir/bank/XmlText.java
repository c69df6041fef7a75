package io.comptoir.bank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a file of XML, by its declaration or its byte order mark.
 * <p>
 * The JDK's parser is not asked: it writes a line to the standard error stream for each file that is not in its charset.
 */
final class XmlText {

    private static final int HEAD = 200;
    private static final char MARK = '\uFEFF';
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,20})[\"']");
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "iso-8859-15", Charset.forName("ISO-8859-15"),
            "windows-1252", Charset.forName("windows-1252"));

    private XmlText() {}

    /** The text; empty where its charset is not known here, or a byte is none of it. */
    static Optional<String> of(byte[] file) {
        return charset(file).flatMap(charset -> decoded(file, charset));
    }

    private static Optional<Charset> charset(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        Matcher declared = ENCODING.matcher(head);
        String name = declared.find() ? declared.group(1) : "utf-8";
        return CHARSETS.entrySet().stream()
                .filter(charset -> charset.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(text.indexOf(MARK) == 0 ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
