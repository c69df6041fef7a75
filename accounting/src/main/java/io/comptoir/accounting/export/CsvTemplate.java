package io.comptoir.accounting.export;

import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Which columns a table of entries has, and how its cells are written. Cells that would be cut stand between quotes, quotes
 * inside them are doubled, each row ends with CR LF (RFC 4180).
 *
 * @param columns  from left to right, at least one; a column may stand twice
 * @param separator  between cells: no letter, digit, quote or line break
 * @param decimal  before decimals: a comma or a point
 * @param days  how days are written
 * @param named  whether the first row names the columns
 */
public record CsvTemplate(List<ExportColumn> columns, char separator, char decimal, DayForm days, boolean named) {

    /** Semicolons, ISO days, decimal commas. */
    public static final CsvTemplate STANDARD = new CsvTemplate(
            List.of(
                    ExportColumn.JOURNAL,
                    ExportColumn.DATE,
                    ExportColumn.DOCUMENT,
                    ExportColumn.DOCUMENT_DATE,
                    ExportColumn.ACCOUNT,
                    ExportColumn.SUBLEDGER,
                    ExportColumn.LABEL,
                    ExportColumn.DEBIT,
                    ExportColumn.CREDIT),
            ';',
            ',',
            DayForm.ISO,
            true);

    /** How a table writes days. */
    public enum DayForm {
        /** {@code 2023-03-27}. */
        ISO(DateTimeFormatter.ISO_LOCAL_DATE),
        /** {@code 27/03/2023}. */
        SLASHED(DayForms.SLASHED),
        /** {@code 20230327}. */
        YEAR_FIRST(DayForms.YYYYMMDD),
        /** {@code 27032023}. */
        DAY_FIRST(DayForms.DDMMYYYY);

        private final DateTimeFormatter form;

        DayForm(DateTimeFormatter form) {
            this.form = form;
        }

        DateTimeFormatter form() {
            return form;
        }
    }

    /** Refuses a table without columns, and separators that would be read as something else. */
    public CsvTemplate {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has columns");
        }
        if (Character.isLetterOrDigit(separator) || "\"\r\n-".indexOf(separator) >= 0 || separator == decimal) {
            throw new IllegalArgumentException("Cells cannot be separated by '" + separator + "'");
        }
        if (decimal != ',' && decimal != '.') {
            throw new IllegalArgumentException("Decimals follow a comma or a point, not '" + decimal + "'");
        }
    }
}
