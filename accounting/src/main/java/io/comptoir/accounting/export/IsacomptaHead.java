package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.money.Rounding;
import io.comptoir.time.FiscalYear;
import java.math.BigDecimal;
import java.util.Optional;

/** What comes before the entries in a file of Isacompta: version, dossier, exercise; accounts, rates and journals. */
final class IsacomptaHead {

    private final Isacompta.Version version;
    private final Book book;
    private final boolean whole;
    private final StringBuilder text = new StringBuilder();

    IsacomptaHead(Isacompta.Version version, Book book) {
        this.version = version;
        this.book = book;
        this.whole = book.options().references() || !version.isShort();
    }

    String text() {
        addVersion();
        addDossier();
        addExercise();
        if (book.options().references()) {
            book.survey().accounts().values().forEach(this::addAccount);
            book.survey().parties().values().forEach(this::addParty);
            book.options().taxes().forEach(this::addTax);
            book.survey().journals().values().forEach(this::addJournal);
        }
        return text.toString();
    }

    private void addVersion() {
        FixedRecord record = record("VER   ").left("0200000", 7).left(version.code(), 4);
        text.append(whole ? record.flag(false).blank(30).flag(isAnsi()).line() : record.line());
    }

    private boolean isAnsi() {
        return book.charset().newEncoder().canEncode('é');
    }

    private void addDossier() {
        ExportDossier dossier = book.options().dossier().orElseThrow();
        FixedRecord record = record("DOS   ").left(dossier.number(), 8).left(dossier.label(), 30);
        if (whole) {
            record.blank(8);
            for (int flag = 0; flag < 6; flag++) {
                record.flag(false);
            }
            record.right(Integer.toString(accountSize()), 2);
        }
        text.append(
                version.isShort()
                        ? record.line()
                        : record.flag(false).left("EUR", 3).blank(22).line());
    }

    /** The size that holds all general accounts, of those that the program has: 6, 8 or 10. */
    private int accountSize() {
        int longest = book.survey().accounts().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest <= 6 ? 6 : longest <= 8 ? 8 : 10;
    }

    private void addExercise() {
        Optional<FiscalYear> year = book.options().exercise();
        if (!whole && year.isEmpty()) {
            text.append(record("EXO   ").line());
            return;
        }
        FixedRecord record = record("EXO   ");
        year.ifPresentOrElse(
                one -> record.day(one.start(), DayForms.DDMMYYYY).day(one.end(), DayForms.DDMMYYYY),
                () -> record.blank(16));
        record.flag(false)
                .flag(true)
                .right(Long.toString(book.survey().entries()), 11)
                .left("EUR", 3);
        text.append(version.isShort() ? record.line() : record.blank(8).line());
    }

    private void addAccount(Account account) {
        text.append(accountRecord(account.number(), book.label(account), "ge", ""));
    }

    private void addParty(Survey.Party party) {
        String number = party.subledger().account();
        if (!book.survey().accounts().containsKey(number)) {
            text.append(accountRecord(
                    number, Book.name(party.subledger()), "au", party.general().number()));
            addNames(Book.name(party.subledger()));
        }
    }

    /** A name over two zones; address and bank stay blank. */
    private void addNames(String name) {
        String fitted = book.zone().fit(name);
        int cut = Math.min(30, fitted.length());
        text.append(record("TIERS ")
                .left(fitted, 30)
                .left(fitted.substring(cut), 30)
                .to(312)
                .line());
    }

    /** An account: 206 characters of zones, of which most are blank. */
    private String accountRecord(String number, String label, String type, String group) {
        return record("CPT   ")
                .right(number, 10)
                .left(label, 30)
                .blank(36)
                .flag(true)
                .blank(3)
                .left(type, 2)
                .blank(27)
                .flag(false)
                .left("in", 2)
                .blank(2)
                .flag(false)
                .right(group, 10)
                .blank(20)
                .flag(type.equals("au"))
                .flag(false)
                .flag(false)
                .blank(30)
                .right("0", 4)
                .blank(3)
                .left("0".repeat(10), 10)
                .blank(11)
                .line();
    }

    private void addTax(ExportTax tax) {
        String type = switch (tax.kind()) {
            case PURCHASE -> "ac";
            case ASSET -> "im";
            case SALE -> "ve";
        };
        FixedRecord record = record("TVA   ")
                .left(tax.code(), 2)
                .left(tax.label(), 30)
                .right(tax.account().number(), 10)
                .right(decimals(tax.rate()), 5)
                .left(type, 2)
                .left(type.equals("ve") ? "cr" : "de", 2)
                .blank(5)
                .flag(tax.onPayment())
                .flag(tax.rate().signum() == 0)
                .right("100.00", 6);
        text.append(
                version.isShort() ? record.line() : record.blank(2).flag(false).line());
    }

    private static String decimals(BigDecimal rate) {
        return Rounding.EXACT.round(rate, 2).toPlainString();
    }

    private void addJournal(Survey.Used used) {
        Optional<Account> counterpart = Optional.ofNullable(
                book.options().counterparts().get(used.journal().code()));
        String type = counterpart.isPresent() ? "tr" : type(used.kind());
        FixedRecord record = record("JOU   ")
                .left(used.journal().code(), 2)
                .left(used.journal().label(), 30)
                .left(type, 2)
                .blank(4)
                .right(counterpart.map(Account::number).orElse(""), 10)
                .blank(24)
                .right("0", 2);
        text.append(version.isShort() ? record.line() : record.flag(false).line());
    }

    private static String type(EntryKind kind) {
        return switch (kind) {
            case TREASURY -> "tr";
            case SALE -> "ve";
            case PURCHASE -> "ac";
            case OTHER -> "od";
        };
    }

    private FixedRecord record(String key) {
        return Isacompta.record(book, key);
    }
}
