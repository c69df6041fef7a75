package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Labels;

/** The sender on one strip; under it the title and the facts on the left, the customer on the right. */
final class FormHead extends Letterhead {

    private static final int LOGO_HEIGHT = millimetres(16);
    private static final int CONTACT_LINES_MAX = 4;

    /** More facts than this stand in a band of their own. */
    private static final int FACTS_BESIDE = 7;

    private static final int FACT_LINES_MAX = 2;
    private static final int WIDE_LINES_MAX = 8; // an address that the law wants is not cut
    private static final int GAP = millimetres(8);

    private final int room;
    private final Block left;
    private final Lines contact;

    FormHead(Paper paper, Labels labels, Look look) {
        super(paper, labels, look);
        this.room = customerLeft() - GAP;
        this.left = new Under(titleHeight());
        this.contact = Lines.dotted(
                        paper.head().contact(paper.identity(), labels).stream()
                                .map(Identity::unbroken)
                                .toList(),
                        look.small(),
                        look.width() / 2 - points(6))
                .atMost(CONTACT_LINES_MAX);
    }

    boolean holdsFacts() {
        return paper.facts().size() <= FACTS_BESIDE;
    }

    @Override
    Block beside() {
        return left;
    }

    @Override
    void drawTop(Sheet sheet, int x, int top) {
        drawSender(sheet, x, top - millimetres(4), look.width() / 2 - points(12), LOGO_HEIGHT);
        int middle = x + look.width() / 2 + points(6);
        String name = paper.head().issuer().entity().name();
        Lines first =
                Lines.of(name, look.strong(), look.width() / 2 - points(6)).atMost(1);
        first.draw(sheet, middle, top - millimetres(4));
        contact.draw(sheet, middle, top - millimetres(4) + first.height());
        sheet.fill(x, top + millimetres(17), look.width(), points(1), look.accent());
    }

    private int titleHeight() {
        int lines = paper.title().line(labels).isEmpty() ? 0 : look.heading().leading();
        int word = paper.title().word().isPresent() ? look.scaled(points(26)) : 0;
        return titleStyle().leading() + lines + word + points(5);
    }

    private TextStyle titleStyle() {
        TextStyle style = look.title().sized(look.scaled(points(19)));
        return style.fitting(name(), room);
    }

    /** Each fact on a line: what it is, then what it says. */
    private Lines factNames(Fact fact) {
        return Lines.of(fact.name(), look.small(), room / 2 - points(6)).atMost(FACT_LINES_MAX);
    }

    private Lines factValue(Fact fact) {
        return Lines.of(fact.value(), look.strong(), room / 2).atMost(fact.wide() ? WIDE_LINES_MAX : FACT_LINES_MAX);
    }

    /** The title over the facts. */
    private final class Under implements Block {

        private final int title;

        Under(int title) {
            this.title = title;
        }

        @Override
        public int height() {
            return title
                    + (holdsFacts() ? paper.facts().stream().mapToInt(this::row).sum() : 0);
        }

        @Override
        public void draw(Sheet sheet, int x, int top) {
            drawTitle(sheet, x, top);
            if (!holdsFacts()) {
                return;
            }
            if (!paper.facts().isEmpty()) {
                sheet.as(Role.LIST, () -> drawFacts(sheet, x, top + title));
            }
        }

        private void drawFacts(Sheet sheet, int x, int top) {
            int y = top;
            for (Fact fact : paper.facts()) {
                int factTop = y;
                sheet.as(Role.ITEM, () -> {
                    int nameTop = factTop + look.small().levelWith(look.strong());
                    sheet.as(Role.MARK, () -> factNames(fact).draw(sheet, x, nameTop));
                    sheet.as(Role.BODY, () -> factValue(fact).draw(sheet, x + room / 2, factTop));
                });
                y += row(fact);
                sheet.fill(x, y - points(1), room, 500, look.hairline());
            }
        }

        private void drawTitle(Sheet sheet, int x, int top) {
            sheet.as(Role.TITLE, paper, () -> sheet.text(name(), x, top - points(4), titleStyle()));
            String line = paper.title().line(labels);
            int below = top - points(4) + titleStyle().leading();
            if (!line.isEmpty()) {
                int lineTop = below;
                TextStyle style = look.heading().fitting(line, room);
                sheet.as(Role.TITLE, paper, () -> sheet.text(line, x, lineTop, style));
                below += look.heading().leading();
            }
            int wordTop = below + points(3);
            paper.title().word().ifPresent(word -> drawWord(sheet, word, x + wordWidth(word, room), wordTop, room));
        }

        private int row(Fact fact) {
            return Math.max(factNames(fact).height(), factValue(fact).height()) + points(3);
        }
    }
}
