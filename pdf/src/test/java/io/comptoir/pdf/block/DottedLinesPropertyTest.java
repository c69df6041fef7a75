package io.comptoir.pdf.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.sheet.Typeface;
import io.comptoir.pdf.style.Colour;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What must hold of short texts set one after the other, in every column. */
class DottedLinesPropertyTest {

    private static final TextStyle STYLE = new TextStyle(Typeface.REGULAR, Length.points(9), Colour.of(0));

    @Property
    void noLineStartsOrEndsWithADot(
            @ForAll @Size(min = 1, max = 12) List<@AlphaChars @StringLength(min = 1, max = 12) String> parts,
            @ForAll @IntRange(min = 20, max = 400) int points) {
        for (String line : written(Lines.dotted(parts, STYLE, Length.points(points)))) {
            assertFalse(line.startsWith("·") || line.endsWith("·"), line);
        }
    }

    @Property
    void noLetterIsLost(
            @ForAll @Size(min = 1, max = 12) List<@AlphaChars @StringLength(min = 1, max = 12) String> parts,
            @ForAll @IntRange(min = 20, max = 400) int points) {
        String letters = String.join("", written(Lines.dotted(parts, STYLE, Length.points(points))))
                .replaceAll("[ ·]", "");

        assertEquals(String.join("", parts), letters);
    }

    @Example
    void putsADotBetweenTwoOnALine() {
        int width = STYLE.width("Lyon · RCS");

        assertEquals(
                List.of("Lyon · RCS", "Paris"), written(Lines.dotted(List.of("Lyon", "RCS", "Paris"), STYLE, width)));
    }

    @Example
    void keepsADotThatATextStartsOrEndsWith() {
        assertEquals(List.of("· Lyon ·"), written(Lines.dotted(List.of("· Lyon ·"), STYLE, Length.points(100))));
    }

    private static List<String> written(Lines lines) {
        return lines.lines().stream()
                .map(line -> line.spans().stream().map(Line.Span::text).collect(Collectors.joining()))
                .toList();
    }
}
