package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.time.FiscalYear;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One check of one file: its name, its first bytes, its first line, then line by line. Used once. */
final class FecCheck {

    private static final int PEEK = 4096;
    private static final int FIELD_MAX = 255;
    private static final long HEADER_LINE = 1;

    private final FecChecker options;
    private final FecFindings found;
    private long lines;
    private int firstEnding;

    private long utf8Line;
    private long brokenLine;
    private String brokenColumn = "";
    private String brokenText = "";
    private long windowsLine;

    FecCheck(FecChecker options, FecFindings found) {
        this.options = options;
        this.found = found;
    }

    FecReport check(String name, InputStream in) throws IOException {
        Optional<LocalDate> closing = FecNameCheck.closing(name, found);
        Optional<FiscalYear> exercise = options.exercise().or(() -> closing.map(FiscalYear::endingOn));
        FecTally tally = new FecTally(found);
        FecScanner scanner = new FecScanner(in);
        if (isReadable(scanner)) {
            checkLines(scanner, exercise, tally);
        }
        return report(tally);
    }

    private FecReport report(FecTally tally) {
        Map<FecLevel, Long> counts = new EnumMap<>(FecLevel.class);
        for (FecLevel level : FecLevel.values()) {
            counts.put(level, found.count(level));
        }
        return new FecReport(
                found.inOrder(),
                counts,
                found.errors(),
                lines,
                tally.entries(),
                tally.debit(),
                tally.credit(),
                tally.result());
    }

    // --- the first bytes ---

    private boolean isReadable(FecScanner scanner) throws IOException {
        byte[] first = scanner.peek(PEEK);
        if (first.length == 0) {
            found.add(FecRule.FILE_EMPTY, HEADER_LINE, "", "");
            return false;
        }
        if (FecEncoding.isUtf16(first)) {
            found.add(FecRule.UTF_16, HEADER_LINE, "", "");
            return false;
        }
        if (FecEncoding.hasMark(first)) {
            found.add(FecRule.ENCODING_MARK, HEADER_LINE, "", "");
            scanner.skip(3);
            utf8Line = HEADER_LINE;
        }
        if (new String(first, StandardCharsets.ISO_8859_1).stripLeading().startsWith("<")) {
            found.add(FecRule.FILE_XML, HEADER_LINE, "", "");
            return false;
        }
        return true;
    }

    // --- the first line ---

    private void checkLines(FecScanner scanner, Optional<FiscalYear> exercise, FecTally tally) throws IOException {
        if (!scanner.next()) {
            found.add(FecRule.FILE_EMPTY, HEADER_LINE, "", "");
            return;
        }
        if (!separate(scanner)) {
            return;
        }
        firstEnding = scanner.ending();
        FecHeader header = new FecHeader(names(scanner), options.regime(), found);
        if (header.isData() && !header.isWhole()) {
            return;
        }
        FecLineCheck line = new FecLineCheck(header, exercise, tally, found);
        boolean more = header.isData() || scanner.next();
        while (more) {
            checkLine(scanner, header, line);
            more = scanner.next();
        }
        end(scanner, line, tally);
    }

    /** Finds out what separates zones; false where it is something that the norm does not know. */
    private boolean separate(FecScanner scanner) throws IOException {
        int[] counts = new int[128];
        for (int i = scanner.start(); i < scanner.end(); i++) {
            counts[scanner.buffer()[i] & 0x7F]++;
        }
        char best = '\t';
        for (char other : new char[] {'|', ';', ','}) {
            best = counts[other] > counts[best] ? other : best;
        }
        if (best == ';' || best == ',') {
            found.add(FecRule.SEPARATOR, HEADER_LINE, "", best);
            return false;
        }
        if (best == '|' && !scanner.isTooLong()) {
            scanner.separate((byte) '|');
            scanner.again();
            scanner.next();
        }
        return true;
    }

    private static List<String> names(FecScanner scanner) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scanner.fields(); i++) {
            names.add(FecEncoding.text(scanner.buffer(), scanner.from(i), scanner.to(i)));
        }
        return names;
    }

    // --- the other lines ---

    private void checkLine(FecScanner scanner, FecHeader header, FecLineCheck line) {
        checkBreak(scanner);
        if (scanner.isTooLong()) {
            found.add(FecRule.LINE_TOO_LONG, scanner.number(), "", FecScanner.LINE_MAX);
            line.miss();
            return;
        }
        if (scanner.start() == scanner.end()) {
            found.add(FecRule.LINE_BLANK, scanner.number(), "", "");
            return;
        }
        lines++;
        if (scanner.isHigh()) {
            checkEncoding(scanner, header);
        }
        if (scanner.isSpecial() || scanner.hasOtherSeparator()) {
            checkCharacters(scanner, header);
        }
        if (scanner.fields() != header.width()) {
            found.add(FecRule.LINE_FIELDS, scanner.number(), "", scanner.fields(), header.width());
            line.miss();
            return;
        }
        checkForms(scanner, header);
        line.check(scanner);
    }

    private void checkBreak(FecScanner scanner) {
        if (scanner.ending() == FecScanner.END_NONE) {
            found.add(FecRule.LAST_BREAK, scanner.number(), "", "");
        } else if (scanner.ending() != firstEnding) {
            found.add(FecRule.BREAKS_MIXED, scanner.number(), "", "");
        }
    }

    private void checkEncoding(FecScanner scanner, FecHeader header) {
        byte[] bytes = scanner.buffer();
        if (FecEncoding.isUtf8(bytes, scanner.start(), scanner.end())) {
            utf8Line = utf8Line == 0 ? scanner.number() : utf8Line;
            if (FecEncoding.hasLost(bytes, scanner.start(), scanner.end())) {
                tellLost(scanner, header);
            }
            return;
        }
        boolean windows = windowsLine == 0 && scanner.hasWindows();
        if (brokenLine == 0 || windows) {
            noteBroken(scanner, header, windows);
        }
    }

    private void tellLost(FecScanner scanner, FecHeader header) {
        for (int i = 0; i < scanner.fields(); i++) {
            if (FecEncoding.hasLost(scanner.buffer(), scanner.from(i), scanner.to(i))) {
                found.add(FecRule.ENCODING_LOST, scanner.number(), header.name(i), text(scanner, i));
            }
        }
    }

    private void noteBroken(FecScanner scanner, FecHeader header, boolean windows) {
        for (int i = 0; i < scanner.fields(); i++) {
            int from = scanner.from(i);
            int to = scanner.to(i);
            boolean here = windows
                    ? FecEncoding.isWindows(scanner.buffer(), from, to)
                    : !FecEncoding.isUtf8(scanner.buffer(), from, to);
            if (here) {
                brokenColumn = header.name(i);
                brokenText = text(scanner, i);
                break;
            }
        }
        brokenLine = brokenLine == 0 || windows ? scanner.number() : brokenLine;
        windowsLine = windows ? scanner.number() : windowsLine;
    }

    private void checkCharacters(FecScanner scanner, FecHeader header) {
        for (int i = 0; i < scanner.fields(); i++) {
            boolean nul = false;
            boolean control = false;
            boolean other = false;
            for (int at = scanner.from(i); at < scanner.to(i); at++) {
                byte b = scanner.buffer()[at];
                nul |= b == 0;
                other |= b == '|' || b == '\t';
                control |= b != 0 && b != '\t' && ((b > 0 && b < ' ') || b == 0x7F);
            }
            tell(nul, FecRule.NUL, scanner, header, i);
            tell(control, FecRule.CONTROL, scanner, header, i);
            tell(other, FecRule.SEPARATOR_INSIDE, scanner, header, i);
        }
    }

    /** Quotes around a zone, and zones that are too long. */
    private void checkForms(FecScanner scanner, FecHeader header) {
        byte[] bytes = scanner.buffer();
        for (int i = 0; i < scanner.fields(); i++) {
            int from = scanner.from(i);
            int length = scanner.to(i) - from;
            if (length >= 2 && bytes[from] == '"' && bytes[from + length - 1] == '"') {
                tell(true, FecRule.QUOTES, scanner, header, i);
            }
            if (length > FIELD_MAX) {
                found.add(FecRule.FIELD_TOO_LONG, scanner.number(), header.name(i), text(scanner, i), length);
            }
        }
    }

    private void tell(boolean is, FecRule rule, FecScanner scanner, FecHeader header, int field) {
        if (is && found.counts(rule)) {
            found.keep(FecFinding.of(rule, scanner.number(), header.name(field), text(scanner, field)));
        }
    }

    private static String text(FecScanner scanner, int field) {
        return FecEncoding.text(scanner.buffer(), scanner.from(field), scanner.to(field));
    }

    // --- the end ---

    private void end(FecScanner scanner, FecLineCheck line, FecTally tally) {
        if (lines == 0) {
            found.add(FecRule.FILE_HEADER_ONLY, scanner.number(), "", "");
        }
        if (brokenLine > 0 && utf8Line > 0) {
            found.add(FecRule.ENCODING_MIXED, brokenLine, brokenColumn, brokenText, utf8Line);
        } else if (windowsLine > 0) {
            found.add(FecRule.ENCODING_WINDOWS, brokenLine, brokenColumn, brokenText);
        }
        line.end(scanner.number());
        tally.end(scanner.number());
    }

    /** The chart of the exercise; that of the year of the first entry where the exercise is not known. */
    static ChartOfAccounts chart(Optional<FiscalYear> exercise, int firstDate) {
        LocalDate start = exercise.map(FiscalYear::start)
                .orElseGet(() -> FecDates.isDay(firstDate) ? LocalDate.of(firstDate / 10_000, 1, 1) : LocalDate.EPOCH);
        return ChartOfAccounts.pcg(start);
    }
}
