package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Flow;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Placed;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.style.Design;
import io.comptoir.pdf.style.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The pages of a paper: head, facts, subject and what follows, with a foot on each. */
final class Pages {

    private static final int TOP = millimetres(16);

    private static final int NEXT_TOP = millimetres(25);
    private static final int BOTTOM = millimetres(25);
    private static final int FOOT = millimetres(20);
    private static final int EDGE = millimetres(3);
    private static final int RUNNING_HEAD = millimetres(13);
    private static final int PAGE_NUMBER_WIDTH = millimetres(30);
    private static final int FOOT_LINES_MAX = 3;
    private static final int SUBJECT_LINES_MAX = 6;

    private final Paper paper;
    private final Labels labels;
    private final Look look;
    private final Identity identity;
    private final int width;
    private final int foot;

    Pages(Paper paper, Labels labels, Look look) {
        this.paper = paper;
        this.labels = labels;
        this.look = look;
        this.identity = paper.identity();
        this.width = look.width();
        this.foot = look.theme().paper().height() - FOOT;
    }

    /** What draws each page, in order. */
    List<Consumer<Sheet>> all() {
        List<List<Placed>> pages = new Flow(TOP, NEXT_TOP, look.theme().paper().height() - BOTTOM).place(pieces());
        List<Consumer<Sheet>> drawings = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            List<Placed> blocks = pages.get(i);
            drawings.add(sheet -> draw(sheet, blocks, number, pages.size()));
        }
        return drawings;
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Letterhead.blocks(paper, labels, look).forEach(block -> pieces.add(Piece.of(block, points(20))));
        paper.head()
                .subject()
                .map(subject -> Lines.of(labels.introduce("subject", subject), look.strong(), width))
                .ifPresent(lines -> pieces.add(Piece.of(lines.atMost(SUBJECT_LINES_MAX), points(12))));
        pieces.addAll(paper.body());
        pieces.replaceAll(piece -> piece.below(look.airy(piece.before())));
        return pieces;
    }

    private void draw(Sheet sheet, List<Placed> blocks, int page, int pages) {
        if (page > 1) {
            sheet.aside(() -> drawRunningHead(sheet));
        }
        blocks.forEach(block -> block.draw(sheet, look.margin()));
        drawFoot(sheet, page, pages);
    }

    private void drawRunningHead(Sheet sheet) {
        String title = paper.title().full();
        Block name = Lines.of(identity.name(), look.small(), width / 2).atMost(1);
        name.draw(sheet, look.margin(), RUNNING_HEAD);
        sheet.textEndingAt(title, look.margin() + width, RUNNING_HEAD, look.small());
        sheet.fill(look.margin(), RUNNING_HEAD + name.height() + points(4), width, 500, look.hairline());
    }

    /** What the law wants there is read once, at the end. */
    private void drawFoot(Sheet sheet, int page, int pages) {
        Block legal = new Stack(
                List.of(Lines.dotted(identity.legalParts(), look.fine(), width - PAGE_NUMBER_WIDTH)
                        .atMost(FOOT_LINES_MAX)),
                0);
        if (look.design() == Design.MODERN) {
            sheet.fill(0, sheet.paper().height() - EDGE, sheet.paper().width(), EDGE, look.accent());
        }
        sheet.fill(look.margin(), foot - points(5), width, 500, look.hairline());
        if (page == pages) {
            legal.draw(sheet, look.margin(), foot);
        } else {
            sheet.aside(() -> legal.draw(sheet, look.margin(), foot));
        }
        String number = labels.get("page", String.valueOf(page), String.valueOf(pages));
        sheet.aside(() -> sheet.textEndingAt(number, look.margin() + width, foot, look.fine()));
    }
}
