package io.comptoir.pdf.render;

import io.comptoir.pdf.render.Reminder.Level;
import io.comptoir.pdf.style.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of every paper in every design, on one picture: a row for each design. It is shown in the README. */
final class ContactSheet {

    static final Path FILE = Path.of("papers.png");

    private static final int DPI = 36;
    private static final int GAP = 10;

    private ContactSheet() {}

    /** Writes the picture, as PNG. */
    static void write() throws IOException {
        Files.write(FILE, Samples.encoded(picture(), "png"));
    }

    static List<PaperPdf> papers(Theme theme) {
        return List.of(
                InvoicePdf.of(Samples.rich()).theme(theme),
                InvoicePdf.of(Samples.works()).theme(theme),
                QuotePdf.of(Samples.sent(Samples.quote())).theme(theme),
                DeliveryNotePdf.of(Samples.rich(), Samples.DATE).theme(theme),
                ProformaPdf.of(Samples.works().draft(), Samples.DATE).theme(theme),
                SubscriptionPdf.of(Subscriptions.rich()).theme(theme),
                ReminderPdf.of(Accounts.reminder(Level.NOTICE)).theme(theme),
                StatementPdf.of(Accounts.statement()).theme(theme),
                Accounts.receipt().theme(theme),
                Accounts.list(20).theme(theme));
    }

    static BufferedImage picture() {
        List<List<BufferedImage>> rows = new ArrayList<>();
        for (Theme theme : List.of(Theme.CLASSIC, Theme.MODERN, Theme.COMPACT)) {
            rows.add(papers(theme).stream().map(ContactSheet::firstPage).toList());
        }
        int width = rows.get(0).get(0).getWidth() + GAP;
        int height = rows.get(0).get(0).getHeight() + GAP;
        BufferedImage sheet = new BufferedImage(
                rows.get(0).size() * width + GAP, rows.size() * height + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xB8C0C8));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                graphics.drawImage(rows.get(row).get(column), GAP + column * width, GAP + row * height, null);
            }
        }
        graphics.dispose();
        thin(sheet);
        return sheet;
    }

    /** Sixteen shades of each colour, for a file of half the size. */
    private static void thin(BufferedImage sheet) {
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                int high = sheet.getRGB(x, y) & 0xF0F0F0;
                sheet.setRGB(x, y, high | high >> 4);
            }
        }
    }

    private static BufferedImage firstPage(PaperPdf paper) {
        return Printed.read(paper.bytes(), document -> new PDFRenderer(document).renderImageWithDPI(0, DPI));
    }
}
