package io.comptoir.pdf.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.PaperSize;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void hasAllThatFrenchInvoicesNeed() {
        String french = "ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâçéèêëîïôœùûüÿ«»’–—…€№°²³×−·\u00A0\u202F";

        assertEquals(french, Typeface.REGULAR.printable(french));
        assertEquals(french, Typeface.BOLD.printable(french));
    }

    @Test
    void composesAccents() {
        assertEquals("é", Typeface.REGULAR.printable("e\u0301"));
    }

    @Test
    void dropsWhatNobodySees() {
        assertEquals("100", Typeface.REGULAR.printable("1\u0000\u202E0\u00AD0\u200B\uFEFF"));
    }

    @Test
    void marksWhatItLacks() {
        assertEquals("□ □", Typeface.REGULAR.printable("\uD83D\uDE00 \u4E2D"));
    }

    @Test
    void measuresInThousandthsOfAPoint() {
        TextStyle style = new TextStyle(Typeface.REGULAR, Length.points(10), Colour.WHITE);

        assertEquals(5_560, style.width("€"));
        assertEquals(style.size() / 2, style.fitting("€€€€", style.width("€€")).size());
    }

    @Test
    void knowsA4() {
        assertEquals(PaperSize.A4.width(), Length.millimetres(210), 1);
        assertEquals(PaperSize.A4.height(), Length.millimetres(297), 1);
    }
}
