package io.comptoir.pdf.style;

/**
 * The look of papers.
 *
 * @param name  the design; {@code classic} is the one that ships
 * @param accent  the one colour beside ink and greys: the title, the head of the lines and what is to be paid
 */
public record Theme(String name, Colour accent) {

    /** Airy, left-aligned, deep blue. */
    public static final Theme CLASSIC = new Theme("classic", Colour.of(0x1F4E79));

    /** Refuses a design that does not ship. */
    public Theme {
        if (!name.equals("classic")) {
            throw new IllegalArgumentException("There is no theme '" + name + "'; use 'classic'");
        }
    }

    /** This design in another colour. */
    public Theme accent(Colour colour) {
        return new Theme(name, colour);
    }

    /** This design in the colour of {@code 0xRRGGBB}. */
    public Theme accent(int rgb) {
        return accent(Colour.of(rgb));
    }
}
