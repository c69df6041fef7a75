package io.comptoir.accounting.export;

import io.comptoir.accounting.fec.FecCharset;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Makes text fit for the zones of a file in one encoding: on one line, without tabs and bars, in characters that it has;
 * others are written in letters, {@code €} as {@code EUR} in ASCII, or named by their code point, {@code U+1F389}.
 */
final class ZoneText {

    private final CharsetEncoder encoder;

    ZoneText(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /** Whether each character takes one byte, as zones of fixed width need. */
    static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    String fit(String text) {
        String line = FecCharset.UTF_8.fit(text);
        if (encoder.canEncode(line)) {
            return line;
        }
        StringBuilder fitted = new StringBuilder();
        line.codePoints().mapToObj(Character::toString).forEach(one -> fitted.append(known(one)));
        return fitted.toString();
    }

    /** The text as it is, line breaks too, where the encoding has it; for cells between quotes. */
    String kept(String text) {
        return encoder.canEncode(text) ? text : fit(text);
    }

    private String known(String one) {
        return encoder.canEncode(one) ? one : FecCharset.ASCII.fit(one);
    }
}
