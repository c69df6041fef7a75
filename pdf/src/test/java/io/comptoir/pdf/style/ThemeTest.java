package io.comptoir.pdf.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThemeTest {

    @Test
    void changesItsColourOnly() {
        assertEquals(new Theme("classic", Colour.of(0x7A1F3D)), Theme.CLASSIC.accent(0x7A1F3D));
    }

    @Test
    void refusesADesignThatDoesNotShip() {
        assertThrows(IllegalArgumentException.class, () -> new Theme("baroque", Colour.WHITE));
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThrows(IllegalArgumentException.class, () -> Colour.of(0x1000000));
        assertThrows(IllegalArgumentException.class, () -> Colour.of(-1));
    }

    @Test
    void knowsWhichTextItCanBear() {
        assertTrue(Colour.of(0xF2C94C).isLight());
        assertFalse(Theme.CLASSIC.accent().isLight());
    }
}
