package io.comptoir.accounting.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of cells as text: semicolons between cells, CRLF at the end of each row (RFC 4180). */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder();

    /** Adds a row. */
    public void row(List<String> cells) {
        text.append(cells.stream().map(CsvTable::quoted).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    /** An amount with a decimal comma. */
    public static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /** The rows so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Between quotes only where a cell would else be cut. */
    private static String quoted(String cell) {
        boolean plain = Stream.of(";", "\"", "\r", "\n").noneMatch(cell::contains);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
