package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.style.RichText.Tone;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # case                       | typed                      | read
                    nothing                      | Merci.                     | Merci.
                    bold                         | un **badge** vert          | un [b:badge] vert
                    italic                       | un *badge* vert            | un [i:badge] vert
                    bold of several words        | **à payer avant le 31**    | [b:à payer avant le 31]
                    both                         | *a* et **b**               | [i:a] et [b:b]
                    before a full stop           | **Merci**.                 | [b:Merci].
                    a product                    | 5 * 3 * 2 = 30             | 5 * 3 * 2 = 30
                    without spaces               | 5*3*2 = 30                 | 5*3*2 = 30
                    a footnote                   | voir *) ci-dessous         | voir *) ci-dessous
                    opened, never closed         | **gras                     | **gras
                    stars alone                  | ****                       | ****
                    less than                    | a < b et c > d             | a < b et c > d
                    an item                      | - badge                    | • badge
                    a dash that is no item       | -10 % sur tout             | -10 % sur tout
                    """)
    void readsMarks(String what, String typed, String read) {
        assertEquals(read, told(RichText.of(typed)));
        assertEquals(RichText.of(typed), RichText.read(typed));
    }

    @Test
    void keepsLinesAsTheyWereBroken() {
        assertEquals("a/• b/• [b:c]//d", told(RichText.of("a\n- b\r\n- **c**\n\nd")));
    }

    @Test
    void isPlainWithoutItsMarks() {
        assertEquals("a\n- b c", RichText.of("**a**\n- *b* c").plain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</b>",
                "<b>gras</b>",
                "<img src=x onerror=alert(1)>",
                "<!--",
                "<!DOCTYPE html>",
                "<?php",
                "<svg/onload=alert(1)>",
                "<ScRiPt"
            })
    void refusesTags(String typed) {
        Violation found = assertThrows(ViolationsException.class, () -> RichText.of("un\ndeux " + typed))
                .violations()
                .list()
                .get(0);

        assertEquals("CPT-PDF-TEXT-TAG", found.code());
        assertEquals(List.of("2", "6"), found.details());
        assertEquals("un/deux " + typed, told(RichText.read("un\ndeux " + typed)));
    }

    @Test
    void refusesWhatIsTooLong() {
        String longest = "a".repeat(RichText.CHARACTERS_MAX);

        assertEquals(longest, told(RichText.of(longest)));
        assertEquals(
                List.of("CPT-PDF-TEXT-TOO-LONG"),
                assertThrows(ViolationsException.class, () -> RichText.of(longest + "a"))
                        .violations()
                        .codes());
    }

    /** A pattern that looks back and ahead must not look for ever. */
    @Test
    void readsHostileTextInTime() {
        for (String part : List.of("*", "**", "* ", "** a", "*a", "<a", "- ")) {
            String text = part.repeat(RichText.CHARACTERS_MAX / part.length());
            assertTrue(RichText.read(text).plain().length() <= text.length() + 2);
        }
    }

    private static String told(RichText text) {
        return text.paragraphs().stream()
                .map(paragraph -> (paragraph.item() ? "• " : "")
                        + paragraph.spans().stream().map(RichTextTest::told).collect(Collectors.joining()))
                .collect(Collectors.joining("/"));
    }

    private static String told(RichText.Span span) {
        return span.tone() == Tone.PLAIN
                ? span.text()
                : "[" + (span.tone() == Tone.BOLD ? "b" : "i") + ":" + span.text() + "]";
    }
}
