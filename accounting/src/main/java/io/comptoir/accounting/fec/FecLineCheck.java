package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.time.FiscalYear;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Checks the zones of lines, and hands what they move to the tally. No object is made for a line that is right. */
final class FecLineCheck {

    private static final FecColumn[] COLUMNS = FecColumn.values();
    private static final int DATE_LENGTH = 8;

    private final FecTally tally;
    private final FecFindings found;
    private final Optional<FiscalYear> exercise;
    private final int exerciseStart;
    private final int exerciseEnd;
    private final boolean sided;
    private final int[] places = new int[COLUMNS.length];
    private final boolean[] required = new boolean[COLUMNS.length];
    private final FecNames names = new FecNames();
    private final FecMatches matches = new FecMatches();
    private final FecAmount amount = new FecAmount();

    private Optional<ChartOfAccounts> chart = Optional.empty();
    private boolean seesAll = true;
    private boolean missed;
    private long journalCodeHash;

    private FecScanner scanner;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    private long debit;
    private long credit;
    private boolean unread;
    private boolean blank;

    FecLineCheck(FecHeader header, Optional<FiscalYear> exercise, FecTally tally, FecFindings found) {
        this.tally = tally;
        this.found = found;
        this.exercise = exercise;
        this.exerciseStart = exercise.map(year -> FecDates.number(year.start())).orElse(0);
        this.exerciseEnd = exercise.map(year -> FecDates.number(year.end())).orElse(Integer.MAX_VALUE);
        this.sided = header.amounts() == FecAmounts.AMOUNT_SIDE;
        this.scanner = new FecScanner(InputStream.nullInputStream());
        Set<FecColumn> mayBeBlank = header.regime().blank();
        for (FecColumn column : COLUMNS) {
            places[slot(column)] = header.place(column);
            required[slot(column)] = !mayBeBlank.contains(column);
        }
    }

    /** Checks a line that has all its zones. */
    void check(FecScanner line) {
        scanner = line;
        bytes = line.buffer();
        requireText(FecColumn.JOURNAL_LABEL);
        boolean numbered = requireText(FecColumn.ENTRY_NUMBER);
        requireText(FecColumn.ACCOUNT_LABEL);
        requireText(FecColumn.DOCUMENT);
        requireText(FecColumn.LABEL);
        int date = date(FecColumn.ENTRY_DATE);
        date(FecColumn.DOCUMENT_DATE);
        int validatedOn = date(FecColumn.VALIDATION_DATE);
        checkExercise(date, validatedOn);
        checkJournal();
        checkEntry(numbered, date, validatedOn);
        readAmounts();
        checkAccount(date);
        checkMatching();
        checkCurrency();
        checkPayment();
    }

    /** A line could not be read: what it would have moved is not known. */
    void miss() {
        tally.missLine();
        seesAll = false;
        missed = true;
    }

    void end(long lastLine) {
        if (!missed) {
            matches.end(found);
        }
        if (names.isFull()) {
            tell(FecRule.LIMIT, lastLine, FecColumn.ACCOUNT, FecColumn.ACCOUNT.header());
        }
        if (matches.isFull()) {
            tell(FecRule.LIMIT, lastLine, FecColumn.MATCHING, FecColumn.MATCHING.header());
        }
    }

    // --- journal and entry ---

    private void checkJournal() {
        boolean present = zone(FecColumn.JOURNAL_CODE) && !blank;
        if (!present && places[slot(FecColumn.JOURNAL_CODE)] >= 0) {
            if (required[slot(FecColumn.JOURNAL_CODE)]) {
                tellEmpty(FecRule.EMPTY, FecColumn.JOURNAL_CODE);
                tally.missEntry();
                return;
            }
        }
        long hash = present ? FecHash.of(bytes, from, to) : 1;
        boolean other = tally.isOtherJournal(hash);
        String code = other ? text() : "";
        journalCodeHash = hash;
        boolean labelled = zone(FecColumn.JOURNAL_LABEL) && !blank;
        long label = FecHash.of(bytes, from, to);
        if (other) {
            tally.goTo(hash, code, text(), label, scanner.number());
        }
        long elsewhere = labelled ? tally.otherLabelLine(label) : 0;
        if (elsewhere > 0) {
            tell(FecRule.JOURNAL_LABELS, FecColumn.JOURNAL_LABEL, elsewhere);
        }
    }

    private void checkEntry(boolean numbered, int date, int validatedOn) {
        if (!numbered) {
            tally.missEntry();
            return;
        }
        zone(FecColumn.ENTRY_NUMBER);
        long hash = FecHash.of(journalCodeHash, bytes, from, to);
        if (!tally.isOtherEntry(hash)) {
            return;
        }
        tally.start(hash, text(), date, validatedOn, scanner.number());
        follow();
    }

    /** The digits that a number ends with count, what stands before them names the sequence. */
    private void follow() {
        int start = to;
        while (start > from && to - start < 18 && bytes[start - 1] >= '0' && bytes[start - 1] <= '9') {
            start--;
        }
        if (start == to) {
            tell(FecRule.NUMBER, FecColumn.ENTRY_NUMBER);
            return;
        }
        long rank = 0;
        for (int i = start; i < to; i++) {
            rank = rank * 10 + (bytes[i] - '0');
        }
        tally.follow(FecHash.of(bytes, from, start), rank, seesAll, scanner.number());
        seesAll = true;
    }

    private void checkExercise(int date, int validatedOn) {
        if (date > 0 && (date < exerciseStart || date > exerciseEnd)) {
            zone(FecColumn.ENTRY_DATE);
            FiscalYear year = exercise.orElseThrow();
            tell(FecRule.DATE_EXERCISE, FecColumn.ENTRY_DATE, year.start(), year.end());
        }
        if (date > 0 && validatedOn > 0 && validatedOn < date) {
            zone(FecColumn.VALIDATION_DATE);
            tell(FecRule.VALIDATION_EARLY, FecColumn.VALIDATION_DATE, date);
        }
        if (chart.isEmpty()) {
            chart = Optional.of(FecCheck.chart(exercise, date));
        }
    }

    // --- amounts ---

    private void readAmounts() {
        debit = 0;
        credit = 0;
        unread = false;
        if (sided) {
            readSided();
        } else {
            readBoth();
        }
    }

    private void readBoth() {
        boolean hasDebit = amount(FecColumn.DEBIT);
        debit = amount.value();
        boolean hasCredit = amount(FecColumn.CREDIT);
        credit = hasCredit ? amount.value() : 0;
        debit = hasDebit ? debit : 0;
        if (unread) {
            return;
        }
        if (debit != 0 && credit != 0) {
            tell(FecRule.BOTH_SIDES, FecColumn.CREDIT);
        } else if (hasDebit && hasCredit && debit == 0 && credit == 0) {
            found.add(FecRule.NO_SIDE, scanner.number(), "", "");
        }
    }

    private void readSided() {
        boolean has = amount(FecColumn.AMOUNT);
        long value = has ? amount.value() : 0;
        if (!zone(FecColumn.SIDE) || blank) {
            tellEmpty(FecRule.EMPTY, FecColumn.SIDE);
            unread = true;
            return;
        }
        boolean first = is('D') || is('+', '1');
        if (!first && !is('C') && !is('-', '1')) {
            tell(FecRule.SIDE, FecColumn.SIDE);
            unread = true;
            return;
        }
        if (has && value == 0 && !unread) {
            found.add(FecRule.NO_SIDE, scanner.number(), "", "");
        }
        debit = first ? value : 0;
        credit = first ? 0 : value;
    }

    /** Reads an amount of the books; false where there is none. */
    private boolean amount(FecColumn column) {
        if (!zone(column)) {
            unread = true;
            return false;
        }
        if (blank) {
            tellEmpty(FecRule.EMPTY_LEGAL, column);
            return false;
        }
        amount.read(bytes, from, to);
        if (!amount.isNumber()) {
            tell(FecRule.AMOUNT, column);
            unread = true;
            return false;
        }
        checkForm(column);
        return true;
    }

    private void checkForm(FecColumn column) {
        if (amount.isTooLarge()) {
            tell(FecRule.AMOUNT_TOO_LARGE, column);
            unread = true;
        }
        if (amount.hasPoint()) {
            tell(FecRule.AMOUNT_POINT, column);
        }
        if (amount.hasSpaces()) {
            tell(FecRule.AMOUNT_THOUSANDS, column);
        }
        if (amount.hasManyDecimals()) {
            tell(FecRule.AMOUNT_DECIMALS, column);
        }
        if (amount.value() < 0) {
            tell(FecRule.AMOUNT_NEGATIVE, column);
        }
    }

    // --- accounts ---

    private void checkAccount(int date) {
        int accountClass = 0;
        boolean is12 = false;
        boolean party = false;
        long hash = 0;
        if (requireText(FecColumn.ACCOUNT)) {
            hash = FecHash.of(bytes, from, to);
            accountClass = checkNumber(hash);
            is12 = accountClass == 1 && bytes[from + 1] == '2';
            party = accountClass == 4 && (bytes[from + 1] == '0' || bytes[from + 1] == '1');
        }
        if (unread) {
            tally.missAmount(date);
        }
        tally.add(date, debit, credit, accountClass, is12, scanner.number());
        checkSubledger(accountClass, party);
    }

    /** The class of an account that is a number; 0 for others. */
    private int checkNumber(long hash) {
        int digits = 0;
        while (digits < 3 && from + digits < to && bytes[from + digits] >= '0' && bytes[from + digits] <= '9') {
            digits++;
        }
        if (digits < 3) {
            tell(FecRule.ACCOUNT, FecColumn.ACCOUNT);
            return 0;
        }
        int accountClass = bytes[from] - '0';
        if (accountClass == 0 || accountClass == 9) {
            tell(FecRule.ACCOUNT_CLASS, FecColumn.ACCOUNT);
            return accountClass;
        }
        int start = from;
        int end = to;
        boolean labelled = zone(FecColumn.ACCOUNT_LABEL) && !blank;
        long label = FecHash.of(bytes, from, to);
        ChartOfAccounts pcg = chart.orElseThrow();
        int standing = names.standing(hash, bytes, start, end, pcg, label, scanner.number());
        long elsewhere = labelled ? names.otherAccountLabel(hash, label) : 0;
        if (elsewhere > 0) {
            tell(FecRule.ACCOUNT_LABELS, FecColumn.ACCOUNT_LABEL, elsewhere);
        }
        zone(FecColumn.ACCOUNT);
        if (standing == FecNames.REMOVED) {
            tell(FecRule.ACCOUNT_REMOVED, FecColumn.ACCOUNT, FecNames.instead(bytes, start, end, pcg));
        } else if (standing == FecNames.UNKNOWN) {
            tell(FecRule.ACCOUNT_UNKNOWN, FecColumn.ACCOUNT);
        }
        return accountClass;
    }

    private void checkSubledger(int accountClass, boolean party) {
        boolean numbered = zone(FecColumn.SUBLEDGER) && !blank;
        long hash = numbered ? FecHash.of(accountClass * 31L + (party ? 1 : 0), bytes, from, to) : 0;
        if (numbered && accountClass > 0 && !party) {
            int start = from;
            int end = to;
            zone(FecColumn.ACCOUNT);
            String account = text();
            from = start;
            to = end;
            tell(FecRule.SUBLEDGER_PLACE, FecColumn.SUBLEDGER, account);
        }
        boolean labelled = zone(FecColumn.SUBLEDGER_LABEL) && !blank;
        if (labelled && !numbered) {
            tell(FecRule.SUBLEDGER_NUMBER, FecColumn.SUBLEDGER);
        } else if (numbered && !labelled) {
            zone(FecColumn.SUBLEDGER);
            tell(FecRule.SUBLEDGER_LABEL, FecColumn.SUBLEDGER_LABEL);
        } else if (numbered) {
            long elsewhere = names.otherSubledgerLabel(hash, FecHash.of(bytes, from, to), scanner.number());
            if (elsewhere > 0) {
                tell(FecRule.SUBLEDGER_LABELS, FecColumn.SUBLEDGER_LABEL, elsewhere);
            }
        }
    }

    // --- matching, currency, payment ---

    private void checkMatching() {
        boolean dated = zone(FecColumn.MATCHING_DATE) && !blank;
        if (dated) {
            date(FecColumn.MATCHING_DATE);
        }
        boolean coded = zone(FecColumn.MATCHING) && !blank;
        if (coded && !dated) {
            tell(FecRule.MATCHING_UNDATED, FecColumn.MATCHING_DATE);
        } else if (dated && !coded) {
            zone(FecColumn.MATCHING_DATE);
            tell(FecRule.MATCHING_UNCODED, FecColumn.MATCHING);
        }
        if (coded) {
            match();
        }
    }

    private void match() {
        zone(FecColumn.ACCOUNT);
        long key = FecHash.of(bytes, from, to);
        zone(FecColumn.SUBLEDGER);
        key = FecHash.of(key, bytes, from, to);
        zone(FecColumn.MATCHING);
        key = FecHash.of(key, bytes, from, to);
        matches.add(key, debit - credit, unread, bytes, from, to, scanner.number());
    }

    private void checkCurrency() {
        boolean priced = zone(FecColumn.FOREIGN_AMOUNT) && !blank;
        if (priced) {
            amount.read(bytes, from, to);
            if (!amount.isNumber() || amount.hasPoint() || amount.hasSpaces()) {
                tell(FecRule.FOREIGN_AMOUNT, FecColumn.FOREIGN_AMOUNT);
            }
        }
        boolean zero = priced && amount.isNumber() && amount.value() == 0 && !amount.isTooLarge();
        boolean named = zone(FecColumn.CURRENCY) && !blank;
        if (named && !isCurrency()) {
            tell(FecRule.CURRENCY, FecColumn.CURRENCY);
        }
        if (named && !priced) {
            tell(FecRule.FOREIGN_AMOUNT_MISSING, FecColumn.FOREIGN_AMOUNT);
        } else if (priced && !named && !zero) {
            zone(FecColumn.FOREIGN_AMOUNT);
            tell(FecRule.CURRENCY_MISSING, FecColumn.CURRENCY);
        }
    }

    private boolean isCurrency() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 'A' || bytes[i] > 'Z') {
                return false;
            }
        }
        return to - from == 3;
    }

    private void checkPayment() {
        if (places[slot(FecColumn.PAYMENT_DATE)] < 0 || places[slot(FecColumn.PAYMENT_MODE)] < 0) {
            return;
        }
        if (zone(FecColumn.PAYMENT_DATE) && blank) {
            tellEmpty(FecRule.EMPTY_LEGAL, FecColumn.PAYMENT_DATE);
        } else {
            date(FecColumn.PAYMENT_DATE);
        }
        if (zone(FecColumn.PAYMENT_MODE) && blank) {
            tellEmpty(FecRule.EMPTY_LEGAL, FecColumn.PAYMENT_MODE);
        }
    }

    // --- zones ---

    /** Goes to a zone; false where the file has no such column. */
    private boolean zone(FecColumn column) {
        int place = places[slot(column)];
        if (place < 0) {
            from = 0;
            to = 0;
            blank = true;
            return false;
        }
        from = scanner.from(place);
        to = scanner.to(place);
        blank = from == to || (bytes[from] == ' ' && FecHash.isBlank(bytes, from, to));
        return true;
    }

    /** Whether a zone has text; tells where it must and has none. */
    private boolean requireText(FecColumn column) {
        if (!zone(column)) {
            return false;
        }
        if (blank && required[slot(column)]) {
            tellEmpty(FecRule.EMPTY, column);
        }
        return !blank;
    }

    /** The day of a zone as a number; 0 where there is none that could be compared. */
    private int date(FecColumn column) {
        if (!zone(column)) {
            return 0;
        }
        if (blank) {
            if (required[slot(column)]) {
                tellEmpty(FecRule.EMPTY, column);
            }
            return 0;
        }
        int number = to - from == DATE_LENGTH ? digits(from, to) : -1;
        boolean formed = number >= 0;
        number = formed ? number : otherForm();
        if (!FecDates.hasMonthAndDay(number)) {
            tell(FecRule.DATE, column);
            return 0;
        }
        if (!formed) {
            tell(FecRule.DATE_FORM, column, number);
        } else if (!FecDates.isDay(number)) {
            tell(FecRule.DATE_CALENDAR, column);
        }
        return number;
    }

    /** {@code dd/MM/yyyy} or {@code yyyy-MM-dd}, with any of their separators; −1 for anything else. */
    private int otherForm() {
        if (to - from != DATE_LENGTH + 2) {
            return -1;
        }
        if (isDateSeparator(from + 2) && isDateSeparator(from + 5)) {
            return joined(digits(from + 6, to), digits(from + 3, from + 5), digits(from, from + 2));
        }
        if (isDateSeparator(from + 4) && isDateSeparator(from + 7)) {
            return joined(digits(from, from + 4), digits(from + 5, from + 7), digits(from + 8, to));
        }
        return -1;
    }

    private static int joined(int year, int month, int day) {
        return year < 0 || month < 0 || day < 0 ? -1 : year * 10_000 + month * 100 + day;
    }

    private boolean isDateSeparator(int at) {
        return bytes[at] == '/' || bytes[at] == '-' || bytes[at] == '.';
    }

    private int digits(int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private boolean is(char... characters) {
        if (to - from != characters.length) {
            return false;
        }
        for (int i = 0; i < characters.length; i++) {
            if (bytes[from + i] != characters[i]) {
                return false;
            }
        }
        return true;
    }

    private String text() {
        return FecEncoding.text(bytes, from, to);
    }

    private void tellEmpty(FecRule rule, FecColumn column) {
        if (found.counts(rule)) {
            found.keep(FecFinding.of(rule, scanner.number(), column.header(), "", column.header()));
        }
    }

    /** Tells of the zone that was gone to. */
    private void tell(FecRule rule, FecColumn column, Object... details) {
        if (found.counts(rule)) {
            found.keep(FecFinding.of(rule, scanner.number(), column.header(), text(), details));
        }
    }

    private void tell(FecRule rule, long line, FecColumn column, String value) {
        found.add(rule, line, column.header(), value);
    }

    @SuppressWarnings(
            "EnumOrdinal") // a place in arrays that live as long as this object: looked up for each zone of each line
    private static int slot(FecColumn column) {
        return column.ordinal();
    }
}
