package io.comptoir.pdf.sheet;

import com.lowagie.text.pdf.BaseFont;
import io.comptoir.pdf.style.FontFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.stream.Stream;

/** A font that is embedded, as a subset, in each file that uses it. Read once, then kept. */
public final class Typeface {

    /** For text. */
    public static final Typeface REGULAR = new Typeface(FontFile.REGULAR);
    /** For what is said in another tone. */
    public static final Typeface ITALIC = new Typeface(FontFile.ITALIC);
    /** For what must stand out. */
    public static final Typeface BOLD = new Typeface(FontFile.BOLD);

    /** What stands for a character that the font lacks. */
    private static final char REPLACEMENT = '□';

    /** The glyphs of these fonts that have no strokes. */
    static final BitSet BLANKS = FontProgram.blanks(Stream.of(FontFile.REGULAR, FontFile.ITALIC, FontFile.BOLD)
            .map(FontFile::bytes)
            .toList());

    /** Letters, digits and signs of most languages: their widths are looked up once. */
    private static final int KEPT = 0x2200;

    private final BaseFont font;
    private final int[] advances = new int[KEPT];

    private Typeface(FontFile file) {
        this.font = read(file);
    }

    /** How wide a character is, in thousandths of the size. */
    int advance(int codePoint) {
        if (codePoint >= KEPT) {
            return font.getWidth(codePoint);
        }
        int kept = advances[codePoint]; // what several threads look up at a time is the same
        if (kept == 0) {
            kept = font.getWidth(codePoint) + 1;
            advances[codePoint] = kept;
        }
        return kept - 1;
    }

    BaseFont font() {
        return font;
    }

    /**
     * What of {@code text} can be printed: composed (NFC), without control or formatting characters — which could turn an
     * amount around —, with a {@code □} for each character that the font lacks. Lines end with {@code \n}.
     */
    public String printable(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, printable));
        return printable.toString();
    }

    private void append(int codePoint, StringBuilder printable) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL -> {
                if (codePoint == '\n' || codePoint == '\t') {
                    printable.append(codePoint == '\n' ? '\n' : ' ');
                }
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> printable.append('\n');
            case Character.FORMAT -> {
                // Zero-width joiners, directions, soft hyphens: nothing to see.
            }
            default -> printable.append(font.charExists(codePoint) ? (char) codePoint : REPLACEMENT);
        }
    }

    private static BaseFont read(FontFile file) {
        try {
            BaseFont font = BaseFont.createFont(
                    file.fileName(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.bytes(), null);
            font.setCompressionLevel(0); // the LeanWriter deflates what is left of it
            font.setIncludeCidSet(false); // PDF/A-3 wants it complete or absent (6.2.11.4.2)
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read font " + file.fileName(), e);
        }
    }
}
