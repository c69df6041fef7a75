package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Facts;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.sheet.Picture;
import io.comptoir.pdf.sheet.Sheet;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.style.Colour;
import io.comptoir.pdf.style.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a paper: who issues it, what it is, and its customer, where the window of a French DL envelope shows
 * the address (110 mm from the left, from 48 mm down). Each design has its own.
 */
abstract class Letterhead implements Block {

    static final int ADDRESSES = millimetres(32);
    static final int LOGO_WIDTH = millimetres(62);

    private static final int WINDOW = millimetres(110);
    private static final int LOGO_RESOLUTION = 3; // quarters of a point: 96 pixels are an inch
    private static final int WORD_PADDING = points(9);
    private static final int FRAME = 1_200;
    private static final int NAME_LINES_MAX = 2;

    final Paper paper;
    final Labels labels;
    final Look look;
    private final Block customer;

    Letterhead(Paper paper, Labels labels, Look look) {
        this.paper = paper;
        this.labels = labels;
        this.look = look;
        Head head = paper.head();
        int width = customerWidth();
        this.customer = head.customer()
                .map(party -> (Block) new Stack(
                        List.of(head.address(party, labels, look, width), Head.numbers(party, labels, look, width)),
                        points(5)))
                .orElse(Block.NONE);
    }

    /** The head of the design, and the facts under it where they are not in it. */
    static List<Block> blocks(Paper paper, Labels labels, Look look) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                switch (look.design()) {
                    case CLASSIC -> new ClassicHead(paper, labels, look);
                    case MODERN -> new BandHead(paper, labels, look);
                    case COMPACT -> new FormHead(paper, labels, look);
                });
        List<Fact> facts = paper.facts();
        if (!facts.isEmpty() && !(blocks.get(0) instanceof FormHead head && head.holdsFacts())) {
            blocks.add(new Facts(facts, look.width(), look));
        }
        return blocks;
    }

    @Override
    public int height() {
        return ADDRESSES + Math.max(beside().height(), customer.height());
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        drawTop(sheet, left, top);
        beside().draw(sheet, left, top + ADDRESSES);
        customer.draw(sheet, left + customerLeft(), top + ADDRESSES);
    }

    /** What stands above the addresses. */
    abstract void drawTop(Sheet sheet, int left, int top);

    /** What stands left of the customer. */
    abstract Block beside();

    int customerLeft() {
        return WINDOW - look.margin();
    }

    int customerWidth() {
        return look.width() - customerLeft();
    }

    String name() {
        return paper.title().name().toUpperCase(Locale.ROOT);
    }

    /** The logo, or the name where there is none. */
    void drawSender(Sheet sheet, int left, int top, int width, int height) {
        Optional<Picture> logo = paper.head().logo(look);
        if (logo.isPresent()) {
            drawLogo(sheet, logo.get(), left, top, Math.min(width, LOGO_WIDTH), height);
            return;
        }
        TextStyle style = look.heading().sized(look.scaled(points(17)));
        Lines.of(paper.identity().name(), style, width).atMost(NAME_LINES_MAX).draw(sheet, left, top);
    }

    /** As large as its room, without changing its shape; never larger than at 96 pixels an inch. */
    private void drawLogo(Sheet sheet, Picture logo, int left, int top, int roomWidth, int roomHeight) {
        int width = logoWidth(logo, roomWidth, roomHeight);
        sheet.picture(logo, paper.identity().name(), left, top, width, width * logo.height() / logo.width());
    }

    static int logoWidth(Picture logo, int roomWidth, int roomHeight) {
        int width = Math.min(roomWidth, logo.width() * points(LOGO_RESOLUTION) / 4);
        int height = width * logo.height() / logo.width();
        return height > roomHeight ? roomHeight * logo.width() / logo.height() : width;
    }

    /** A word that nobody may miss, framed; it ends at {@code right}. */
    void drawWord(Sheet sheet, String word, int right, int top, int room) {
        TextStyle style = wordStyle(word, room);
        int width = wordWidth(word, room);
        int height = wordHeight(word, room);
        sheet.fill(right - width, top, width, height, look.accent());
        sheet.fill(right - width + FRAME, top + FRAME, width - 2 * FRAME, height - 2 * FRAME, Colour.WHITE);
        sheet.textEndingAt(word, right - WORD_PADDING, top + (height - style.leading()) / 2, style);
    }

    int wordWidth(String word, int room) {
        return wordStyle(word, room).width(word) + 2 * WORD_PADDING;
    }

    int wordHeight(String word, int room) {
        return wordStyle(word, room).leading() + points(5);
    }

    private TextStyle wordStyle(String word, int room) {
        return look.section().sized(look.scaled(points(11))).fitting(word, room - 2 * WORD_PADDING);
    }
}
