package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.style.Labels;
import java.time.LocalDate;
import java.util.Optional;

/** What an invoice shows: lines, amounts, payment, note and mentions. */
final class InvoicePaper {

    private InvoicePaper() {}

    static Paper of(Invoice.Issued invoice, Title title, Labels labels, Look look) {
        return paper(Priced.of(invoice), invoice.issueDate(), invoice.dueDate(), title, labels, look);
    }

    /** As it would be issued on {@code day}. */
    static Paper preview(Invoice.Draft draft, LocalDate day, Title title, Labels labels, Look look) {
        return paper(Priced.draft(draft, day), day, draft.dueOn(day), title, labels, look);
    }

    private static Paper paper(Priced priced, LocalDate issued, LocalDate due, Title title, Labels labels, Look look) {
        Invoice.Draft content = priced.content();
        Body body = new Body(labels, look).lines(priced).amounts(priced);
        if (!content.kind().isCredit()) {
            body.payment(new Payment(content, due, title.number(), labels, look));
        }
<<<<<<< HEAD
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
=======
        body.note(content.note()).mentions(priced.mentions(), content.kind().isCredit());
        return new Paper(
                title,
                content,
                Optional.of(issued),
                new References(content, labels).ofInvoice(issued, due),
                new Identity(Paper.issuer(content).entity(), labels),
                body.pieces());
>>>>>>> paper
    }
}
