package io.comptoir.accounting.intake;

import io.comptoir.fault.ViolationsException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The bytes of a file as text. What is no UTF-8 is of an older program in France: ISO 8859-15 where it keeps clear of the bytes
 * that only Windows uses (0x80 to 0x9F), so that {@code €} and {@code œ} come out right in both.
 *
 * @param text  without the mark at its start
 * @param charset  what it was written in
 */
record CsvBytes(String text, Charset charset) {

    /** The most bytes of a file. */
    static final int BYTES_MAX = 16 * 1024 * 1024;

    /** What spreadsheet programs know UTF-8 by. */
    static final String MARK = "\uFEFF";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    /**
     * Reads a file.
     *
     * @throws ViolationsException if it is too large, or no text in any of the three
     */
    static CsvBytes read(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new ViolationsException(IntakeRule.TOO_LARGE.at("", file.length, BYTES_MAX));
        }
        if (starts(file, 'P', 'K', 3, 4)) {
            throw new ViolationsException(IntakeRule.NOT_TEXT.at("", "XLSX, ZIP"));
        }
        if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
            throw new ViolationsException(IntakeRule.NOT_TEXT.at("", "UTF-16"));
        }
        return text(file).orElseThrow(() -> new ViolationsException(IntakeRule.NOT_TEXT.at("", "octets, bytes")));
    }

    private static Optional<CsvBytes> text(byte[] file) {
        Optional<CsvBytes> read = decoded(file, StandardCharsets.UTF_8);
        if (read.isPresent() || starts(file, 0xEF, 0xBB, 0xBF)) {
            return read;
        }
        return decoded(file, isOfWindows(file) ? WINDOWS : LATIN_9);
    }

    private static Optional<CsvBytes> decoded(byte[] file, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(new CsvBytes(text.startsWith(MARK) ? text.substring(1) : text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfWindows(byte[] file) {
        for (byte one : file) {
            int unsigned = Byte.toUnsignedInt(one);
            if (unsigned >= 0x80 && unsigned <= 0x9F) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] file, int... head) {
        return file.length >= head.length
                && Arrays.equals(
                        head,
                        IntStream.range(0, head.length)
                                .map(i -> Byte.toUnsignedInt(file[i]))
                                .toArray());
    }
}
