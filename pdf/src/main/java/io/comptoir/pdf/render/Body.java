package io.comptoir.pdf.render;

import static io.comptoir.pdf.sheet.Length.points;

import io.comptoir.document.Mention;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.TextLine;
import io.comptoir.money.AmountInWords;
import io.comptoir.pdf.block.Blanks;
import io.comptoir.pdf.block.Blanks.Blank;
import io.comptoir.pdf.block.Block;
import io.comptoir.pdf.block.Lines;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Panel;
import io.comptoir.pdf.block.Piece;
import io.comptoir.pdf.block.Stack;
import io.comptoir.pdf.block.Table;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.block.Tagged;
import io.comptoir.pdf.sheet.Role;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Part;
import io.comptoir.pdf.style.RichText;
import io.comptoir.pdf.style.Theme;
import io.comptoir.pdf.style.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands under the head of a paper, put together from top to bottom. */
final class Body {

    private static final int PART = 12;

    private final Labels labels;
    private final Look look;
    private final List<Piece> pieces = new ArrayList<>();

    Body(Labels labels, Look look) {
        this.labels = labels;
        this.look = look;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Body lines(Priced priced) {
        pieces.addAll(new BilledLines(priced, labels, look).pieces());
        return this;
    }

    Body amounts(Priced priced) {
        pieces.addAll(new Closing(priced, labels, look).pieces());
        return this;
    }

    /** What may be chosen beside. */
    Body options(Priced options) {
        if (!options.content().lines().isEmpty()) {
            pieces.addAll(new BilledLines(options, labels, look).apart(labels.get("options")));
        }
        return this;
    }

    /** What is delivered: labels and quantities. */
    Body delivered(List<Line> lines) {
        List<Row> rows = lines.stream().flatMap(this::delivered).toList();
        return table(Columns.of(List.of(labels.get("line.label"), labels.get("line.quantity"))), rows);
    }

    /** A table that nothing else explains; none without rows. */
    Body table(Columns columns, List<Row> rows) {
        if (!rows.isEmpty()) {
            int first = pieces.size();
            pieces.addAll(Table.strong(columns, rows, look.width(), look).pieces());
            pieces.set(first, pieces.get(first).below(points(18)));
        }
        return this;
    }

    private Stream<Row> delivered(Line line) {
        if (line instanceof TextLine words) {
            return Stream.of(Row.across(new Words(words.text(), look.strong())));
        }
        return line instanceof ItemLine item ? Stream.of(delivered(item)) : Stream.empty();
    }

    private Row delivered(ItemLine line) {
        List<Words> words = new ArrayList<>();
        words.add(new Words(line.label(), look.body()));
        BilledLines.described(line, labels, look.theme().hiding(Part.ITEM_CODE_COLUMN))
                .filter(text -> !text.isBlank())
                .map(text -> new Words(text, look.small()))
                .forEach(words::add);
        return new Row(
                words, List.of(labels.quantity(line.quantity(), line.unit().code())));
    }

    /** The amount it comes to, in words, where the theme says it. */
    Body inWords(Priced priced) {
        if (look.theme().shows(Part.AMOUNT_IN_WORDS) && Paper.hasWords(priced.payable())) {
            BigDecimal amount = Figures.of(priced, labels).turned(priced.payable());
            String words = AmountInWords.of(amount, priced.totals().currency(), labels.language());
            Lines lines = Lines.of(labels.get("in.words", words), look.italic(), look.width());
            addEnd(List.of(Piece.of(lines, points(10))));
        }
        return this;
    }

    /** How to pay, kept with what is to be paid. */
    Body payment(Payment payment) {
        addEnd(List.of(Piece.of(payment.panel(), points(16))));
        return this;
    }

    Body note(Optional<String> note) {
        own(note, Zone.NOTE, Part.NOTE).ifPresent(text -> addEnd(parts(rich(text))));
        return this;
    }

    /** Conditions, under a title. */
    Body conditions(Optional<String> text) {
        return section(labels.get("conditions"), own(text, Zone.CONDITIONS, Part.CONDITIONS));
    }

    /** What a paper says of its own, else what the theme says there; nothing where the theme leaves it out. */
    private Optional<String> own(Optional<String> text, Zone zone, Part part) {
        Theme theme = look.theme();
        return text.filter(words -> !words.isBlank())
                .or(() -> Optional.ofNullable(theme.texts().get(zone)))
                .filter(words -> theme.shows(part));
    }

    /** A text under a title. */
    private Body section(String title, Optional<String> text) {
        text.ifPresent(words -> {
            List<Piece> parts = new ArrayList<>(parts(rich(words)));
            Block heading = new Tagged(Role.SECTION, Lines.of(title, look.section(), look.width()));
            Block first = new Stack(List.of(heading, parts.get(0).block()), points(3));
            parts.replaceAll(part -> part.below(0));
            parts.set(0, Piece.of(first, points(16)));
            addEnd(parts);
        });
        return this;
    }

    /** Few mentions stand together at the foot of the last page; very long ones flow like text. */
    Body mentions(List<Mention> all, boolean credit) {
        Lines mentions = Mentions.worded(all, look.theme().mentions()).stream()
                .filter(mention -> mention.vatex().isEmpty()) // a reason stands beside its amount
                .filter(mention -> !credit || mention.subject().isEmpty()) // nobody pays it late
                .map(Mention::text)
                .map(text -> Lines.of(text, look.fine(), look.width()))
                .reduce(new Lines(List.of()), Lines::plus);
        if (!mentions.lines().isEmpty()) {
            boolean few = mentions.lines().size() <= PART;
            addEnd(few ? List.of(Piece.of(mentions, points(16)).toFoot()) : parts(mentions));
        }
        return this;
    }

    /** What stands at the foot of the last page, under mentions that stand there already. */
    Body atFoot(Optional<Block> foot) {
        if (foot.isPresent()) {
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).atFoot()) {
                Block above = pieces.remove(last).block();
                addEnd(List.of(Piece.of(new Stack(List.of(above, foot.get()), points(10)), points(16))
                        .toFoot()));
            } else {
                addEnd(List.of(Piece.of(foot.get(), points(16)).toFoot()));
            }
        }
        return this;
    }

    /** Where to sign, at the foot of the last page. */
    Body signing(String title, List<Blank> blanks) {
        int inner = Panel.inner(look.width());
        Block heading = new Tagged(Role.SECTION, Lines.of(title, look.section(), inner));
        Block panel =
                new Panel(new Stack(List.of(heading, new Blanks(blanks, inner, look)), points(3)), look.width(), look);
        addEnd(List.of(Piece.of(panel, points(16)).toFoot()));
        return this;
    }

    /** What is short stays with what is above it, so that no page holds it alone. */
    private void addEnd(List<Piece> end) {
        int last = pieces.size() - 1;
        if (end.size() == 1 && last >= 0) {
            pieces.set(last, pieces.get(last).keepNearNext());
        }
        pieces.addAll(end);
    }

    private Lines rich(String text) {
        return Lines.of(RichText.read(text), look.body(), look.width());
    }

    private static List<Piece> parts(Lines lines) {
        List<Lines> parts = lines.parts(PART);
        return parts.stream()
                .map(part -> Piece.of(part, part.equals(parts.get(0)) ? points(16) : 0))
                .toList();
    }
}
