package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** An invoice drawn by hand with PDFBox, line by line, by one who wants it fast: font programs are read once and kept. */
final class PdfBoxPdf implements PeerPdf {

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    PdfBoxPdf(SampleFonts fonts) throws IOException {
        this.regular = font(java.nio.file.Files.readAllBytes(fonts.regular()));
        this.bold = font(java.nio.file.Files.readAllBytes(fonts.bold()));
    }

    /** Without glyph substitution, which our words do not need and which costs PDFBox more than all the rest. */
    private static TrueTypeFont font(byte[] program) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(program));
        font.setEnableGsub(false);
        return font;
    }

    @Override
    public byte[] write(Invoice.Issued invoice) throws IOException {
        Wording words = Wording.of(invoice);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            Pen pen = new Pen(
                    document, PDType0Font.load(document, regular, true), PDType0Font.load(document, bold, true));
            pen.draw(words);
            document.save(out);
        }
        return out.toByteArray();
    }

    /** Writes from top to bottom, page after page. */
    private static final class Pen {

        private static final float SIZE = 9;
        private static final float LEADING = 13;
        private static final float MARGIN = 40;
        private static final float THOUSAND = 1000;
        private static final List<Float> LINES = List.of(40f, 285f, 365f, 410f, 455f, 555f);
        private static final List<Float> VAT = List.of(250f, 420f, 555f);

        private final PDDocument document;
        private final PDFont body;
        private final PDFont strong;
        private PDPageContentStream content;
        private float y;

        Pen(PDDocument document, PDFont body, PDFont strong) throws IOException {
            this.document = document;
            this.body = body;
            this.strong = strong;
            this.content = page();
        }

        void draw(Wording words) throws IOException {
            lines(String.join(" ", words.title()), strong, MARGIN);
            float top = y;
            lines(String.join("\n", words.issuer()), body, MARGIN);
            float below = y;
            y = top;
            lines(String.join("\n", words.customer()), body, PDRectangle.A4.getWidth() / 2);
            y = Math.min(y, below);
            lines(String.join(" ", words.dates()), body, MARGIN);
            table(words.lines(), LINES);
            table(words.vat(), VAT);
            for (List<String> sum : words.sums()) {
                row(sum, List.of(350f, 555f), strong);
            }
            for (String end : words.ends()) {
                lines(wrapped(end), body, MARGIN);
            }
            content.close();
        }

        private void table(Wording.Grid grid, List<Float> edges) throws IOException {
            row(grid.titles(), edges, strong);
            for (List<String> cells : grid.rows()) {
                int height = cells.get(0).indexOf('\n') < 0 ? 1 : 2;
                if (y - height * LEADING < MARGIN) {
                    content.close();
                    content = page();
                    row(grid.titles(), edges, strong);
                }
                row(cells, edges, body);
            }
        }

        /** Words from the left edge, then figures that end at theirs, and a rule under all. */
        private void row(List<String> cells, List<Float> edges, PDFont font) throws IOException {
            float top = y;
            lines(cells.get(0), font, edges.get(0));
            for (int i = 1; i < cells.size(); i++) {
                String figure = cells.get(i);
                text(figure, font, edges.get(i) - font.getStringWidth(figure) * SIZE / THOUSAND, top);
            }
            content.addRect(edges.get(0), y + 1, edges.get(edges.size() - 1) - edges.get(0), 0.5f);
            content.fill();
        }

        /** With a line break before each word that would run out of the page. */
        private String wrapped(String text) throws IOException {
            StringBuilder wrapped = new StringBuilder();
            float x = 0;
            for (String word : text.split(" ", -1)) {
                float width = body.getStringWidth(word + " ") * SIZE / THOUSAND;
                boolean breaks = x + width > PDRectangle.A4.getWidth() - 2 * MARGIN;
                wrapped.append(x == 0 ? "" : breaks ? "\n" : " ").append(word);
                x = breaks ? width : x + width;
            }
            return wrapped.toString();
        }

        private void lines(String text, PDFont font, float x) throws IOException {
            for (String line : text.split("\n", -1)) {
                text(line, font, x, y);
                y -= LEADING;
            }
        }

        private void text(String line, PDFont font, float x, float at) throws IOException {
            if (line.isEmpty()) {
                return;
            }
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(x, at - SIZE);
            content.showText(line);
            content.endText();
        }

        private PDPageContentStream page() throws IOException {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(document, page);
        }
    }
}
