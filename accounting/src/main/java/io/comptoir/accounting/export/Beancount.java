package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.StandardCharsets;

/**
 * The books as Beancount reads them: its accounts stand under five names and are opened on the day of the first entry,
 * parties under their general account, credits below zero, amounts in EUR.
 */
final class Beancount extends Form {

    Beancount() {
        super("beancount", "beancount", StandardCharsets.UTF_8, Limits.FREE);
    }

    @Override
    String head(Book book) {
        StringBuilder text = new StringBuilder("option \"operating_currency\" \"EUR\"\n\n");
        book.survey()
                .leaves()
                .forEach((general, parties) ->
                        parties.forEach(party -> text.append(book.survey().earliest())
                                .append(" open ")
                                .append(account(general, party))
                                .append(" EUR\n")));
        return text.append('\n').toString();
    }

    @Override
    String text(Book book, long number, JournalEntry entry) {
        StringBuilder text = new StringBuilder()
                .append(entry.date())
                .append(" * ")
                .append(quoted(book, entry.lines().get(0).label()))
                .append('\n')
                .append("  journal: ")
                .append(quoted(book, entry.journal().code()))
                .append('\n')
                .append("  piece: ")
                .append(quoted(book, entry.document().reference()))
                .append('\n');
        for (JournalLine line : entry.lines()) {
            String party = line.subledger().map(Subledger::account).orElse("");
            text.append("  ")
                    .append(account(line.account().number(), party))
                    .append("  ")
                    .append(line.balance().toPlainString())
                    .append(" EUR\n");
        }
        return text.append('\n').toString();
    }

    private static String account(String general, String party) {
        return root(general) + ":" + general + (party.isEmpty() ? "" : ":" + escaped(party));
    }

    /** The name that the class of an account stands under; of class 4, what customers owe is among the assets. */
    private static String root(String general) {
        return switch (general.charAt(0)) {
            case '1', '8' -> "Equity";
            case '4' -> general.startsWith("41") ? "Assets" : "Liabilities";
            case '6' -> "Expenses";
            case '7' -> "Income";
            default -> "Assets";
        };
    }

    /** Letters and digits, a capital or a digit first; others by their code point, so that no two become one. */
    private static String escaped(String party) {
        StringBuilder account = new StringBuilder();
        party.codePoints().forEach(point -> {
            if (point < 0x80 && Character.isLetterOrDigit(point)) {
                account.appendCodePoint(point);
            } else {
                account.append('-').append(PlainText.hex(point)).append('-');
            }
        });
        char first = account.charAt(0);
        return first == '-' || Character.isLowerCase(first) ? "X-" + account : account.toString();
    }

    private static String quoted(Book book, String text) {
        return "\"" + book.zone().fit(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
