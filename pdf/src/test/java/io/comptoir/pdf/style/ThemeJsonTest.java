package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeJsonTest {

    private static final String FULL = """
            {"design": "MODERN", "name": "Export", "accent": "#7A1F3D", "ink": "#222222", "paper": "LETTER",
             "textScale": 95, "margin": 15, "parts": {"PAYMENT_CODE": false, "ITEM_CODE_COLUMN": true},
             "texts": {"NOTE": "**Merci**", "CONDITIONS": "- Les nôtres"},
             "mentions": {"LATE_PENALTY": "Payez tôt."}, "labels": {"title.QUOTE": "Offre"}}""";

    /** Nothing but the design: the theme that ships in it. */
    @ParameterizedTest
    @EnumSource(Design.class)
    void startsFromTheShippedTheme(Design design) {
        Theme shipped = Map.of(
                        Design.CLASSIC, Theme.CLASSIC, Design.MODERN, Theme.MODERN, Design.COMPACT, Theme.COMPACT)
                .get(design);

        assertEquals(shipped, ThemeJson.read("{\"design\": \"" + design + "\"}"));
    }

    @Test
    void readsAllThatAThemeSays() {
        Theme expected =
                Theme.MODERN.accent(0x7A1F3D).hiding(Part.PAYMENT_CODE).showing(Part.ITEM_CODE_COLUMN).toBuilder()
                        .name("Export")
                        .ink(Colour.of(0x222222))
                        .paper(PaperSize.LETTER)
                        .textScale(95)
                        .margin(15)
                        .putTexts(Zone.NOTE, "**Merci**")
                        .putTexts(Zone.CONDITIONS, "- Les nôtres")
                        .putMentions("LATE_PENALTY", "Payez tôt.")
                        .putLabels("title.QUOTE", "Offre")
                        .build();

        assertEquals(expected, ThemeJson.read(FULL));
    }

    @Test
    void readsALogo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        String base64 = Base64.getEncoder().encodeToString(png.toByteArray());

        Theme theme = ThemeJson.read("{\"design\": \"CLASSIC\", \"logo\": \"" + base64 + "\"}");

        assertEquals(30, theme.logo().orElseThrow().width());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # case                 | json                                                            | code                      | path
            no design              | {}                                                              | CPT-JSON-FIELD-MISSING    | design
            no such design         | {"design": "BAROQUE"}                                           | CPT-JSON-CHOICE           | design
            a misspelt field       | {"design": "CLASSIC", "acent": "#1F4E79"}                       | CPT-JSON-FIELD-UNKNOWN    | acent
            a colour by its name   | {"design": "CLASSIC", "accent": "blue"}                         | CPT-PDF-THEME-COLOUR      | accent
            a colour of few digits | {"design": "CLASSIC", "ink": "#12345"}                          | CPT-PDF-THEME-COLOUR      | ink
            digits of others       | {"design": "CLASSIC", "ink": "#١٢٣٤٥٦"}                         | CPT-PDF-THEME-COLOUR      | ink
            white on white         | {"design": "CLASSIC", "accent": "#FFFFFF"}                      | CPT-PDF-THEME-CONTRAST    | accent
            text on paper          | {"design": "CLASSIC", "ink": "#777777"}                         | CPT-PDF-THEME-CONTRAST    | ink
            text too small         | {"design": "CLASSIC", "textScale": 79}                          | CPT-PDF-THEME-RANGE       | textScale
            a margin as large      | {"design": "CLASSIC", "margin": 26}                             | CPT-PDF-THEME-RANGE       | margin
            half a percent         | {"design": "CLASSIC", "textScale": 90.5}                        | CPT-JSON-TYPE             | textScale
            no such part           | {"design": "CLASSIC", "parts": {"NOTES": true}}                 | CPT-JSON-FIELD-UNKNOWN    | parts.NOTES
            a part neither way     | {"design": "CLASSIC", "parts": {"NOTE": "yes"}}                 | CPT-JSON-TYPE             | parts.NOTE
            no such zone           | {"design": "CLASSIC", "texts": {"HEAD": "x"}}                   | CPT-JSON-FIELD-UNKNOWN    | texts.HEAD
            a tag                  | {"design": "CLASSIC", "texts": {"NOTE": "<script>"}}            | CPT-PDF-TEXT-TAG          | texts[NOTE]
            no such label          | {"design": "CLASSIC", "labels": {"title.OFFRE": "Offre"}}       | CPT-PDF-THEME-LABEL       | labels
            no base64              | {"design": "CLASSIC", "logo": "***"}                            | CPT-PDF-THEME-LOGO        | logo
            no picture             | {"design": "CLASSIC", "logo": "PHN2Zy8+"}                       | CPT-DOCUMENT-LOGO-FORMAT  | logo
            a name twice           | {"design": "CLASSIC", "design": "MODERN"}                       | CPT-JSON-MALFORMED        | line 1, column 31
            no object              | []                                                              | CPT-JSON-TYPE             | ``
            """)
    void refusesWithAPlace(String what, String json, String code, String path) {
        Violation violation = refused(json).violations().list().get(0);

        assertEquals(code, violation.rule().code());
        assertEquals(path, violation.path());
    }

    /** All that is wrong, at once. */
    @Test
    void refusesAllAtOnce() {
        assertEquals(
                List.of("CPT-PDF-THEME-COLOUR", "CPT-JSON-FIELD-UNKNOWN", "CPT-PDF-THEME-RANGE"),
                refused("{\"design\": \"CLASSIC\", \"accent\": \"x\", \"margins\": 3, \"margin\": 3}")
                        .violations()
                        .codes());
    }

    /** Bytes anywhere: a theme or violations, never another exception. */
    @Test
    void livesWithWhateverComes() {
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(FULL);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x20, 0x7F));
            }
            try {
                assertFalse(ThemeJson.read(text.toString()).name().isBlank());
            } catch (ViolationsException e) {
                assertFalse(e.violations().codes().isEmpty());
                refused++;
            }
        }
        assertTrue(refused > 1000, refused + " refused");
    }

    private static ViolationsException refused(String json) {
        return assertThrows(ViolationsException.class, () -> ThemeJson.read(json));
    }
}
