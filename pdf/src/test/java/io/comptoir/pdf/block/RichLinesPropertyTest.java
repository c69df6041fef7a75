package io.comptoir.pdf.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.pdf.block.Line.Span;
import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.RichText;
import io.comptoir.pdf.style.Theme;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every text with marks, in every column. */
class RichLinesPropertyTest {

    private final TextStyle body = new Look(Theme.CLASSIC).body();

    @Property(tries = 300)
    void staysInItsColumnAndLosesNoLetter(
            @ForAll("texts") String text, @ForAll @IntRange(min = 40, max = 400) int points) {
        int width = Length.points(points);
        Lines lines = Lines.of(RichText.read(text), body, width);

        for (Line line : lines.lines()) {
            int reach = line.indent()
                    + line.spans().stream()
                            .mapToInt(span -> span.style().width(span.text().stripTrailing()))
                            .sum();
            assertTrue(reach <= width + Length.points(3), line.toString()); // the spaces between spans are kept
        }
        assertEquals(
                letters(RichText.read(text).plain().replace("- ", "")),
                letters(told(lines).replace("•", "")));
    }

    /** A text without marks is set as it always was. */
    @Property(tries = 100)
    void setsPlainTextAsTextIs(@ForAll("plain") String text, @ForAll @IntRange(min = 40, max = 400) int points) {
        int width = Length.points(points);

        assertEquals(Lines.of(text, body, width), Lines.of(RichText.read(text), body, width));
    }

    @Provide
    Arbitrary<String> plain() {
        return words(List.of("mot", "constitutionnellement", "W".repeat(60), "à", "12,5"));
    }

    @Provide
    Arbitrary<String> texts() {
        return words(List.of("mot", "**gras**", "*de biais*", "\n- ", "\n", "**" + "W".repeat(60) + "**", "5 * 3"));
    }

    private static Arbitrary<String> words(List<String> words) {
        return Arbitraries.of(words)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(some -> String.join(" ", some).strip());
    }

    private static String told(Lines lines) {
        return lines.lines().stream()
                .flatMap(line -> line.spans().stream())
                .map(Span::text)
                .collect(Collectors.joining());
    }

    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }
}
