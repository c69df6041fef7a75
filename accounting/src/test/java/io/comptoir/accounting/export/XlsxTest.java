package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.fault.ViolationsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A workbook of the entries, as the parts of ECMA-376 that it has. */
class XlsxTest {

    @Test
    void hasThePartsOfAWorkbook() throws Exception {
        assertEquals(
                List.of(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml"),
                List.copyOf(parts(Exports.bytes("xlsx", Exports.OPTIONS, List.of(Exports.sale())))
                        .keySet()));
    }

    /** 27 March 2023 is day 45012 of spreadsheets: 44927, 1 January 2023, and 31 + 28 + 26 days. */
    @Test
    void daysAndAmountsAreNumbersAndAllElseIsText() throws Exception {
        List<List<String>> rows = rows(Exports.bytes("xlsx", Exports.OPTIONS, List.of(Exports.sale())));

        assertEquals(
                List.of(
                        "journal",
                        "date",
                        "piece",
                        "date_piece",
                        "compte",
                        "compte_auxiliaire",
                        "libelle",
                        "debit",
                        "credit"),
                rows.get(0));
        assertEquals(
                List.of(
                        "VT",
                        "1:45012",
                        "FC202300087",
                        "1:45012",
                        "411000",
                        "411004",
                        "Prêt à 3 €",
                        "2:3240.00",
                        "2:0.00"),
                rows.get(1));
        assertEquals(
                List.of("VT", "1:45012", "FC202300087", "1:45012", "706000", "", "Prêt à 3 €", "2:0.00", "2:2700.00"),
                rows.get(2));
        assertEquals(4, rows.size());
    }

    @Test
    void aSheetHasItsRows() {
        JournalEntry sale = Exports.sale();
        Iterable<JournalEntry> many =
                () -> Stream.generate(() -> sale).limit((1 << 20) / 3 + 1).iterator();

        ViolationsException refused = assertThrows(
                ViolationsException.class,
                () -> Exporters.shipped()
                        .named("xlsx")
                        .write(many, OutputStream.nullOutputStream(), ExportOptions.standard()));

        assertEquals(List.of("CPT-EXPORT-LINES-TOO-MANY"), refused.violations().codes());
    }

    /** Whatever is on a voucher, the sheet is XML, and its rows are the same bytes each time. */
    @Property(tries = 300)
    void anyLabelMakesASheet(@ForAll("texts") String text) throws Exception {
        List<JournalEntry> entries = List.of(Exports.entry(
                "VT",
                "x" + text,
                Exports.line("411000", "", "x" + text, "1.00"),
                Exports.line("706000", "", "=1+1", "-1.00")));

        byte[] bytes = Exports.bytes("xlsx", Exports.OPTIONS, entries);

        List<List<String>> rows = rows(bytes);
        assertEquals(3, rows.size());
        assertEquals("=1+1", rows.get(2).get(6));
        assertArrayEquals(bytes, Exports.bytes("xlsx", Exports.OPTIONS, entries));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("a é€<>&\"']\t\r\n\u0000\uFFFE\uFFFF\uD83C\uDF89")
                        .ofMaxLength(20),
                Arbitraries.strings().all().ofMaxLength(10));
    }

    /** The cells of each row; numbers behind the number of their style. */
    private static List<List<String>> rows(byte[] bytes) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        Document sheet = parts(bytes).getOrDefault("xl/worksheets/sheet1.xml", emptyDocument());
        for (Element row : elements(sheet.getElementsByTagName("row"))) {
            rows.add(elements(row.getElementsByTagName("c")).stream()
                    .map(cell -> (cell.getAttribute("s").isEmpty() ? "" : cell.getAttribute("s") + ":")
                            + cell.getTextContent())
                    .toList());
        }
        return rows;
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document emptyDocument() throws ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    }

    private static Map<String, Document> parts(byte[] bytes)
            throws IOException, ParserConfigurationException, SAXException {
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                InputStream content = new ByteArrayInputStream(zip.readAllBytes());
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new InputSource(content)));
            }
        }
        return parts;
    }
}
