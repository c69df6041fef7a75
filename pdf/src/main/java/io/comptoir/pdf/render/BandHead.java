package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.sheet.Picture;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.Labels;
import java.util.Optional;

/** A band of colour from edge to edge: the title on the left, the sender on the right. */
final class BandHead extends Letterhead {

    private static final int BAND = millimetres(39);
    private static final int LOGO_HEIGHT = millimetres(18);
    private static final int LOGO_PADDING = points(6);
    private static final int TITLE_TOP = millimetres(10);

    private final int half;
    private final Block issuer;

    BandHead(Paper paper, Labels labels, Look look) {
        super(paper, labels, look);
        this.half = look.width() * 55 / 100;
        this.issuer = paper.head().sender(paper.identity(), labels, look, customerLeft() - millimetres(6));
    }

    @Override
    Block beside() {
        return issuer;
    }

    @Override
    void drawTop(Sheet sheet, int left, int top) {
        sheet.fill(0, 0, sheet.paper().width(), BAND, look.accent());
        drawTitle(sheet, left);
        int room = look.width() - half - points(10);
        Optional<Picture> logo = paper.head().logo(look);
        if (logo.isPresent()) {
            drawOnWhite(sheet, logo.get(), left + look.width(), Math.min(room, LOGO_WIDTH));
        } else {
            String sender = paper.identity().name();
            TextStyle style =
                    white(look.heading()).sized(look.scaled(points(15))).fitting(sender, room);
            sheet.textEndingAt(sender, left + look.width(), (BAND - style.leading()) / 2, style);
        }
    }

    private void drawTitle(Sheet sheet, int left) {
        TextStyle style = white(look.title()).sized(look.scaled(points(26))).fitting(name(), half);
        boolean alone =
                paper.title().line(labels).isEmpty() && paper.title().word().isEmpty();
        int top = alone ? (BAND - style.leading()) / 2 : TITLE_TOP;
        sheet.as(Role.TITLE, paper, () -> sheet.text(name(), left, top, style));
        drawUnderTitle(sheet, left, TITLE_TOP + look.scaled(points(33)));
    }

    /** The number, then the word in a box of its own, all within the band. */
    private void drawUnderTitle(Sheet sheet, int left, int top) {
        String line = paper.title().line(labels);
        Optional<String> word = paper.title().word();
        int room = line.isEmpty() ? half : half / 2;
        int boxWidth = word.map(text -> wordWidth(text, room)).orElse(0);
        int gap = word.isEmpty() || line.isEmpty() ? 0 : points(10);
        TextStyle style = white(look.heading()).fitting(line, half - boxWidth - gap);
        sheet.as(Role.TITLE, paper, () -> sheet.text(line, left, top, style));
        int right = left + style.width(line) + gap + boxWidth;
        word.ifPresent(text ->
                drawWord(sheet, text, right, top + (style.leading() - wordHeight(text, room)) / 2, room));
    }

    /** Logos are made for paper: the band gives way to them. */
    private void drawOnWhite(Sheet sheet, Picture logo, int right, int room) {
        int width = logoWidth(logo, room - 2 * LOGO_PADDING, LOGO_HEIGHT);
        int height = width * logo.height() / logo.width();
        int boxHeight = height + 2 * LOGO_PADDING;
        int top = (BAND - boxHeight) / 2;
        int boxWidth = width + 2 * LOGO_PADDING;
        sheet.fill(right - boxWidth, top, boxWidth, boxHeight, Colour.WHITE);
        sheet.picture(
                logo, paper.identity().name(), right - boxWidth + LOGO_PADDING, top + LOGO_PADDING, width, height);
    }

    private static TextStyle white(TextStyle style) {
        return style.in(Colour.WHITE);
    }
}
