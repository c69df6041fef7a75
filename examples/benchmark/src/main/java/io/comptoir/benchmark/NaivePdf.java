package io.comptoir.benchmark;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.comptoir.document.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** An invoice as one writes it with OpenPDF after reading its tutorial: tables, and fonts named by their path. */
final class NaivePdf implements PeerPdf {

    private static final float SIZE = 9;

    private final SampleFonts fonts;

    NaivePdf(SampleFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public byte[] write(Invoice.Issued invoice) throws IOException {
        Wording words = Wording.of(invoice);
        Font body = font(fonts.regular().toString());
        Font strong = font(fonts.bold().toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        document.setGlyphSubstitutionEnabled(false); // FOP, which is here too, would set each text again
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph(String.join(" ", words.title()), strong));
        document.add(parties(words, body));
        document.add(new Paragraph(String.join(" ", words.dates()), body));
        document.add(table(words.lines(), body, strong));
        document.add(table(words.vat(), body, strong));
        words.sums().forEach(sum -> document.add(new Paragraph(String.join(" ", sum), strong)));
        words.ends().forEach(text -> document.add(new Paragraph(text, body)));
        document.close();
        return out.toByteArray();
    }

    private static Font font(String path) throws IOException {
        return new Font(BaseFont.createFont(path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED), SIZE);
    }

    private static PdfPTable parties(Wording words, Font font) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.addCell(new Phrase(String.join("\n", words.issuer()), font));
        table.addCell(new Phrase(String.join("\n", words.customer()), font));
        return table;
    }

    private static PdfPTable table(Wording.Grid grid, Font body, Font strong) {
        PdfPTable table = new PdfPTable(grid.titles().size());
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        grid.titles().forEach(title -> table.addCell(new Phrase(title, strong)));
        for (List<String> row : grid.rows()) {
            table.addCell(new Phrase(row.get(0), body));
            row.stream().skip(1).forEach(figure -> table.addCell(right(figure, body)));
        }
        return table;
    }

    private static PdfPCell right(String figure, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(figure, font));
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }
}
