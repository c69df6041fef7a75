package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The journal of Ledger, which hledger reads as well: a paragraph for each entry, parties as accounts under their general
 * one, credits below zero, amounts in EUR.
 */
final class PlainText extends Form {

    PlainText(String name) {
        super(name, name.equals("ledger") ? "ledger" : "journal", StandardCharsets.UTF_8, Limits.FREE);
    }

    @Override
    String text(Book book, long number, JournalEntry entry) {
        String first = entry.lines().get(0).label();
        StringBuilder text = new StringBuilder()
                .append(entry.date())
                .append(" * (")
                .append(words(book, entry.document().reference())
                        .replace('(', '[')
                        .replace(')', ']'))
                .append(") ")
                .append(words(book, first))
                .append('\n');
        for (JournalLine line : entry.lines()) {
            text.append("    ")
                    .append(account(line))
                    .append("  ")
                    .append(line.balance().toPlainString())
                    .append(" EUR");
            if (!line.label().equals(first)) {
                text.append("  ; ").append(words(book, line.label()));
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static String account(JournalLine line) {
        return line.account()
                + line.subledger().map(party -> ":" + account(party)).orElse("");
    }

    /** An account of letters, digits, hyphens and points; others by their code point, so that no two become one. */
    private static String account(Subledger party) {
        StringBuilder account = new StringBuilder();
        party.account().codePoints().forEach(point -> {
            if (isPlain(point)) {
                account.appendCodePoint(point);
            } else {
                account.append('_').append(hex(point)).append('_');
            }
        });
        return account.toString();
    }

    private static boolean isPlain(int point) {
        return point < 0x80 && (Character.isLetterOrDigit(point) || point == '-' || point == '.');
    }

    static String hex(int point) {
        String digits = HexFormat.of().toHexDigits(point, 6).toUpperCase(Locale.ROOT);
        return digits.replaceFirst("^0{1,5}", "");
    }

    /** A text that starts no comment, no tag and no date: two spaces, a semicolon, brackets and colons would. */
    private static String words(Book book, String text) {
        return book.zone()
                .fit(text)
                .replace(';', ',')
                .replace('[', '(')
                .replace(']', ')')
                .replace(":", " :")
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
