package io.comptoir.pdf.style;

/** What papers are printed on. Lengths are whole thousandths of a typographic point. */
public enum PaperSize {
    /** 210 × 297 mm (ISO 216). */
    A4(595_276, 841_890),
    /** 8.5 × 11 inches (ANSI Y14.1). */
    LETTER(612_000, 792_000);

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** How wide it is. */
    public int width() {
        return width;
    }

    /** How high it is. */
    public int height() {
        return height;
    }
}
