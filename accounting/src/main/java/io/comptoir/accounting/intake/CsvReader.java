package io.comptoir.accounting.intake;

import io.comptoir.fault.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into rows of cells (RFC 4180), lines ended in any of the three ways. Goes on behind a fault, so that one reading
 * tells them all; and knows the line and the column of each, which is why it is ours.
 */
final class CsvReader {

    /** The most cells of a row that are kept. */
    static final int CELLS_MAX = 256;

    private final String text;
    private final char separator;
    private final Findings findings;
    private int at;
    private int line = 1;
    private boolean sound;

    CsvReader(String text, char separator, Findings findings) {
        this.text = text;
        this.separator = separator;
        this.findings = findings;
    }

    boolean hasNext() {
        return at < text.length();
    }

    CsvRecord next() {
        int start = line;
        int width = 0;
        List<String> cells = new ArrayList<>();
        sound = true;
        boolean more;
        do {
            width++;
            String cell = is('"') ? quoted(width) : plain(width);
            if (cells.size() < CELLS_MAX) {
                cells.add(cell);
            }
            more = is(separator);
            at += more ? 1 : 0;
        } while (more);
        lineBreak();
        return new CsvRecord(start, cells, width, sound);
    }

    private boolean is(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private String plain(int column) {
        String cell = rest();
        if (cell.indexOf('"') >= 0) {
            wrong(IntakeRule.QUOTE_STRAY.at(Findings.place(line, column), cell));
        }
        return cell;
    }

    /** What stands before the next separator or the end of the line. */
    private String rest() {
        int start = at;
        while (hasNext() && !is(separator) && !is('\n') && !is('\r')) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(int column) {
        int start = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (hasNext() && !closes()) {
            cell.append(text.charAt(at));
            if (!lineBreak(cell)) {
                at++;
            }
        }
        if (!hasNext()) {
            wrong(IntakeRule.QUOTE_OPEN.at(Findings.place(start, column), cell));
            return cell.toString();
        }
        at++;
        String behind = rest();
        if (!behind.isEmpty()) {
            wrong(IntakeRule.QUOTE_STRAY.at(Findings.place(line, column), cell + "\"" + behind));
        }
        return cell.toString();
    }

    /** Whether the quote here is the last; the first of two that stand for one is stepped over. */
    private boolean closes() {
        if (!is('"')) {
            return false;
        }
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == '"';
        at += twice ? 1 : 0;
        return !twice;
    }

    /** Steps over a line break within a cell, whose first character is kept already. */
    private boolean lineBreak(StringBuilder cell) {
        int before = at;
        lineBreak();
        if (at - before == 2) {
            cell.append('\n');
        }
        return at > before;
    }

    private void lineBreak() {
        int before = at;
        at += is('\r') ? 1 : 0;
        at += is('\n') ? 1 : 0;
        line += at > before ? 1 : 0;
    }

    private void wrong(Violation violation) {
        sound = false;
        findings.add(violation);
    }
}
