package io.comptoir.benchmark;

import io.comptoir.document.Invoice;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** An invoice as a report of JasperReports, compiled once: a band for each line, parameters for what stands around them. */
final class JasperPdf implements PeerPdf {

    private static final int WIDTH = 515;
    private static final int LEADING = 13;
    private static final int[] LINE_COLUMNS = {165, 80, 90, 45, 45, 90};

    private final SimpleJasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final JasperReport report;

    JasperPdf(SampleFonts fonts) throws JRException {
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName("Paper");
        family.setNormalFace(face(fonts.regular()));
        family.setBoldFace(face(fonts.bold()));
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        context.setExtensions(FontFamily.class, List.of(family));
        this.report = JasperCompileManager.getInstance(context).compile(new Design().all());
    }

    private SimpleFontFace face(Path font) throws JRException {
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(font.toString(), true);
        return face;
    }

    @Override
    public byte[] write(Invoice.Issued invoice) throws JRException {
        Wording words = Wording.of(invoice);
        List<Map<String, ?>> rows = new ArrayList<>(words.lines().rows().size());
        words.lines().rows().forEach(cells -> rows.add(named("line", cells)));
        JasperPrint print =
                JasperFillManager.getInstance(context).fill(report, around(words), new JRMapCollectionDataSource(rows));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.toByteArray();
    }

    private static Map<String, Object> around(Wording words) {
        Map<String, Object> all = new HashMap<>();
        all.put("title", String.join(" ", words.title()));
        all.put("issuer", String.join("\n", words.issuer()));
        all.put("customer", String.join("\n", words.customer()));
        all.put("dates", String.join(" ", words.dates()));
        all.putAll(named("head", words.lines().titles()));
        List<List<String>> vat = new ArrayList<>(List.of(words.vat().titles()));
        vat.addAll(words.vat().rows());
        all.putAll(columns("vat", vat));
        all.putAll(columns("sum", words.sums()));
        all.put("ends", String.join("\n", words.ends()));
        return all;
    }

    private static Map<String, Object> columns(String name, List<List<String>> rows) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            int column = i;
            columns.add(
                    String.join("\n", rows.stream().map(row -> row.get(column)).toList()));
        }
        return named(name, columns);
    }

    private static Map<String, Object> named(String name, List<String> values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(name + i, values.get(i));
        }
        return named;
    }

    /** The layout. */
    private static final class Design {

        private final JasperDesign design = new JasperDesign();

        JasperDesign all() throws JRException {
            design.setName("invoice");
            design.setPageWidth(595);
            design.setPageHeight(842);
            design.setColumnWidth(WIDTH);
            design.setLeftMargin(40);
            design.setRightMargin(40);
            design.setTopMargin(40);
            design.setBottomMargin(40);
            design.setTitle(title());
            design.setColumnHeader(header());
            ((JRDesignSection) design.getDetailSection()).addBand(detail());
            design.setSummary(summary());
            return design;
        }

        private JRDesignBand title() throws JRException {
            JRDesignBand band = band(8 * LEADING);
            band.addElement(parameter("title", 0, 0, WIDTH, false, true));
            band.addElement(parameter("issuer", 0, 2 * LEADING, WIDTH / 2, false, false));
            band.addElement(parameter("customer", WIDTH / 2, 2 * LEADING, WIDTH / 2, false, false));
            band.addElement(parameter("dates", 0, 7 * LEADING, WIDTH, false, false));
            return band;
        }

        private JRDesignBand header() throws JRException {
            JRDesignBand band = band(LEADING);
            int x = 0;
            for (int i = 0; i < LINE_COLUMNS.length; i++) {
                band.addElement(parameter("head" + i, x, 0, LINE_COLUMNS[i], i > 0, true));
                x += LINE_COLUMNS[i];
            }
            return band;
        }

        private JRDesignBand detail() throws JRException {
            JRDesignBand band = band(LEADING);
            int x = 0;
            for (int i = 0; i < LINE_COLUMNS.length; i++) {
                JRDesignField field = new JRDesignField();
                field.setName("line" + i);
                field.setValueClass(String.class);
                design.addField(field);
                band.addElement(text("$F{line" + i + "}", x, 0, LINE_COLUMNS[i], i > 0, false));
                x += LINE_COLUMNS[i];
            }
            return band;
        }

        private JRDesignBand summary() throws JRException {
            JRDesignBand band = band(16 * LEADING);
            for (int i = 0; i < 3; i++) {
                band.addElement(parameter("vat" + i, 200 + i * 105, LEADING, 105, i > 0, false));
            }
            for (int i = 0; i < 2; i++) {
                band.addElement(parameter("sum" + i, 305 + i * 105, 6 * LEADING, 105, i > 0, true));
            }
            band.addElement(parameter("ends", 0, 11 * LEADING, WIDTH, false, false));
            return band;
        }

        private static JRDesignBand band(int height) {
            JRDesignBand band = new JRDesignBand();
            band.setHeight(height);
            return band;
        }

        private JRDesignTextField parameter(String name, int x, int y, int width, boolean right, boolean bold)
                throws JRException {
            JRDesignParameter parameter = new JRDesignParameter();
            parameter.setName(name);
            parameter.setValueClass(String.class);
            design.addParameter(parameter);
            return text("$P{" + name + "}", x, y, width, right, bold);
        }

        private static JRDesignTextField text(String what, int x, int y, int width, boolean right, boolean bold) {
            JRDesignTextField text = new JRDesignTextField();
            text.setX(x);
            text.setY(y);
            text.setWidth(width);
            text.setHeight(LEADING);
            text.setFontName("Paper");
            text.setFontSize(9f);
            text.setBold(bold);
            text.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            text.setHorizontalTextAlign(right ? HorizontalTextAlignEnum.RIGHT : HorizontalTextAlignEnum.LEFT);
            text.setExpression(new JRDesignExpression(what));
            return text;
        }
    }
}
