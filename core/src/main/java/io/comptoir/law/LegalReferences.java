package io.comptoir.law;

import io.comptoir.data.ShippedTable;
import io.comptoir.data.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The articles that a paper may cite on a day: a table, because VAT moves from the CGI to the CIBS on 2027-01-01 and the
 * CGI stays admitted until 2028-06-30.
 */
public final class LegalReferences {

    private static final LegalReferences SHIPPED =
            new LegalReferences(ShippedTable.rows(LegalReferences.class, "references.txt"));

    private final List<Row> rows;

    LegalReferences(List<List<String>> table) {
        rows = table.stream().map(Row::of).toList();
    }

    /** The texts that may be cited for {@code key} on {@code day}, the usual one first; none where none is known. */
    public static List<String> admitted(String key, LocalDate day) {
        return SHIPPED.admittedOn(key, day);
    }

    /** The text to cite for {@code key} on {@code day}; empty where none is known, and the host must decide. */
    public static Optional<String> of(String key, LocalDate day) {
        return SHIPPED.admittedOn(key, day).stream().findFirst();
    }

    List<String> admittedOn(String key, LocalDate day) {
        return rows.stream()
                .filter(row -> row.key.equals(key) && row.days.holdsOn(day))
                .map(Row::text)
                .toList();
    }

    private record Row(String key, Validity days, String text) {

        static Row of(List<String> row) {
            return new Row(row.get(0), Validity.of(row.get(1), row.get(2)), row.get(3));
        }
    }
}
