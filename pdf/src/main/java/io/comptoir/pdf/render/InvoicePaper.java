package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.Invoice;
import io.comptoir.document.Mention;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Flow;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Placed;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The pages of an invoice: head, lines, amounts, payment, note and mentions, with a foot on each. */
final class InvoicePaper {

    static final int MARGIN = millimetres(17);
    static final int WIDTH = Length.PAPER_WIDTH - 2 * MARGIN;
    static final int TOP = millimetres(16);

    private static final int NEXT_TOP = millimetres(25);
    private static final int BOTTOM = Length.PAPER_HEIGHT - millimetres(25);
    private static final int FOOT = Length.PAPER_HEIGHT - millimetres(20);
    private static final int RUNNING_HEAD = millimetres(13);
    private static final int PAGE_NUMBER_WIDTH = millimetres(30);
    private static final int FOOT_LINES_MAX = 3;
    private static final int PART = 12;

    private final Invoice.Issued invoice;
    private final Labels labels;
    private final Look look;
    private final Identity identity;

    InvoicePaper(Invoice.Issued invoice, Theme theme, Labels labels) {
        this.invoice = invoice;
        this.labels = labels;
        this.look = new Look(theme);
        this.identity = new Identity(invoice.issuer().entity(), labels);
    }

    /** What draws each page, in order. */
    List<Consumer<Sheet>> pages() {
        List<List<Placed>> pages = new Flow(TOP, NEXT_TOP, BOTTOM).place(pieces());
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
        pieces.add(Piece.of(new Letterhead(invoice, identity, labels, look), 0));
        pieces.addAll(new References(invoice, labels, look).pieces());
        pieces.addAll(new BilledLines(invoice, labels, look).pieces());
        pieces.addAll(new Closing(invoice, labels, look).pieces());
        addEnd(note(), pieces);
        addEnd(mentions(), pieces);
        return pieces;
    }

    /** What is short stays with what is above it, so that no page holds it alone. */
    private static void addEnd(List<Piece> end, List<Piece> pieces) {
        int last = pieces.size() - 1;
        if (end.size() == 1) {
            pieces.set(last, pieces.get(last).keepWithNext());
        }
        pieces.addAll(end);
    }

    private List<Piece> note() {
        return invoice.draft().note().filter(note -> !note.isBlank()).stream()
                .flatMap(note -> parts(Lines.of(note, look.body(), WIDTH), points(16)))
                .toList();
    }

    /** Few mentions stand together at the foot of the last page; very long ones flow like text. */
    private List<Piece> mentions() {
        Lines mentions = invoice.mentions().stream()
                .filter(mention -> mention.vatex().isEmpty()) // a reason stands beside its amount
                .filter(mention ->
                        !invoice.kind().isCredit() || mention.subject().isEmpty()) // nobody pays it late
                .map(Mention::text)
                .map(text -> Lines.of(text, look.fine(), WIDTH))
                .reduce(new Lines(List.of()), Lines::plus);
        if (mentions.lines().isEmpty()) {
            return List.of();
        }
        return mentions.lines().size() <= PART
                ? List.of(Piece.of(mentions, points(16)).toFoot())
                : parts(mentions, points(16)).toList();
    }

    private static Stream<Piece> parts(Lines lines, int before) {
        List<Lines> parts = lines.parts(PART);
        return parts.stream().map(part -> Piece.of(part, part.equals(parts.get(0)) ? before : 0));
    }

    private void draw(Sheet sheet, List<Placed> blocks, int page, int pages) {
        if (page > 1) {
            drawRunningHead(sheet);
        }
        blocks.forEach(block -> block.draw(sheet, MARGIN));
        drawFoot(sheet, labels.get("page", String.valueOf(page), String.valueOf(pages)));
    }

    private void drawRunningHead(Sheet sheet) {
        String title = Titles.of(invoice, labels);
        Block name = Lines.of(identity.name(), look.small(), WIDTH / 2).atMost(1);
        name.draw(sheet, MARGIN, RUNNING_HEAD);
        sheet.textEndingAt(title, MARGIN + WIDTH, RUNNING_HEAD, look.small());
        sheet.fill(MARGIN, RUNNING_HEAD + name.height() + points(4), WIDTH, 500, look.hairline());
    }

    private void drawFoot(Sheet sheet, String page) {
        Block legal = new Stack(
                List.of(Lines.of(identity.legalLine(), look.fine(), WIDTH - PAGE_NUMBER_WIDTH)
                        .atMost(FOOT_LINES_MAX)),
                0);
        sheet.fill(MARGIN, FOOT - points(5), WIDTH, 500, look.hairline());
        legal.draw(sheet, MARGIN, FOOT);
        sheet.textEndingAt(page, MARGIN + WIDTH, FOOT, look.fine());
    }
}
