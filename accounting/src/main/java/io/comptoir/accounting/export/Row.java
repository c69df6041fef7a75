package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.MatchedGroup;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line in its place in a table.
 *
 * @param book  the entries of the file
 * @param number  the rank of the entry, from 1
 * @param entry  the entry
 * @param line  one of its lines
 */
record Row(Book book, long number, JournalEntry entry, JournalLine line) {

    /** What a column holds, as the template writes it. */
    String text(ExportColumn column) {
        return switch (column) {
            case JOURNAL -> entry.journal().code();
            case JOURNAL_LABEL -> entry.journal().label();
            case NUMBER -> Long.toString(number);
            case DATE -> day(entry.date());
            case DOCUMENT -> entry.document().reference();
            case DOCUMENT_DATE -> day(entry.document().date());
            case ACCOUNT -> line.account().number();
            case ACCOUNT_LABEL -> book.label(line.account());
            case SUBLEDGER -> line.subledger().map(Subledger::account).orElse("");
            case SUBLEDGER_LABEL -> line.subledger().map(Subledger::label).orElse("");
            case POSTED_ACCOUNT -> Book.account(line);
            case LABEL -> line.label();
            case DEBIT -> amount(line.debit());
            case CREDIT -> amount(line.credit());
            case AMOUNT -> amount(line.balance().abs());
            case SIDE -> Book.side(line);
            case BALANCE -> amount(line.balance());
            case DUE ->
                book.options().details().dueOn(entry, line).map(due -> day(due)).orElse("");
            case MATCHING -> book.matching(number, entry, line);
            case MATCHED_ON -> matchedOn().map(this::day).orElse("");
            case FOREIGN_AMOUNT ->
                line.foreign().map(foreign -> amount(foreign.amount())).orElse("");
            case CURRENCY ->
                line.foreign()
                        .map(foreign -> foreign.currency().getCurrencyCode())
                        .orElse("");
        };
    }

    /** The day it was matched. */
    Optional<LocalDate> matchedOn() {
        return book.group(number, entry, line).flatMap(MatchedGroup::matchedOn);
    }

    private String day(LocalDate day) {
        return book.options().template().days().form().format(day);
    }

    private String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', book.options().template().decimal());
    }
}
