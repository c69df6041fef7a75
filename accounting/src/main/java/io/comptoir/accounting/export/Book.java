package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.closing.MatchedGroup;
import io.comptoir.accounting.closing.MatchedGroup.Place;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of one file, as a form asks for them. */
final class Book {

    private final ExportOptions options;
    private final Survey survey;
    private final Charset charset;
    private final ZoneText zone;
    private final ChartOfAccounts chart;
    private final Map<Place, MatchedGroup> groups;
    private final Map<String, String> labels = new HashMap<>();

    Book(ExportOptions options, Survey survey, Charset charset) {
        this.options = options;
        this.survey = survey;
        this.charset = charset;
        this.zone = new ZoneText(charset);
        this.groups = options.matching().byLine();
        this.chart = options.chart().orElseGet(() -> ChartOfAccounts.pcg(start(options, survey)));
    }

    private static LocalDate start(ExportOptions options, Survey survey) {
        return options.exercise()
                .map(year -> year.start())
                .orElseGet(() -> survey.first().map(day -> day.withDayOfYear(1)).orElse(LocalDate.EPOCH));
    }

    ExportOptions options() {
        return options;
    }

    Survey survey() {
        return survey;
    }

    Charset charset() {
        return charset;
    }

    ZoneText zone() {
        return zone;
    }

    /** What an account is called; its number where nobody says. */
    String label(Account account) {
        return labels.computeIfAbsent(
                account.number(), number -> chart.label(account).orElse(number));
    }

    /** The code that matches a line of the entry of this number; empty where it is open. */
    String matching(long number, JournalEntry entry, JournalLine line) {
        String told = options.details().matching(entry, line);
        return told.isEmpty()
                ? group(number, entry, line).map(MatchedGroup::code).orElse("")
                : told;
    }

    /** The lines that settle a line of the entry of this number; equal lines of an entry are in one group. */
    Optional<MatchedGroup> group(long number, JournalEntry entry, JournalLine line) {
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(groups.get(new Place(
                                Math.toIntExact(number - 1), entry.lines().indexOf(line))))
                        .filter(MatchedGroup::isFull);
    }

    /** The account that a line is on: of the party, where it has one. */
    static String account(JournalLine line) {
        return line.subledger().map(Subledger::account).orElse(line.account().number());
    }

    /** What that account is called. */
    String accountLabel(JournalLine line) {
        return line.subledger().map(Book::name).orElseGet(() -> label(line.account()));
    }

    /** Whose account it is; its number where nobody says. */
    static String name(Subledger party) {
        return party.label().isBlank() ? party.account() : party.label();
    }

    /** The amount of a line without its side, with a point. */
    static String amount(JournalLine line) {
        return line.balance().abs().toPlainString();
    }

    static String side(JournalLine line) {
        return line.balance().signum() > 0 ? "D" : "C";
    }
}
