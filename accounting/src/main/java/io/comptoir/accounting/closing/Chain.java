package io.comptoir.accounting.closing;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.AnalyticPart;
import io.comptoir.accounting.journal.ForeignAmount;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** The hash of each entry on top of those before it. */
final class Chain {

    /** The hash before the first entry. */
    static final String START = "";

    private final StringBuilder text = new StringBuilder();

    private Chain(String before) {
        add(before);
    }

    static String hash(String before, long number, JournalEntry entry, LocalDate operatedOn, LocalDate validatedOn) {
        Chain chain = new Chain(before);
        chain.add(number);
        chain.add(entry.journal().code());
        chain.add(entry.date());
        chain.add(operatedOn);
        chain.add(validatedOn);
        chain.add(entry.document().reference());
        chain.add(entry.document().date());
        chain.add(entry.key().orElse(""));
        entry.lines().forEach(chain::add);
        return chain.digest();
    }

    private void add(JournalLine line) {
        add(line.account());
        add(line.subledger().map(Subledger::account).orElse(""));
        add(line.label());
        add(line.balance().toPlainString());
        line.foreign().ifPresent(this::add);
        line.dueDate().ifPresent(day -> part("due", day));
        line.analytics().forEach(this::add);
    }

    private void add(ForeignAmount foreign) {
        part("foreign", foreign.amount().toPlainString());
        add(foreign.currency().getCurrencyCode());
    }

    private void add(AnalyticPart part) {
        part("analytic", part.axis());
        add(part.section());
        add(part.amount().toPlainString());
    }

    /** What not all lines have goes under a name, which is no account. */
    private void part(String name, Object value) {
        add(name);
        add(value);
    }

    /** With its length before it, so that no text of one part can be taken for another. */
    private void add(Object part) {
        String written = String.valueOf(part);
        text.append(written.length()).append(':').append(written);
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
