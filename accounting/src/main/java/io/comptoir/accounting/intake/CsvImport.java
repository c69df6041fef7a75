package io.comptoir.accounting.intake;

import io.comptoir.catalog.Item;
import io.comptoir.contact.Contact;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A kind of list that can be taken in from a CSV file, and written to one.
 * <p>
 * The first row names the columns, all of them and in the order of {@link #sample()}; a row whose cells are all empty is passed
 * over. Cells are separated by semicolons or, where the first row has none, by commas; UTF-8, windows-1252 and ISO 8859-15 are
 * told apart. A file may have {@value #ROWS_MAX} rows.
 *
 * @param <T>  what a row becomes
 */
public final class CsvImport<T> {

    /** The most rows of a file. */
    public static final int ROWS_MAX = 100_000;

    private static final char SEMICOLON = ';';
    private static final String LINE_END = "\r\n";

    private final Layout<T> layout;

    private CsvImport(Layout<T> layout) {
        this.layout = layout;
    }

    /**
     * Contacts: who they are, their identifiers, one address, one person. A private person has no SIREN, SIRET or VAT number.
     */
    public static CsvImport<Contact> contacts() {
        return new CsvImport<>(new ContactLayout());
    }

    /** Items, with their prices before tax. */
    public static CsvImport<Item> items() {
        return new CsvImport<>(new ItemLayout());
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return layout.columns().stream().map(Column::name).toList();
    }

    /** A file to start from, with a few rows to be replaced: UTF-8 with a mark, as spreadsheet programs want it. */
    public byte[] sample() {
        try (InputStream in = Layout.class.getResourceAsStream(layout.sample())) {
            if (in == null) {
                throw new IllegalStateException("No sample " + layout.sample());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return bytes(text.lines().collect(Collectors.joining(LINE_END, "", LINE_END)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read sample " + layout.sample(), e);
        }
    }

    /**
     * Reads a file that must be right.
     *
     * @throws ViolationsException with all that was found, if anything in it is wrong
     */
    public List<T> read(byte[] file) {
        Imported<T> imported = check(file);
        imported.violations().throwIfErrors();
        return imported.values();
    }

    /** Reads a file to see what would come of it: a dry run. Refuses nothing; what is wrong is in the answer. */
    public Imported<T> check(byte[] file) {
        CsvBytes written;
        try {
            written = CsvBytes.read(file);
        } catch (ViolationsException e) {
            return new Imported<>(List.of(), e.violations(), Optional.empty());
        }
        Findings findings = new Findings();
        List<T> values = values(written.text(), findings);
        return new Imported<>(values, findings.all(), Optional.of(written.charset()));
    }

    /**
     * Writes values as a file that {@link #read} takes: UTF-8 with a mark, semicolons, decimal commas. A cell that a spreadsheet
     * program would run as a formula starts with an apostrophe, which reading takes away. What has no column is left out, such
     * as the second address of a contact.
     */
    public byte[] write(List<T> values) {
        StringBuilder text = new StringBuilder(row(columns()));
        for (T value : values) {
            Map<String, String> cells = layout.cells(value);
            text.append(row(layout.columns().stream()
                    .map(column -> Guarded.written(cells.getOrDefault(column.path(), "")))
                    .toList()));
        }
        return bytes(text.toString());
    }

    private List<T> values(String text, Findings findings) {
        String first = text.lines().findFirst().orElse("");
        char separator = first.indexOf(SEMICOLON) >= 0 ? SEMICOLON : ',';
        CsvReader reader = new CsvReader(text, separator, findings);
        if (!reader.hasNext()) {
            findings.add("", IntakeRule.EMPTY, "");
            return List.of();
        }
        return isHeader(reader.next(), findings) ? rows(reader, findings, separator == SEMICOLON) : List.of();
    }

    /** Checks the first row; under columns in another order nothing means what it says. */
    private boolean isHeader(CsvRecord header, Findings findings) {
        List<String> wanted = columns();
        for (int i = 0; i < wanted.size(); i++) {
            String found = i < header.cells().size() ? header.cells().get(i).strip() : "";
            if (!Normalizer.normalize(found, Normalizer.Form.NFC).equals(wanted.get(i))) {
                findings.add(Findings.place(header.line(), i + 1), IntakeRule.HEADER, found, wanted.get(i));
            }
        }
        for (int i = wanted.size(); i < header.cells().size(); i++) {
            findings.add(
                    Findings.place(header.line(), i + 1),
                    IntakeRule.HEADER_BEYOND,
                    header.cells().get(i),
                    wanted.size());
        }
        return findings.errors() == 0;
    }

    private List<T> rows(CsvReader reader, Findings findings, boolean decimalComma) {
        List<T> values = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        int rows = 0;
        while (reader.hasNext() && !findings.isFull()) {
            CsvRecord record = reader.next();
            if (record.isBlank()) {
                continue;
            }
            if (++rows > ROWS_MAX) {
                findings.add(Findings.place(record.line()), IntakeRule.TOO_MANY_ROWS, ROWS_MAX);
                break;
            }
            value(record, lines, findings, decimalComma).ifPresent(values::add);
        }
        if (rows == 0) {
            findings.add("", IntakeRule.EMPTY, "");
        }
        return values;
    }

    private Optional<T> value(CsvRecord record, Map<String, Integer> lines, Findings findings, boolean decimalComma) {
        int wanted = layout.columns().size();
        if (!record.sound()) {
            return Optional.empty(); // told by the reader
        }
        if (record.width() != wanted) {
            findings.add(Findings.place(record.line()), IntakeRule.WIDTH, record.width(), wanted);
            return Optional.empty();
        }
        Row row = new Row(record, layout.columns(), findings);
        row.text(Layout.KEY).ifPresent(code -> once(code, row, record.line(), lines));
        return layout.read(row, decimalComma).filter(value -> row.isSound());
    }

    private static void once(String code, Row row, int line, Map<String, Integer> lines) {
        Integer before = lines.putIfAbsent(code, line);
        if (before != null) {
            row.wrong(Layout.KEY, IntakeRule.TWICE, code, before);
        }
    }

    private static String row(List<String> cells) {
        UnaryOperator<String> quoted = cell -> {
            boolean plain = cell.chars().noneMatch(c -> c == SEMICOLON || c == '"' || c == '\r' || c == '\n');
            return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
        };
        return cells.stream().map(quoted).collect(Collectors.joining(String.valueOf(SEMICOLON), "", LINE_END));
    }

    private static byte[] bytes(String text) {
        return (CsvBytes.MARK + text).getBytes(StandardCharsets.UTF_8);
    }
}
