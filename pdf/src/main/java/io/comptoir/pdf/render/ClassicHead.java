package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Labels;

/** The sender on the left, the title on the right, both addresses under them. */
final class ClassicHead extends Letterhead {

    private static final int LOGO_HEIGHT = millimetres(22);

    private final int titleWidth;
    private final Block issuer;

    ClassicHead(Paper paper, Labels labels, Look look) {
        super(paper, labels, look);
        this.titleWidth = look.width() / 2 - points(6);
        this.issuer = paper.head().sender(paper.identity(), labels, look, customerWidth());
    }

    @Override
    Block beside() {
        return issuer;
    }

    @Override
    void drawTop(Sheet sheet, int left, int top) {
        drawSender(sheet, left, top, look.width() / 2 - points(24), LOGO_HEIGHT);
        drawTitle(sheet, left + look.width(), top);
    }

    private void drawTitle(Sheet sheet, int right, int top) {
        String line = paper.title().line(labels);
        TextStyle style = look.title().fitting(name(), titleWidth);
        sheet.as(Role.TITLE, paper, () -> sheet.textEndingAt(name(), right, top - points(3), style));
        int below = top + look.title().leading();
        if (!line.isEmpty()) {
            int lineTop = below;
            TextStyle small = look.heading().fitting(line, titleWidth);
            sheet.as(Role.TITLE, paper, () -> sheet.textEndingAt(line, right, lineTop, small));
            below += look.heading().leading();
        }
        int wordTop = below + points(4);
        paper.title().word().ifPresent(word -> drawWord(sheet, word, right, wordTop, titleWidth));
    }
}
