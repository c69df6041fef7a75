package io.comptoir.accounting.export;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.ViolationsException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet (ECMA-376, Office Open XML), with the columns of {@link CsvTemplate}: days and amounts are numbers
 * that a spreadsheet can add up, all else is text, never a formula.
 * <p>
 * By hand, since the usual library (fastexcel) writes the time of day into each file and keeps all texts until the end: the
 * same entries must make the same bytes, in constant memory.
 */
final class Xlsx implements EntryExporter {

    /** The rows that a sheet has, of which the first one names the columns. */
    private static final long ROWS_MAX = 1L << 20;

    private static final int TEXT_MAX = 32_767;
    /** The day that spreadsheets number 0, so that those from March 1900 on have their numbers. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public void write(Iterable<JournalEntry> entries, OutputStream out, ExportOptions options) throws IOException {
        Survey survey = Check.surveyed(entries);
        if (survey.lines() >= ROWS_MAX) {
            throw new ViolationsException(ExportRule.LINES.at("entries", survey.lines(), ROWS_MAX - 1, name()));
        }
        Book book = new Book(options, survey, charset());
        ZipOutputStream zip = new ZipOutputStream(out, charset());
        put(zip, "[Content_Types].xml", types());
        put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml", ""));
        put(zip, "xl/workbook.xml", workbook());
        put(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", styles()));
        put(zip, "xl/styles.xml", sheetStyles());
        start(zip, "xl/worksheets/sheet1.xml");
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, charset()));
        writeSheet(entries, book, writer);
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void writeSheet(Iterable<JournalEntry> entries, Book book, Writer out) throws IOException {
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        if (book.options().template().named()) {
            out.write("<row>");
            for (ExportColumn column : book.options().template().columns()) {
                out.write(text(book, column.header()));
            }
            out.write("</row>");
        }
        long number = 1;
        for (JournalEntry entry : entries) {
            for (JournalLine line : entry.lines()) {
                writeRow(new Row(book, number, entry, line), out);
            }
            number++;
        }
        out.write("</sheetData></worksheet>");
    }

    private static void writeRow(Row row, Writer out) throws IOException {
        out.write("<row>");
        for (ExportColumn column : row.book().options().template().columns()) {
            out.write(cell(row, column));
        }
        out.write("</row>");
    }

    private static String cell(Row row, ExportColumn column) {
        return switch (column) {
            case DATE -> day(row.entry().date());
            case DOCUMENT_DATE -> day(row.entry().document().date());
            case DUE ->
                row.book()
                        .options()
                        .details()
                        .dueOn(row.entry(), row.line())
                        .map(Xlsx::day)
                        .orElse("<c/>");
            case MATCHED_ON -> row.matchedOn().map(Xlsx::day).orElse("<c/>");
            case FOREIGN_AMOUNT ->
                row.line().foreign().map(foreign -> amount(foreign.amount())).orElse("<c/>");
            case DEBIT -> amount(row.line().debit());
            case CREDIT -> amount(row.line().credit());
            case AMOUNT -> amount(row.line().balance().abs());
            case BALANCE -> amount(row.line().balance());
            default -> text(row.book(), row.text(column));
        };
    }

    private static String day(LocalDate day) {
        return "<c s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>";
    }

    private static String amount(BigDecimal amount) {
        return "<c s=\"2\"><v>" + amount.toPlainString() + "</v></c>";
    }

    private static String text(Book book, String text) {
        if (text.isEmpty()) {
            return "<c/>";
        }
        StringBuilder xml = new StringBuilder("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Cells.cut(book, text, TEXT_MAX).codePoints().forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '&' -> xml.append("&amp;");
                case '>' -> xml.append("&gt;");
                case 0xFFFE, 0xFFFF -> xml.append("U+").append(PlainText.hex(point));
                default -> xml.appendCodePoint(point);
            }
        });
        return xml.append("</t></is></c>").toString();
    }

    // --- what stands around the sheet ---

    private static void start(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        start(zip, name);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String types() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                + "</Types>";
    }

    private static String relations(String kind, String target, String more) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>" + more
                + "</Relationships>";
    }

    private static String styles() {
        return "<Relationship Id=\"rId2\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>";
    }

    private static String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">"
                + "<sheets><sheet name=\"Ecritures\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    /** General, a day (14), an amount of two decimals (4). */
    private static String sheetStyles() {
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\">" + style(0) + style(14) + style(4) + "</cellXfs></styleSheet>";
    }

    private static String style(int number) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + (number == 0 ? "/>" : " applyNumberFormat=\"1\"/>");
    }
}
