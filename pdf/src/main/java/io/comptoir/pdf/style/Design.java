package io.comptoir.pdf.style;

/** How a paper is laid out. */
public enum Design {
    /** Airy and left-aligned: the title on the right, facts in a band, the head of the lines in colour. */
    CLASSIC(100, 17),
    /** A band of colour over the whole head, open tables on alternate tints. */
    MODERN(100, 17),
    /** Small and ruled like a form, with little ink: for papers of many lines. */
    COMPACT(90, 14);

    private final int textScale;
    private final int margin;

    Design(int textScale, int margin) {
        this.textScale = textScale;
        this.margin = margin;
    }

    /** The size of its text, in percent. */
    int textScale() {
        return textScale;
    }

    /** Its margin, in millimetres. */
    int margin() {
        return margin;
    }
}
