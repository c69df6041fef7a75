package io.comptoir.accounting.fec;

import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads the lines of a flat FEC, one at a time: finds separator, encoding and columns by itself. It reads what can be
 * understood, whether the books are right or not; {@link FecChecker} tells of the rest.
 * <p>
 * Days may be {@code yyyyMMdd} only, amounts have a decimal comma. What cannot be understood is refused at its line and
 * zone. UTF-8 is told from ISO 8859-15 by the first line that has accents, unless the encoding is given.
 */
public final class FecReader implements Iterator<FecLine>, Closeable {

    private static final int PEEK = 4096;

    private final InputStream in;
    private final FecScanner scanner;
    private final FecHeader header;
    private final FecFormat format;
    private final List<Integer> more;
    private final FecTexts texts = new FecTexts();
    private boolean waits;
    private boolean ended;

    /**
     * Reads commercial books from {@code in}, up to the names of the zones.
     *
     * @throws ViolationsException if these cannot be made out
     * @throws IOException if it cannot be read
     */
    public FecReader(InputStream in) throws IOException {
        this.in = in;
        this.scanner = new FecScanner(in);
        FecFindings found = new FecFindings(FecChecker.KEEP);
        FecSeparator separator = start(found);
        this.header = header(found);
        this.more = header.more();
        this.format = FecFormat.builder()
                .regime(header.regime())
                .amounts(header.amounts())
                .separator(separator)
                .more(more.stream().map(header::name).toList())
                .build();
    }

    /**
     * Reads commercial books in an encoding that is known: in ISO 8859-15 a word such as {@code é€œ} looks like UTF-8.
     *
     * @throws ViolationsException if the names of the zones cannot be made out
     * @throws IOException if it cannot be read
     */
    public FecReader(InputStream in, FecCharset charset) throws IOException {
        this(in);
        texts.assume(charset);
    }

    /** Opens a file. */
    public static FecReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new FecReader(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** How the file is written, by its first line; its encoding, by the lines that were read. */
    public FecFormat format() {
        return format.toBuilder()
                .charset(texts.isUtf8() ? FecCharset.UTF_8 : FecCharset.ISO_8859_15)
                .build();
    }

    /** The entries from here on. */
    public Iterator<FecEntry> entries() {
        return FecEntry.of(this);
    }

    @Override
    public boolean hasNext() {
        if (!waits && !ended) {
            try {
                waits = scanner.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ended = !waits;
        }
        return waits;
    }

    /**
     * The next line.
     *
     * @throws ViolationsException if it cannot be understood: the line after it can still be asked for
     * @throws UncheckedIOException if the file cannot be read on
     */
    @Override
    public FecLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No more lines");
        }
        waits = false;
        return line();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    // --- the first line ---

    private FecSeparator start(FecFindings found) throws IOException {
        byte[] first = scanner.peek(PEEK);
        if (FecEncoding.isUtf16(first)) {
            found.add(FecRule.UTF_16, 1, "", "");
        } else if (FecEncoding.hasMark(first)) {
            scanner.skip(3);
            texts.assume(FecCharset.UTF_8);
        }
        if (!scanner.next()) {
            found.add(FecRule.FILE_EMPTY, 1, "", "");
        }
        refuse(found);
        if (scanner.fields() > 1 || scanner.isTooLong()) {
            return FecSeparator.TAB;
        }
        scanner.separate((byte) '|');
        scanner.again();
        scanner.next();
        return FecSeparator.PIPE;
    }

    private FecHeader header(FecFindings found) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scanner.fields(); i++) {
            names.add(FecEncoding.text(scanner.buffer(), scanner.from(i), scanner.to(i)));
        }
        FecHeader read = new FecHeader(names, FecRegime.COMMERCIAL, found);
        if (read.isData() || !read.isWhole()) {
            refuse(found);
        }
        return read;
    }

    private static void refuse(FecFindings found) {
        if (found.errors() > 0) {
            throw new ViolationsException(new Violations(
                    found.inOrder().stream().map(FecFinding::violation).toList()));
        }
    }

    // --- the other lines ---

    private FecLine line() {
        if (scanner.isTooLong()) {
            throw refused(FecRule.LINE_TOO_LONG, "", FecScanner.LINE_MAX);
        }
        if (scanner.start() == scanner.end()) {
            throw refused(FecRule.LINE_BLANK, "", "");
        }
        if (scanner.fields() != header.width()) {
            throw refused(FecRule.LINE_FIELDS, "", scanner.fields(), header.width());
        }
        if (scanner.isHigh() && !texts.admits(scanner)) {
            throw refused(FecRule.ENCODING_MIXED, "", "", 1);
        }
        FecLine.Builder line = FecLine.builder()
                .journalCode(text(FecColumn.JOURNAL_CODE))
                .journalLabel(text(FecColumn.JOURNAL_LABEL))
                .entryNumber(text(FecColumn.ENTRY_NUMBER))
                .date(day(FecColumn.ENTRY_DATE))
                .account(text(FecColumn.ACCOUNT))
                .accountLabel(text(FecColumn.ACCOUNT_LABEL))
                .subledger(text(FecColumn.SUBLEDGER))
                .subledgerLabel(text(FecColumn.SUBLEDGER_LABEL))
                .documentReference(text(FecColumn.DOCUMENT))
                .documentDate(day(FecColumn.DOCUMENT_DATE))
                .label(text(FecColumn.LABEL))
                .matchingCode(text(FecColumn.MATCHING))
                .matchedOn(optionalDay(FecColumn.MATCHING_DATE))
                .validatedOn(day(FecColumn.VALIDATION_DATE))
                .currency(text(FecColumn.CURRENCY));
        if (!isEmpty(FecColumn.FOREIGN_AMOUNT)) {
            line.foreignAmount(amount(FecColumn.FOREIGN_AMOUNT));
        }
        readAmounts(line);
        readCash(line);
        more.forEach(place -> line.addMore(texts.text(scanner, place)));
        return line.build();
    }

    private void readAmounts(FecLine.Builder line) {
        if (format.amounts() == FecAmounts.DEBIT_CREDIT) {
            line.debit(amount(FecColumn.DEBIT)).credit(amount(FecColumn.CREDIT));
            return;
        }
        String side = text(FecColumn.SIDE);
        BigDecimal amount = amount(FecColumn.AMOUNT);
        switch (side) {
            case "D", "+1" -> line.debit(amount).credit(FecNumber.ZERO);
            case "C", "-1" -> line.debit(FecNumber.ZERO).credit(amount);
            default -> throw refused(FecRule.SIDE, FecColumn.SIDE.header(), side);
        }
    }

    private void readCash(FecLine.Builder line) {
        if (format.regime() == FecRegime.FARM_CASH || format.regime() == FecRegime.PROFESSION_CASH) {
            line.paidOn(optionalDay(FecColumn.PAYMENT_DATE))
                    .paymentMode(text(FecColumn.PAYMENT_MODE))
                    .operation(text(FecColumn.OPERATION))
                    .client(text(FecColumn.CLIENT));
        }
    }

    private String text(FecColumn column) {
        int place = header.place(column);
        return place < 0 ? "" : texts.text(scanner, place);
    }

    private boolean isEmpty(FecColumn column) {
        int place = header.place(column);
        return place < 0 || scanner.from(place) == scanner.to(place);
    }

    private Optional<LocalDate> optionalDay(FecColumn column) {
        return isEmpty(column) ? Optional.empty() : Optional.of(day(column));
    }

    private LocalDate day(FecColumn column) {
        int place = header.place(column);
        int number = FecNumber.day(scanner.buffer(), scanner.from(place), scanner.to(place));
        if (!FecDates.isDay(number)) {
            throw refused(FecRule.DATE, column.header(), text(column));
        }
        return texts.day(number);
    }

    private BigDecimal amount(FecColumn column) {
        int place = header.place(column);
        return FecNumber.amount(scanner.buffer(), scanner.from(place), scanner.to(place))
                .orElseThrow(() -> refused(FecRule.AMOUNT, column.header(), text(column)));
    }

    private ViolationsException refused(FecRule rule, String column, Object value, Object... details) {
        return new ViolationsException(
                FecFinding.of(rule, scanner.number(), column, value, details).violation());
    }
}
