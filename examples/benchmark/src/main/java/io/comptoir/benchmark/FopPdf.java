package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.xml.sax.SAXException;

/** An invoice as XSL formatting objects, printed by Apache FOP; its factory is made once. */
final class FopPdf implements PeerPdf {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final FopFactory factory;
    private final TransformerFactory transformers = TransformerFactory.newDefaultInstance();

    FopPdf(SampleFonts fonts) throws IOException, SAXException {
        String configuration = "<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\"><fonts>"
                + font(fonts.regular().toUri().toString(), "normal")
                + font(fonts.bold().toUri().toString(), "bold")
                + "</fonts></renderer></renderers></fop>";
        this.factory = FopFactory.newInstance(
                fonts.folder().toUri(), new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    }

    private static String font(String file, String weight) {
        return "<font embed-url=\"" + file + "\"><font-triplet name=\"Paper\" style=\"normal\" weight=\"" + weight
                + "\"/></font>";
    }

    @Override
    public byte[] write(Invoice.Issued invoice) throws SAXException, TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SAXResult result =
                new SAXResult(factory.newFop(MimeConstants.MIME_PDF, out).getDefaultHandler());
        transformers.newTransformer().transform(new StreamSource(new StringReader(page(Wording.of(invoice)))), result);
        return out.toByteArray();
    }

    private static String page(Wording words) {
        StringBuilder fo = new StringBuilder("<fo:root xmlns:fo=\"").append(FO);
        fo.append("\" font-family=\"Paper\" font-size=\"9pt\"><fo:layout-master-set><fo:simple-page-master ")
                .append(
                        "master-name=\"a4\" page-width=\"210mm\" page-height=\"297mm\" margin=\"14mm\"><fo:region-body/>")
                .append("</fo:simple-page-master></fo:layout-master-set>")
                .append("<fo:page-sequence master-reference=\"a4\"><fo:flow flow-name=\"xsl-region-body\">");
        block(fo, String.join(" ", words.title()), " font-weight=\"bold\"");
        open(fo, 2);
        row(fo, List.of(String.join("\n", words.issuer()), String.join("\n", words.customer())), "");
        close(fo);
        block(fo, String.join(" ", words.dates()), "");
        table(fo, words.lines());
        table(fo, words.vat());
        open(fo, 2);
        words.sums().forEach(sum -> row(fo, sum, " font-weight=\"bold\""));
        close(fo);
        words.ends().forEach(end -> block(fo, end, ""));
        return fo.append("</fo:flow></fo:page-sequence></fo:root>").toString();
    }

    private static void table(StringBuilder fo, Wording.Grid grid) {
        fo.append("<fo:table table-layout=\"fixed\" width=\"100%\"><fo:table-header>");
        row(fo, grid.titles(), " font-weight=\"bold\"");
        fo.append("</fo:table-header><fo:table-body>");
        grid.rows().forEach(cells -> row(fo, cells, ""));
        close(fo);
    }

    private static void open(StringBuilder fo, int columns) {
        fo.append("<fo:table table-layout=\"fixed\" width=\"100%\">");
        fo.append("<fo:table-column/>".repeat(columns)).append("<fo:table-body>");
    }

    private static void close(StringBuilder fo) {
        fo.append("</fo:table-body></fo:table>");
    }

    private static void row(StringBuilder fo, List<String> cells, String style) {
        fo.append("<fo:table-row border-bottom=\"0.5pt solid black\">");
        for (int i = 0; i < cells.size(); i++) {
            fo.append("<fo:table-cell>");
            block(fo, cells.get(i), style + (i == 0 ? "" : " text-align=\"right\""));
            fo.append("</fo:table-cell>");
        }
        fo.append("</fo:table-row>");
    }

    private static void block(StringBuilder fo, String text, String style) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        fo.append("<fo:block linefeed-treatment=\"preserve\"").append(style).append('>');
        fo.append(escaped).append("</fo:block>");
    }
}
