package io.comptoir.pdf.block;

import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.style.Colour;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code (ISO/IEC 18004) with error level M, black on white, which every telephone reads. */
public final class QrCode implements Block {

    /** The white that readers need around a code, in squares. */
    private static final int QUIET = 4;

    private final boolean[][] squares;
    private final String words;
    private final int side;

    private QrCode(boolean[][] squares, String words, int side) {
        this.squares = squares;
        this.words = words;
        this.side = side;
    }

    /**
     * The code of a text, at most {@code room} wide and high with the white around it; {@code words} say what it is for to
     * those who cannot see it.
     *
     * @throws IllegalArgumentException if no code holds so much text
     */
    public static QrCode of(String text, String words, int room) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        boolean[][] squares = new boolean[code.size][code.size];
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                squares[y][x] = code.getModule(x, y);
            }
        }
        return new QrCode(squares, words, room / (code.size + 2 * QUIET));
    }

    /** How wide it is, with the white around it. */
    public int width() {
        return height();
    }

    @Override
    public int height() {
        return (squares.length + 2 * QUIET) * side;
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        sheet.fill(left, top, width(), height(), Colour.WHITE);
        sheet.figure(
                words,
                left,
                top,
                width(),
                height(),
                () -> sheet.squares(squares, left + QUIET * side, top + QUIET * side, side, Colour.of(0)));
    }
}
