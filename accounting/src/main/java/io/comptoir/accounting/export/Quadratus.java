package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The ASCII file of Quadratus (Cegid Quadra): a record C for each party, then a record M of 231 characters for each line,
 * amounts in cents with zeros in front.
 */
final class Quadratus extends LineForm {

    Quadratus() {
        super("quadratus", "txt", StandardCharsets.US_ASCII, new Limits(2, 8, 10, Long.MAX_VALUE, true));
    }

    @Override
    String head(Book book) {
        StringBuilder text = new StringBuilder();
        book.survey().parties().values().forEach(party -> text.append(partyRecord(book, party)));
        return text.toString();
    }

    private static String partyRecord(Book book, Survey.Party party) {
        String general = party.general().number();
        String type = general.startsWith("41") ? "C" : general.startsWith("40") ? "F" : "G";
        String name = Book.name(party.subledger());
        String alpha = type.equals("G") ? "" : type + book.zone().fit(name).toUpperCase(Locale.ROOT);
        return new FixedRecord(book.zone(), "C")
                .left(party.subledger().account(), 8)
                .left(name, 30)
                .left(alpha, 7)
                .blank(52)
                .left(general, 8)
                .blank(110)
                .left("2", 1)
                .left(type, 1)
                .blank(235)
                .line();
    }

    @Override
    String record(Book book, long number, JournalEntry entry, JournalLine line) {
        String reference = entry.document().reference();
        String code = entry.journal().code();
        Optional<Account> counterpart =
                Optional.ofNullable(book.options().counterparts().get(code));
        FixedRecord record = new FixedRecord(book.zone(), "M")
                .left(Book.account(line), 8)
                .left(code, 2)
                .left("000", 3)
                .day(entry.date(), DayForms.DDMMYY)
                .blank(1)
                .left(line.label(), 20)
                .left(Book.side(line), 1)
                .left("+", 1)
                .left(cents(line), 12)
                .left(counterpart.map(Account::number).orElse(""), 8);
        book.options()
                .details()
                .dueOn(entry, line)
                .ifPresentOrElse(day -> record.day(day, DayForms.DDMMYY), () -> record.left("000000", 6));
        return record.end(book.matching(number, entry, line), 2)
                .blank(3)
                .end(reference, 5)
                .blank(20)
                .end(reference, 8)
                .left("EUR", 3)
                .left(code, 3)
                .blank(3)
                .left(line.label(), 30)
                .blank(2)
                .end(reference, 10)
                .blank(73)
                .line();
    }

    private static String cents(JournalLine line) {
        String cents = line.balance().unscaledValue().abs().toString();
        return "0".repeat(12 - cents.length()) + cents;
    }
}
