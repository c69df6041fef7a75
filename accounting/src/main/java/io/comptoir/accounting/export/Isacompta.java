package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The exchange file of Isacompta: records of fixed width, each under a key of six characters, amounts with a point, days
 * as {@code ddMMyyyy}. Version 8550 has the short head and the widths of the files in use; 8700 all zones of its norm.
 */
final class Isacompta extends Form {

    private static final int DOSSIER_MAX = 8;
    private static final int TAX_CODE_MAX = 2;
    private static final Limits LIMITS = new Limits(2, 10, 10, 99_999_999, true);

    private final Version version;

    Isacompta(Version version) {
        super(version.word, "ecr", Charset.forName("windows-1252"), LIMITS);
        this.version = version;
    }

    @Override
    Violations check(Survey survey, ExportOptions options) {
        List<Violation> found = new ArrayList<>();
        String number = options.dossier().map(ExportDossier::number).orElse("");
        String label = options.dossier().map(ExportDossier::label).orElse("");
        if (number.isBlank() || label.isBlank() || number.length() > DOSSIER_MAX) {
            found.add(ExportRule.DOSSIER.at("dossier", number, label));
        }
        survey.payments().forEach(code -> {
            if (!options.counterparts().containsKey(code)) {
                found.add(ExportRule.COUNTERPART.at("counterparts", code));
            }
        });
        for (ExportTax tax : options.taxes()) {
            if (tax.code().isEmpty() || tax.code().length() > TAX_CODE_MAX) {
                found.add(ExportRule.TAX.at("taxes", tax.code(), TAX_CODE_MAX));
            }
        }
        return new Violations(found);
    }

    @Override
    String head(Book book) {
        return new IsacomptaHead(version, book).text();
    }

    @Override
    String text(Book book, long number, JournalEntry entry) {
        StringBuilder text = new StringBuilder(entryRecord(book, number, entry));
        for (JournalLine line : entry.lines()) {
            List<AnalyticShare> shares = book.options().details().shares(entry, line);
            text.append(lineRecord(new Row(book, number, entry, line), shares.size()));
            shares.forEach(share -> text.append(shareRecord(book, share)));
            book.options()
                    .details()
                    .dueOn(entry, line)
                    .ifPresent(day -> text.append(record(book, "ECHMVT")
                            .right(Book.amount(line), 13)
                            .right("100.00000", 10)
                            .day(day, DayForms.DDMMYYYY)
                            .to(version.due)
                            .line()));
        }
        return text.toString();
    }

    private String entryRecord(Book book, long number, JournalEntry entry) {
        EntryKind kind = EntryKind.of(entry);
        Optional<Account> counterpart = Optional.ofNullable(
                book.options().counterparts().get(entry.journal().code()));
        FixedRecord record = record(book, "ECR   ")
                .left(entry.journal().code(), 2)
                .day(entry.date(), DayForms.DDMMYYYY)
                .right(Long.toString(number), 8)
                .left(entry.lines().get(0).label(), 30)
                .day(entry.document().date(), DayForms.DDMMYYYY)
                .to(90)
                .flag(false)
                .flag(false)
                .to(119)
                .flag(false)
                .left("EUR", 3)
                .blank(2)
                .flag(false)
                .right(counterpart.map(Account::number).orElse(""), 10)
                .flag(false)
                .blank(11);
        return version.hasPiece
                ? record.to(186)
                        .left(piece(kind), 2)
                        .to(271)
                        .end(entry.document().reference(), 15)
                        .to(296)
                        .line()
                : record.line();
    }

    /** What the voucher is: an invoice or a payment. */
    private static String piece(EntryKind kind) {
        return switch (kind) {
            case SALE, PURCHASE -> "fa";
            case TREASURY -> "re";
            case OTHER -> "";
        };
    }

    private String lineRecord(Row row, int shares) {
        Book book = row.book();
        JournalEntry entry = row.entry();
        JournalLine line = row.line();
        String matching = book.matching(row.number(), entry, line);
        boolean due = book.options().details().dueOn(entry, line).isPresent();
        return record(book, "MVT   ")
                .right(Book.account(line), 10)
                .left(line.label(), 30)
                .right(line.debit().toPlainString(), 13)
                .right(line.credit().toPlainString(), 13)
                .blank(22)
                .end(entry.document().reference(), 8)
                .blank(2)
                .left(taxCode(book, line), 2)
                .flag(!matching.isEmpty())
                .end(matching, 3)
                .blank(8)
                .right(Integer.toString(shares), 4)
                .flag(due)
                .blank(8)
                .to(version.line)
                .line();
    }

    private static String taxCode(Book book, JournalLine line) {
        return book.options().taxes().stream()
                .filter(tax -> tax.account().equals(line.account()))
                .map(ExportTax::code)
                .findFirst()
                .orElse("");
    }

    private String shareRecord(Book book, AnalyticShare share) {
        return record(book, "ANAMVT")
                .left(share.activity(), 6)
                .left(share.cut(), 2)
                .left(share.label(), 40)
                .right(percent(share.percent()), 10)
                .flag(false)
                .line();
    }

    private static String percent(BigDecimal percent) {
        return Rounding.EXACT.round(percent, 5).toPlainString();
    }

    static FixedRecord record(Book book, String key) {
        return new FixedRecord(book.zone(), key);
    }

    /** The versions of the text, with the widths of its records. */
    enum Version {
        /** As the files in use are: short heads, a kind and a reference for each voucher. */
        V8550("isacompta", "8550", true, 133, 97),
        /** As its norm lists the zones. */
        V8700("isacompta-8700", "8700", false, 131, 37);

        private final String word;
        private final String code;
        private final boolean hasPiece;
        private final int line;
        private final int due;

        Version(String word, String code, boolean hasPiece, int line, int due) {
            this.word = word;
            this.code = code;
            this.hasPiece = hasPiece;
            this.line = line;
            this.due = due;
        }

        /** What the file says of it. */
        String code() {
            return code;
        }

        /** Whether heads are as short as they may be. */
        boolean isShort() {
            return this == V8550;
        }
    }
}
