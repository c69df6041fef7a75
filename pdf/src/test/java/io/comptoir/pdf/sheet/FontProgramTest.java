package io.comptoir.pdf.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.pdf.style.FontFile;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What FontBox reads of a font program before and after. */
class FontProgramTest {

    @ParameterizedTest
    @EnumSource
    void keepsEveryStrokeAndWidth(FontFile file) throws IOException {
        byte[] lean = FontProgram.lean(file.bytes(), Typeface.BLANKS);

        try (TrueTypeFont before = read(file.bytes());
                TrueTypeFont after = read(lean)) {
            assertEquals(before.getNumberOfGlyphs(), after.getNumberOfGlyphs());
            for (int glyph = 0; glyph < before.getNumberOfGlyphs(); glyph++) {
                assertEquals(strokes(before, glyph), strokes(after, glyph), "glyph " + glyph);
                assertEquals(before.getAdvanceWidth(glyph), after.getAdvanceWidth(glyph), "glyph " + glyph);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropsWhatIsForScreens(FontFile file) throws IOException {
        byte[] lean = FontProgram.lean(file.bytes(), Typeface.BLANKS);

        assertTrue(lean.length < file.bytes().length * 9 / 10, lean.length + " of " + file.bytes().length);
        try (TrueTypeFont after = read(lean)) {
            for (String table : List.of("fpgm", "prep", "cvt ")) {
                assertNull(after.getTableMap().get(table), table);
            }
        }
    }

    private static TrueTypeFont read(byte[] font) throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(font));
    }

    private static List<String> strokes(TrueTypeFont font, int glyph) throws IOException {
        GlyphData found = font.getGlyph().getGlyph(glyph);
        List<String> strokes = new ArrayList<>();
        if (found != null) {
            float[] points = new float[6];
            for (PathIterator path = found.getPath().getPathIterator(null); !path.isDone(); path.next()) {
                strokes.add(path.currentSegment(points) + Arrays.toString(points));
            }
        }
        return strokes;
    }
}
