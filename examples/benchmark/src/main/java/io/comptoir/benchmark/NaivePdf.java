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
import io.comptoir.line.ItemLine;
import io.comptoir.total.VatTotal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** An invoice as one writes it with OpenPDF after reading its tutorial: tables, and fonts named by their path. */
final class NaivePdf {

    private final Path regular;
    private final Path bold;

    NaivePdf(Path regular, Path bold) {
        this.regular = regular;
        this.bold = bold;
    }

    byte[] write(Invoice.Issued invoice) throws IOException {
        Font body = new Font(BaseFont.createFont(regular.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED), 9);
        Font strong = new Font(BaseFont.createFont(bold.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED), 9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4);
        PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("FACTURE " + invoice.number(), strong));
        document.add(new Paragraph(invoice.issueDate() + " → " + invoice.dueDate(), body));
        document.add(parties(invoice, body));
        document.add(lines(invoice, body, strong));
        document.add(vat(invoice, body, strong));
        document.add(new Paragraph("Net à payer " + invoice.totals().amountDue() + " €", strong));
        invoice.mentions().forEach(mention -> document.add(new Paragraph(mention.text(), body)));
        document.close();
        return out.toByteArray();
    }

    private static PdfPTable parties(Invoice.Issued invoice, Font font) {
        PdfPTable table = new PdfPTable(2);
        table.setWidthPercentage(100);
        table.addCell(new Phrase(invoice.issuer().entity().name(), font));
        table.addCell(new Phrase(invoice.customer().name(), font));
        return table;
    }

    private static PdfPTable lines(Invoice.Issued invoice, Font body, Font strong) {
        PdfPTable table = table(List.of("Désignation", "Quantité", "Prix", "TVA", "Total HT"), strong);
        for (int i = 0; i < invoice.items().size(); i++) {
            ItemLine line = invoice.items().get(i);
            table.addCell(new Phrase(line.label(), body));
            table.addCell(right(line.quantity(), body));
            table.addCell(right(line.unitPrice(), body));
            table.addCell(right(line.vat().orElseThrow().percentage().value(), body));
            table.addCell(right(invoice.totals().lines().get(i).net(), body));
        }
        return table;
    }

    private static PdfPTable vat(Invoice.Issued invoice, Font body, Font strong) {
        PdfPTable table = table(List.of("Taux", "Base", "TVA"), strong);
        for (VatTotal total : invoice.totals().vat()) {
            table.addCell(right(total.rate().percentage().value(), body));
            table.addCell(right(total.taxable(), body));
            table.addCell(right(total.vat(), body));
        }
        return table;
    }

    private static PdfPTable table(List<String> heads, Font font) {
        PdfPTable table = new PdfPTable(heads.size());
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        heads.forEach(head -> table.addCell(new Phrase(head, font)));
        return table;
    }

    private static PdfPCell right(BigDecimal number, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(number.toPlainString(), font));
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }
}
