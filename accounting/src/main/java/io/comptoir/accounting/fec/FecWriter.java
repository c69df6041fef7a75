package io.comptoir.accounting.fec;

import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Writes a flat FEC, line by line, in constant memory. The same lines always make the same bytes.
 * <p>
 * Text is made fit for the file: tabs and line breaks become spaces, bars slashes; what the encoding does not have is
 * written in letters ({@code €} as {@code EUR} in ASCII, {@code é} as {@code e}), or named by its code point
 * ({@code U+1F389}), so that nothing is lost.
 */
public final class FecWriter {

    private final FecFormat format;
    private final FecBytes out;
    private final char separator;
    private final Set<FecColumn> blank;
    private long lines;

    /** Writes to {@code out}, which stays open: the names of the zones first. */
    public FecWriter(OutputStream out, FecFormat format) throws IOException {
        this.format = format;
        this.out = new FecBytes(out, format.charset());
        this.separator = format.separator().character();
        this.blank = format.regime().blank();
        writeHeader();
    }

    /**
     * Writes a whole file: aside, then moved into its place, so that a failure leaves no part of one.
     *
     * @return how many lines it has, without that of the names
     * @throws ViolationsException if a line lacks what the norm wants
     * @throws IOException if the file cannot be written
     */
    public static long write(Path file, FecFormat format, Iterator<FecLine> lines) throws IOException {
        long[] count = new long[1];
        Aside.write(file, out -> count[0] = write(out, format, lines));
        return count[0];
    }

    /**
     * Writes all lines to {@code out}, which stays open.
     *
     * @return how many lines they are, without that of the names
     * @throws ViolationsException if a line lacks what the norm wants; {@code out} then has the lines before it
     */
    public static long write(OutputStream out, FecFormat format, Iterator<FecLine> lines) throws IOException {
        FecWriter writer = new FecWriter(out, format);
        while (lines.hasNext()) {
            writer.write(lines.next());
        }
        writer.flush();
        return writer.lines;
    }

    /**
     * Writes a line.
     *
     * @throws ViolationsException if it lacks what the norm wants
     */
    public void write(FecLine line) throws IOException {
        lines++;
        check(line);
        text(line.journalCode());
        text(line.journalLabel());
        text(line.entryNumber());
        out.day(line.date());
        out.one(separator);
        text(line.account());
        text(line.accountLabel());
        text(line.subledger());
        text(line.subledgerLabel());
        text(line.documentReference());
        out.day(line.documentDate());
        out.one(separator);
        text(line.label());
        writeAmounts(line);
        writeRest(line);
        out.one('\r');
        out.one('\n');
    }

    /** Hands on what is still held. */
    public void flush() throws IOException {
        out.flush();
    }

    private void writeHeader() throws IOException {
        List<String> names = format.header();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.one(separator);
            }
            out.text(names.get(i));
        }
        out.one('\r');
        out.one('\n');
    }

    private void writeAmounts(FecLine line) throws IOException {
        if (format.amounts() == FecAmounts.DEBIT_CREDIT) {
            out.amount(line.debit());
            out.one(separator);
            out.amount(line.credit());
        } else {
            boolean debits = line.credit().signum() == 0;
            out.amount(debits ? line.debit() : line.credit());
            out.one(separator);
            out.one(debits ? 'D' : 'C');
        }
        out.one(separator);
    }

    private void writeRest(FecLine line) throws IOException {
        text(line.matchingCode());
        if (line.matchedOn().isPresent()) {
            out.day(line.matchedOn().get());
        }
        out.one(separator);
        out.day(line.validatedOn());
        out.one(separator);
        if (line.foreignAmount().isPresent()) {
            out.amount(line.foreignAmount().get());
        }
        out.one(separator);
        out.text(line.currency());
        writeCash(line);
        for (int i = 0; i < format.more().size(); i++) {
            out.one(separator);
            out.text(i < line.more().size() ? line.more().get(i) : "");
        }
    }

    private void writeCash(FecLine line) throws IOException {
        if (format.regime() != FecRegime.FARM_CASH && format.regime() != FecRegime.PROFESSION_CASH) {
            return;
        }
        out.one(separator);
        if (line.paidOn().isPresent()) {
            out.day(line.paidOn().get());
        }
        out.one(separator);
        text(line.paymentMode());
        out.text(line.operation());
        if (format.regime() == FecRegime.PROFESSION_CASH) {
            out.one(separator);
            out.text(line.client());
        }
    }

    private void text(String text) throws IOException {
        out.text(text);
        out.one(separator);
    }

    private void check(FecLine line) {
        if (isWhole(line)) {
            return;
        }
        List<Violation> found = new ArrayList<>();
        require(line.journalCode(), FecColumn.JOURNAL_CODE, found);
        require(line.journalLabel(), FecColumn.JOURNAL_LABEL, found);
        require(line.entryNumber(), FecColumn.ENTRY_NUMBER, found);
        require(line.account(), FecColumn.ACCOUNT, found);
        require(line.accountLabel(), FecColumn.ACCOUNT_LABEL, found);
        require(line.documentReference(), FecColumn.DOCUMENT, found);
        require(line.label(), FecColumn.LABEL, found);
        if (line.debit().signum() != 0 && line.credit().signum() != 0) {
            found.add(
                    finding(FecRule.BOTH_SIDES, FecColumn.CREDIT, line.credit().toPlainString()));
        }
        if (!found.isEmpty()) {
            throw new ViolationsException(new Violations(found));
        }
    }

    private static boolean isWhole(FecLine line) {
        return !(line.journalCode().isBlank()
                || line.journalLabel().isBlank()
                || line.entryNumber().isBlank()
                || line.account().isBlank()
                || line.accountLabel().isBlank()
                || line.documentReference().isBlank()
                || line.label().isBlank()
                || (line.debit().signum() != 0 && line.credit().signum() != 0));
    }

    private void require(String text, FecColumn column, List<Violation> found) {
        if (text.isBlank() && !blank.contains(column)) {
            found.add(finding(FecRule.EMPTY, column, ""));
        }
    }

    /** At the line that it would be in the file. */
    private Violation finding(FecRule rule, FecColumn column, String value) {
        return FecFinding.of(rule, lines + 1, column.header(), value, column.header())
                .violation();
    }
}
