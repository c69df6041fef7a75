package io.comptoir.pdf.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.pdf.style.FontFile;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What FontBox reads of the same fonts. */
class GlyphOutlinesTest {

    private static final double SIZE = 2048;
    private static final double SMALL = 0.01;

    @ParameterizedTest
    @EnumSource
    void readsEveryLetterAsFontBoxDoes(FontFile file) throws IOException {
        GlyphOutlines ours = new GlyphOutlines(file.bytes());
        try (TrueTypeFont theirs = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()))) {
            CmapLookup letters = theirs.getUnicodeCmapLookup();
            int shown = 0;
            for (int letter : IntStream.range(' ', 0x2600)
                    .filter(one -> letters.getGlyphId(one) != 0)
                    .toArray()) {
                int glyph = letters.getGlyphId(letter);
                String text = Character.toString(letter);
                String name = "U+" + Integer.toHexString(letter);
                assertEquals(theirs.getAdvanceWidth(glyph), ours.width(text, SIZE), SMALL, name);
                var outline = theirs.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    assertSame(outline.getPath(), ours.line(text, 0, 0, SIZE), name);
                    shown++;
                }
            }
            assertTrue(shown > 500, shown + " letters");
        }
    }

    /** Theirs goes up where ours goes down. */
    private static void assertSame(Path2D theirs, Path2D ours, String name) {
        theirs.transform(AffineTransform.getScaleInstance(1, -1));
        Rectangle2D one = theirs.getBounds2D();
        Rectangle2D other = ours.getBounds2D();
        assertEquals(one.getX(), other.getX(), 1, name);
        assertEquals(one.getY(), other.getY(), 1, name);
        assertEquals(one.getWidth(), other.getWidth(), 1, name);
        assertEquals(one.getHeight(), other.getHeight(), 1, name);
        int inked = 0;
        int apart = 0;
        for (int i = 1; i < 12; i++) {
            for (int j = 1; j < 12; j++) {
                double x = one.getX() + one.getWidth() * i / 12;
                double y = one.getY() + one.getHeight() * j / 12;
                inked += theirs.contains(x, y) ? 1 : 0;
                apart += theirs.contains(x, y) == ours.contains(x, y) ? 0 : 1;
            }
        }
        assertTrue(
                apart <= 3, name + ": " + apart + " of 121 points, " + inked + " with ink"); // its middles are rounded
    }

    @Test
    void showsABoxForALetterThatIsNotThere() {
        GlyphOutlines font = new GlyphOutlines(FontFile.REGULAR.bytes());

        assertTrue(font.line("日", 0, 0, 10).getBounds2D().getWidth() > 1);
        assertEquals(
                font.line("日", 0, 0, 10).getBounds2D(),
                font.line("\uD83D\uDE00", 0, 0, 10).getBounds2D());
    }
}
