package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.sheet.Typeface;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.Design;
import io.comptoir.pdf.style.Theme;

/**
 * The text styles and inks of a theme.
 *
 * @param theme  where they come from
 * @param air  how much of the usual room stands between things, in percent
 */
public record Look(Theme theme, int air) {

    private static final Colour GREY = Colour.of(0x5F6B76);
    private static final Colour HAIRLINE = Colour.of(0xDDE2E7);
    private static final Colour WASH = Colour.of(0xF4F6F8);
    private static final Colour RULE = Colour.of(0x8A949E);
    private static final int TINT = 7;
    private static final int FULL = 100;

    /** As airy as its design has it. */
    public Look(Theme theme) {
        this(theme, FULL);
    }

    /** The same with so much of the room between things, and of the size of text as far as it stays legible; in percent. */
    public Look closer(int room, int text) {
        int scale = Math.max(Theme.TEXT_SCALE_MIN, theme.textScale() * text / FULL);
        return new Look(theme.toBuilder().textScale(scale).build(), room);
    }

    /** Room between things, less of it where the look is a closer one. */
    public int airy(int room) {
        return (int) ((long) room * air / FULL);
    }

    /** How papers are laid out. */
    public Design design() {
        return theme.design();
    }

    /** From the edge of the paper to what is printed, on the left and on the right. */
    public int margin() {
        return Length.millimetres(theme.margin());
    }

    /** How wide what is printed may be. */
    public int width() {
        return theme.paper().width() - 2 * margin();
    }

    /** A length that grows with the text. */
    public int scaled(int length) {
        return (int) ((long) length * theme.textScale() / FULL);
    }

    /** The title of a paper. */
    public TextStyle title() {
        return bold(Length.points(24)).in(accent());
    }

    /** A line under the title, or a name at the head. */
    public TextStyle heading() {
        return bold(Length.points(13));
    }

    /** The head of a section. */
    public TextStyle section() {
        return bold(8_500).in(accent());
    }

    /** Running text. */
    public TextStyle body() {
        return regular(Length.points(9), theme.ink());
    }

    /** Running text that stands out. */
    public TextStyle strong() {
        return bold(Length.points(9));
    }

    /** Running text in another voice. */
    public TextStyle italic() {
        return new TextStyle(Typeface.ITALIC, scaled(Length.points(9)), theme.ink());
    }

    /** An address, which a machine must read through a window. */
    public TextStyle address() {
        return regular(Length.points(10), theme.ink());
    }

    /** What explains something else. */
    public TextStyle small() {
        return regular(Length.points(8), GREY);
    }

    /** What the law wants, at the foot. */
    public TextStyle fine() {
        return regular(Length.points(7), GREY);
    }

    /** Text on the accent colour. */
    public TextStyle onAccent() {
        return bold(8_500).in(Colour.WHITE);
    }

    /** The accent colour, to fill with. */
    public Colour accent() {
        return theme.accent();
    }

    /** The thin lines between rows. */
    public Colour hairline() {
        return HAIRLINE;
    }

    /** The ground behind what belongs together. */
    public Colour wash() {
        return design() == Design.MODERN ? accent().tint(TINT) : WASH;
    }

    /** The lines of a form. */
    public Colour rule() {
        return RULE;
    }

    private TextStyle bold(int size) {
        return new TextStyle(Typeface.BOLD, scaled(size), theme.ink());
    }

    private TextStyle regular(int size, Colour ink) {
        return new TextStyle(Typeface.REGULAR, scaled(size), ink);
    }
}
