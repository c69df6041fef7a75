package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {

    @Test
    void changesItsColourOnly() {
        Theme red = Theme.CLASSIC.accent(0x7A1F3D);

        assertEquals(Colour.of(0x7A1F3D), red.accent());
        assertEquals(Theme.CLASSIC, red.accent(Theme.CLASSIC.accent()));
    }

    @Test
    void isNamedAfterItsDesignUntilItHasAName() {
        assertEquals("modern", Theme.MODERN.name());
        assertEquals("Export", Theme.MODERN.toBuilder().name("Export").build().name());
    }

    @Test
    void showsWhatItIsToldTo() {
        Theme theme = Theme.CLASSIC.showing(Part.AMOUNT_IN_WORDS).hiding(Part.PAYMENT, Part.NOTE);

        assertTrue(theme.shows(Part.AMOUNT_IN_WORDS));
        assertFalse(theme.shows(Part.PAYMENT) || theme.shows(Part.NOTE));
        assertTrue(theme.hiding(Part.values()).parts().isEmpty());
    }

    /** Of white on white, contrast is 1:1; the ratios are those of WCAG's own examples, #767676 being the lightest grey for text. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # colour | contrast with white, in hundredths
                    FFFFFF   | 100
                    000000   | 2100
                    767676   | 454
                    777777   | 447
                    949494   | 303
                    FF0000   | 399
                    0000FF   | 859
                    FFFF00   | 107
                    """)
    void measuresContrastAsTheGuidelinesDo(String colour, int contrast) {
        assertEquals(contrast, Colour.of(Integer.parseInt(colour, 16)).contrast(Colour.WHITE));
        assertEquals(contrast, Colour.WHITE.contrast(Colour.of(Integer.parseInt(colour, 16))));
    }

    @Test
    void refusesAColourThatPaperSwallows() {
        assertEquals(List.of("CPT-PDF-THEME-CONTRAST"), codes(() -> Theme.CLASSIC.accent(Colour.WHITE)));
        assertEquals(List.of("CPT-PDF-THEME-CONTRAST"), codes(() -> Theme.CLASSIC.accent(0x969696)));
        assertEquals(Colour.of(0x949494), Theme.CLASSIC.accent(0x949494).accent());
    }

    @Test
    void refusesTextThatPaperSwallows() {
        Theme.Builder theme = Theme.CLASSIC.toBuilder();

        assertEquals(
                List.of("CPT-PDF-THEME-CONTRAST"),
                codes(() -> theme.ink(Colour.of(0x777777)).build()));
        assertEquals(Colour.of(0x767676), theme.ink(Colour.of(0x767676)).build().ink());
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        Theme.Builder theme = Theme.COMPACT.toBuilder()
                .name(" ")
                .textScale(126)
                .margin(9)
                .putTexts(Zone.NOTE, "")
                .putMentions("LATE_PENALTY", " ")
                .putLabels("title.OFFRE", "Offre");

        assertEquals(
                List.of(
                        "CPT-PDF-THEME-RANGE",
                        "CPT-PDF-THEME-RANGE",
                        "CPT-PDF-THEME-TEXT",
                        "CPT-PDF-THEME-TEXT",
                        "CPT-PDF-THEME-TEXT",
                        "CPT-PDF-THEME-LABEL"),
                codes(theme::build));
    }

    @Test
    void takesTheBoundsThemselves() {
        assertEquals(125, Theme.CLASSIC.toBuilder().textScale(125).build().textScale());
        assertEquals(80, Theme.CLASSIC.toBuilder().textScale(80).build().textScale());
        assertEquals(10, Theme.CLASSIC.toBuilder().margin(10).build().margin());
        assertEquals(25, Theme.CLASSIC.toBuilder().margin(25).build().margin());
    }

    @Test
    void keepsItsTexts() {
        Theme theme = Theme.CLASSIC.toBuilder().putTexts(Zone.NOTE, "Merci.").build();

        assertEquals(Map.of(Zone.NOTE, "Merci."), theme.texts());
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThrows(IllegalArgumentException.class, () -> Colour.of(0x1000000));
        assertThrows(IllegalArgumentException.class, () -> Colour.of(-1));
    }

    @Test
    void thinsColours() {
        assertEquals(Colour.WHITE, Colour.of(0x1F4E79).tint(0));
        assertEquals(Colour.of(0x1F4E79), Colour.of(0x1F4E79).tint(100));
        assertEquals("#8FA7BC", Colour.of(0x1F4E79).tint(50).hex());
    }

    private static List<String> codes(Supplier<Theme> theme) {
        return assertThrows(ViolationsException.class, theme::get).violations().codes();
    }
}
