package io.comptoir.pdf.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.pdf.style.Colour;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What must hold of every text in every column. */
class TextStylePropertyTest {

    private static final TextStyle STYLE = new TextStyle(Typeface.REGULAR, Length.points(9), Colour.of(0));

    /** The widest letter of the font is less than 20 points wide at that size. */
    private static final int NARROWEST = 20;

    @Property
    void noLineIsWiderThanItsColumn(
            @ForAll @StringLength(max = 200) String text, @ForAll @IntRange(min = NARROWEST, max = 500) int points) {
        for (String line : STYLE.wrap(text, Length.points(points))) {
            assertTrue(STYLE.width(line) <= Length.points(points), line);
        }
    }

    @Property
    void noLetterIsLost(
            @ForAll @StringLength(max = 200) String text, @ForAll @IntRange(min = NARROWEST, max = 500) int points) {
        List<String> lines = STYLE.wrap(text, Length.points(points));

        assertEquals(bare(Typeface.REGULAR.printable(text)), bare(String.join("", lines)));
    }

    @Property
    void whatIsPrintableStaysAsItIs(@ForAll @StringLength(max = 200) String text) {
        String printable = Typeface.BOLD.printable(text);

        assertEquals(printable, Typeface.BOLD.printable(printable));
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
