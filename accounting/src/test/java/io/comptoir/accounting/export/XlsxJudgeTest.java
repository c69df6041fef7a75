package io.comptoir.accounting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.money.Currencies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A workbook as fastexcel, a reader that is not ours, understands it. */
class XlsxJudgeTest {

    private static final int LABEL = 6;

    @Test
    void daysAndAmountsComeBackAsSuch() throws IOException {
        List<Row> rows = read(Exports.bytes("xlsx", Exports.OPTIONS, List.of(Exports.sale())));

        Row first = rows.get(1);
        assertEquals("date", rows.get(0).getCell(1).asString());
        assertEquals(Exports.DATE.atStartOfDay(), first.getCell(1).asDate());
        assertEquals(Exports.DATE.atStartOfDay(), first.getCell(3).asDate());
        assertEquals("411000", first.getCell(4).asString());
        assertEquals(new BigDecimal("3240.00"), first.getCell(7).asNumber());
        assertEquals(new BigDecimal("0.00"), first.getCell(8).asNumber());
        assertEquals(4, rows.size());
    }

    /** 3 564.00 USD at 1.10, due on 26 April. */
    @Test
    void currenciesAndDueDatesComeBack() throws IOException {
        JournalEntry sale = Exports.entry(
                "VT",
                "FC1",
                Exports.line("411000", "411004", "Vente", "3240.00").toBuilder()
                        .foreign(new ForeignAmount(new BigDecimal("3564.00"), Currencies.of("USD")))
                        .build(),
                Exports.line("706000", "", "Vente", "-3240.00"));
        CsvTemplate template = new CsvTemplate(
                List.of(ExportColumn.DUE, ExportColumn.FOREIGN_AMOUNT, ExportColumn.CURRENCY),
                ';',
                ',',
                CsvTemplate.DayForm.ISO,
                false);

        List<Row> rows = read(Exports.bytes(
                "xlsx", Exports.OPTIONS.toBuilder().template(template).build(), List.of(sale)));

        assertEquals(Exports.DUE.atStartOfDay(), rows.get(0).getCell(0).asDate());
        assertEquals(new BigDecimal("3564.00"), rows.get(0).getCell(1).asNumber());
        assertEquals("USD", rows.get(0).getCell(2).asString());
        assertEquals("", rows.get(1).getCell(2).getText());
    }

    /** Whatever is on a voucher, it is text to a spreadsheet, in its own cell, and never a formula. */
    @Property(tries = 300)
    void anyLabelStaysTextInItsCell(@ForAll("labels") String label) throws IOException {
        JournalEntry entry = Exports.entry(
                "VT",
                "FC1",
                Exports.line("411000", "", "=" + label, "1.00"),
                Exports.line("706000", "", "x" + label, "-1.00"));

        List<Row> rows = read(Exports.bytes("xlsx", Exports.OPTIONS, List.of(entry)));

        assertEquals(3, rows.size());
        for (Row row : rows.subList(1, rows.size())) {
            Cell cell = row.getCell(LABEL);
            assertEquals(9, row.getCellCount());
            assertEquals(CellType.STRING, cell.getType());
            assertEquals(CellType.NUMBER, row.getCell(LABEL + 1).getType());
        }
    }

    /** What XML has a place for comes back as it was. */
    @Property(tries = 300)
    void plainLabelsComeBackAsTheyWere(@ForAll("plain") String label) throws IOException {
        String text = "x" + label + "x";
        JournalEntry entry = Exports.entry(
                "VT", "FC1", Exports.line("411000", "", text, "1.00"), Exports.line("706000", "", text, "-1.00"));

        List<Row> rows = read(Exports.bytes("xlsx", Exports.OPTIONS, List.of(entry)));

        assertEquals(text, rows.get(1).getCell(LABEL).asString());
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("a é€<>&\"']\t\r\n\u0000\uFFFE\uFFFF\uD83C\uDF89")
                        .ofMaxLength(20),
                Arbitraries.of(
                        "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\")", "]]>", "&#0;", "_x0041_", "+1+1", "@SUM(A1)"),
                Arbitraries.strings().all().ofMaxLength(10));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("abcÉéœ€<>&\"'[];:=+-@%°").ofMaxLength(30);
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }
}
