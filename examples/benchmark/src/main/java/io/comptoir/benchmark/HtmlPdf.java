package io.comptoir.benchmark;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.comptoir.document.Invoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** An invoice as a page of HTML, printed by openhtmltopdf. */
final class HtmlPdf implements PeerPdf {

    private static final String STYLE = "@page{size:A4;margin:14mm}body{font:9pt Paper}table{width:100%;"
            + "border-collapse:collapse;-fs-table-paginate:paginate}td,th{border-bottom:.5pt solid #888;text-align:right}"
            + "td:first-child,th:first-child{text-align:left}.side{width:50%;float:left}.next{clear:both}";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private final SampleFonts fonts;

    HtmlPdf(SampleFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] write(Invoice.Issued invoice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        font(builder, fonts.regular().toFile(), REGULAR);
        font(builder, fonts.bold().toFile(), BOLD);
        builder.withHtmlContent(html(Wording.of(invoice)), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, java.io.File file, int weight) {
        builder.useFont(file, "Paper", weight, PdfRendererBuilder.FontStyle.NORMAL, true);
    }

    private static String html(Wording words) {
        StringBuilder html =
                new StringBuilder("<html><head><style>").append(STYLE).append("</style></head><body><h1>");
        html.append(text(String.join(" ", words.title()))).append("</h1>");
        html.append("<div class=\"side\">")
                .append(text(String.join("\n", words.issuer())))
                .append("</div>");
        html.append("<div class=\"side\">")
                .append(text(String.join("\n", words.customer())))
                .append("</div>");
        html.append("<p class=\"next\">")
                .append(text(String.join(" ", words.dates())))
                .append("</p>");
        table(html, words.lines());
        table(html, words.vat());
        html.append("<table>");
        words.sums().forEach(sum -> row(html, sum, "th"));
        html.append("</table>");
        words.ends().forEach(end -> html.append("<p>").append(text(end)).append("</p>"));
        return html.append("</body></html>").toString();
    }

    private static void table(StringBuilder html, Wording.Grid grid) {
        html.append("<table><thead>");
        row(html, grid.titles(), "th");
        html.append("</thead><tbody>");
        grid.rows().forEach(cells -> row(html, cells, "td"));
        html.append("</tbody></table>");
    }

    private static void row(StringBuilder html, List<String> cells, String tag) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<')
                    .append(tag)
                    .append('>')
                    .append(text(cell))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        html.append("</tr>");
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>");
    }
}
