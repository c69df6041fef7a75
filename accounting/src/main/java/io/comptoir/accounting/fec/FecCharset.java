package io.comptoir.accounting.fec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings that the norm admits (LPF art. A47 A-1, XII). */
public enum FecCharset {
    /** ISO 8859-15, with the euro sign: the usual one. */
    ISO_8859_15(Charset.forName("ISO-8859-15")),
    /** UTF-8, without a mark at its start. */
    UTF_8(StandardCharsets.UTF_8),
    /** ASCII: accents are left off. */
    ASCII(StandardCharsets.US_ASCII);

    private final Charset charset;

    FecCharset(Charset charset) {
        this.charset = charset;
    }

    /** The encoding of the platform. */
    public Charset charset() {
        return charset;
    }

    /**
     * {@code text} in characters of this encoding, on one line: tabs and line breaks become spaces, bars slashes; what the
     * encoding does not have is written in letters, {@code €} as {@code EUR}, or named by its code point.
     */
    public String fit(String text) {
        return FecText.fit(text, this);
    }
}
