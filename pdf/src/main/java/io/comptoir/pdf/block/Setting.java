package io.comptoir.pdf.block;

import io.comptoir.pdf.block.Line.Span;
import io.comptoir.pdf.block.Line.Start;
import io.comptoir.pdf.sheet.Length;
import io.comptoir.pdf.sheet.TextStyle;
import io.comptoir.pdf.sheet.Typeface;
import io.comptoir.pdf.style.RichText;
import io.comptoir.pdf.style.RichText.Paragraph;
import io.comptoir.pdf.style.RichText.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets a text with marks in a column.
 *
 * @param style  of what has no mark
 * @param width  of the column
 */
record Setting(TextStyle style, int width) {

    private static final String BULLET = "•";
    private static final int INDENT = Length.points(10);

    List<Line> lines(RichText text) {
        List<Line> lines = new ArrayList<>();
        text.paragraphs().forEach(paragraph -> addParagraph(paragraph, lines));
        return lines;
    }

    private void addParagraph(Paragraph paragraph, List<Line> lines) {
        int first = lines.size();
        int indent = paragraph.item() ? INDENT : 0;
        if (paragraph.spans().size() == 1) {
            TextStyle one = toned(paragraph.spans().get(0).tone());
            one.wrap(paragraph.spans().get(0).text(), width - indent)
                    .forEach(line -> lines.add(new Line(List.of(new Span(line, one)), indent, Start.NOTHING)));
        } else {
            new Breaking(indent, lines).add(paragraph);
        }
        if (paragraph.item()) {
            bullet(first, lines);
        } else if (first > 0) { // the first line of all starts by itself
            lines.set(first, lines.get(first).starting(Start.PARAGRAPH));
        }
    }

    private void bullet(int at, List<Line> lines) {
        List<Span> spans = new ArrayList<>();
        String before = BULLET + " ";
        spans.add(new Span(before, style));
        spans.addAll(lines.get(at).spans());
        lines.set(at, new Line(spans, INDENT - style.width(before), Start.POINT));
    }

    private TextStyle toned(Tone tone) {
        return switch (tone) {
            case PLAIN -> style;
            case BOLD -> new TextStyle(Typeface.BOLD, style.size(), style.colour());
            case ITALIC -> new TextStyle(Typeface.ITALIC, style.size(), style.colour());
        };
    }

    /** Words of several tones, laid side by side until the column is full. */
    private final class Breaking {

        private final int indent;
        private final List<Line> lines;
        private List<Span> line = new ArrayList<>();
        private int reach;

        Breaking(int indent, List<Line> lines) {
            this.indent = indent;
            this.lines = lines;
        }

        void add(Paragraph paragraph) {
            for (RichText.Span span : paragraph.spans()) {
                TextStyle toned = toned(span.tone());
                for (String word : toned.face().printable(span.text()).split("(?<= )", -1)) {
                    addWord(word, toned);
                }
            }
            end();
        }

        private void addWord(String word, TextStyle toned) {
            int room = width - indent;
            if (reach > 0 && reach + toned.width(word.stripTrailing()) > room) {
                end();
            }
            List<String> parts = toned.wrap(word, room); // a word wider than the column is broken
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    end();
                }
                String part = i == parts.size() - 1 && word.endsWith(" ") ? parts.get(i) + " " : parts.get(i);
                line.add(new Span(part, toned));
                reach += toned.width(part);
            }
        }

        private void end() {
            lines.add(new Line(line.isEmpty() ? List.of(new Span("", style)) : joined(line), indent, Start.NOTHING));
            line = new ArrayList<>();
            reach = 0;
        }

        /** One span for neighbours of one style, so that readers find whole words. */
        private static List<Span> joined(List<Span> spans) {
            List<Span> joined = new ArrayList<>();
            for (Span span : spans) {
                Span last = joined.isEmpty() ? new Span("", span.style()) : joined.get(joined.size() - 1);
                if (!joined.isEmpty() && last.style().equals(span.style())) {
                    joined.set(joined.size() - 1, new Span(last.text() + span.text(), span.style()));
                } else {
                    joined.add(span);
                }
            }
            return joined;
        }
    }
}
