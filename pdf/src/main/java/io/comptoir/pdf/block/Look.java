package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.sheet.Typeface;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.Theme;

/**
 * The text styles and inks of a theme.
 *
 * @param theme  where they come from
 */
public record Look(Theme theme) {

    private static final Colour INK = Colour.of(0x1F2933);
    private static final Colour GREY = Colour.of(0x5F6B76);
    private static final Colour HAIRLINE = Colour.of(0xDDE2E7);
    private static final Colour WASH = Colour.of(0xF4F6F8);

    /** The title of a paper. */
    public TextStyle title() {
        return bold(Length.points(24)).in(accentInk());
    }

    /** A line under the title, or a name at the head. */
    public TextStyle heading() {
        return bold(Length.points(13));
    }

    /** The head of a section. */
    public TextStyle section() {
        return bold(8_500).in(accentInk());
    }

    /** Running text. */
    public TextStyle body() {
        return new TextStyle(Typeface.REGULAR, Length.points(9), INK);
    }

    /** Running text that stands out. */
    public TextStyle strong() {
        return bold(Length.points(9));
    }

    /** An address, which a machine must read through a window. */
    public TextStyle address() {
        return new TextStyle(Typeface.REGULAR, Length.points(10), INK);
    }

    /** What explains something else. */
    public TextStyle small() {
        return new TextStyle(Typeface.REGULAR, Length.points(8), GREY);
    }

    /** What the law wants, at the foot. */
    public TextStyle fine() {
        return new TextStyle(Typeface.REGULAR, Length.points(7), GREY);
    }

    /** Text on the accent colour. */
    public TextStyle onAccent() {
        return bold(8_500).in(accent().isLight() ? INK : Colour.WHITE);
    }

    /** The accent colour, to fill with. */
    public Colour accent() {
        return theme.accent();
    }

    /** The accent colour to write with: one that is too light for white paper gives way to ink. */
    public Colour accentInk() {
        return accent().isLight() ? INK : accent();
    }

    /** The thin lines between rows. */
    public Colour hairline() {
        return HAIRLINE;
    }

    /** The ground behind what belongs together. */
    public Colour wash() {
        return WASH;
    }

    private static TextStyle bold(int size) {
        return new TextStyle(Typeface.BOLD, size, INK);
    }
}
