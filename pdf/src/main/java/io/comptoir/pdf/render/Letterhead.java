package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.millimetres;
import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.Issuer;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Party;
import io.comptoir.pdf.block.Block;
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
import java.util.stream.Stream;

/**
 * The head of a paper: who issues it, what it is, and its customer, where the window of a French DL envelope shows
 * the address (110 mm from the left, from 48 mm down).
 */
final class Letterhead implements Block {

    private static final int LOGO_WIDTH = millimetres(62);
    private static final int LOGO_HEIGHT = millimetres(22);
    private static final int ADDRESSES = millimetres(32);
    private static final int CUSTOMER = millimetres(110) - Pages.MARGIN;
    private static final int ADDRESS_WIDTH = Pages.WIDTH - CUSTOMER;
    private static final int TITLE_WIDTH = Pages.WIDTH / 2 - points(6);
    private static final int LINES_MAX = 2;
    private static final int WORD_PADDING = points(9);
    private static final int FRAME = 1_200;

    private final Title title;
    private final Issuer sender;
    private final Optional<Party> receiver;
    private final Identity identity;
    private final Labels labels;
    private final Look look;
    private final Block issuer;
    private final Block customer;

    Letterhead(Paper paper, Labels labels, Look look) {
        this.title = paper.title();
        this.sender = Paper.issuer(paper.content());
        this.receiver = paper.content().customer();
        this.identity = paper.identity();
        this.labels = labels;
        this.look = look;
        this.issuer = issuer();
        this.customer = receiver.map(party -> (Block) new Stack(List.of(address(party), numbersOf(party)), points(5)))
                .orElse(Block.NONE);
    }

    @Override
    public int height() {
        return ADDRESSES + Math.max(issuer.height(), customer.height());
    }

    @Override
    public void draw(Sheet sheet, int left, int top) {
        drawSender(sheet, left, top);
        drawTitle(sheet, left + Pages.WIDTH, top);
        issuer.draw(sheet, left, top + ADDRESSES);
        customer.draw(sheet, left + CUSTOMER, top + ADDRESSES);
    }

    private void drawSender(Sheet sheet, int left, int top) {
        Optional<Picture> logo = sender.logo().flatMap(Picture::of);
        if (logo.isPresent()) {
            draw(sheet, logo.get(), left, top);
        } else {
            TextStyle style = look.heading().sized(points(17));
            Lines.of(identity.name(), style, Pages.WIDTH / 2 - points(24))
                    .atMost(LINES_MAX)
                    .draw(sheet, left, top);
        }
    }

    /** As large as its room, without changing its shape; never larger than at 96 pixels an inch. */
    private static void draw(Sheet sheet, Picture logo, int left, int top) {
        int width = Math.min(LOGO_WIDTH, logo.width() * points(3) / 4);
        int height = width * logo.height() / logo.width();
        if (height > LOGO_HEIGHT) {
            height = LOGO_HEIGHT;
            width = height * logo.width() / logo.height();
        }
        sheet.picture(logo, left, top, width, height);
    }

    private void drawTitle(Sheet sheet, int right, int top) {
        String name = title.name().toUpperCase(Locale.ROOT);
        String line = title.line(labels);
        sheet.textEndingAt(name, right, top - points(3), look.title());
        int below = top + look.title().leading();
        if (!line.isEmpty()) {
            sheet.textEndingAt(line, right, below, look.heading().fitting(line, TITLE_WIDTH));
            below += look.heading().leading();
        }
        int wordTop = below + points(4);
        title.word().ifPresent(word -> drawWord(sheet, word, right, wordTop));
    }

    /** Framed, for nobody to miss it. */
    private void drawWord(Sheet sheet, String word, int right, int top) {
        TextStyle style = look.section().sized(points(11)).fitting(word, TITLE_WIDTH - 2 * WORD_PADDING);
        int width = style.width(word) + 2 * WORD_PADDING;
        int height = style.leading() + points(5);
        sheet.fill(right - width, top, width, height, look.accentInk());
        sheet.fill(right - width + FRAME, top + FRAME, width - 2 * FRAME, height - 2 * FRAME, Colour.WHITE);
        sheet.textEndingAt(word, right - WORD_PADDING, top + (height - style.leading()) / 2, style);
    }

    private Block issuer() {
        LegalEntity entity = sender.entity();
        List<String> facts = new ArrayList<>();
        entity.address().ifPresent(address -> facts.addAll(Identity.lines(address, labels, Optional.of(address))));
        Stream.of(identity.register(), identity.vatNumber(), entity.email(), entity.phone())
                .flatMap(Optional::stream)
                .forEach(facts::add);
        Lines name = Lines.of(entity.name(), look.strong(), ADDRESS_WIDTH).atMost(LINES_MAX);
        return column(name, facts, look.body().sized(8_500));
    }

    private Lines address(Party party) {
        List<String> facts = new ArrayList<>();
        party.attentionOf().ifPresent(person -> facts.add(labels.get("attention.of", person)));
        party.address()
                .ifPresent(address -> facts.addAll(
                        Identity.lines(address, labels, sender.entity().address())));
        TextStyle style = look.address();
        Lines name = Lines.of(party.name(), look.strong().sized(style.size()), ADDRESS_WIDTH);
        return column(name.atMost(LINES_MAX), facts, style);
    }

    private Lines numbersOf(Party party) {
        return column(new Lines(List.of()), numbers(party), look.small());
    }

    private List<String> numbers(Party party) {
        if (!(party instanceof Company company)) {
            return List.of();
        }
        Optional<String> siren = company.siren().map(number -> labels.get("siren") + " " + Identity.grouped(number));
        Optional<String> siret = company.siret().map(number -> labels.get("siret") + " " + Identity.grouped(number));
        Optional<String> vat = company.vatNumber().map(number -> labels.get("vat.number") + " " + number.value());
        return Stream.of(siret.or(() -> siren), vat).flatMap(Optional::stream).toList();
    }

    private static Lines column(Lines first, List<String> texts, TextStyle style) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> Lines.of(text, style, ADDRESS_WIDTH).atMost(LINES_MAX))
                .reduce(first, Lines::plus);
    }
}
