package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads entries before they are written, and finds what a form has no place for. */
final class Check {

    /** So many findings are kept. */
    private static final int KEEP = 100;

    private static final int YEAR_MIN = 1000;
    private static final int YEAR_MAX = 9999;

    private final Form form;
    private final Limits limits;
    private final List<Violation> found = new ArrayList<>();
    private final Survey survey = new Survey();

    Check(Form form) {
        this.form = form;
        this.limits = form.limits();
    }

    /** What entries name, for a form that has a place for all of them. */
    static Survey surveyed(Iterable<JournalEntry> entries) {
        Survey survey = new Survey();
        entries.forEach(survey::add);
        return survey;
    }

    /** What the entries name, once all of them have a place in the form. */
    Survey survey(Iterable<JournalEntry> entries, ExportOptions options) {
        checkCharset(options.charset().orElse(form.charset()));
        for (JournalEntry entry : entries) {
            check(entry, "entries[" + survey.entries() + "]");
            survey.add(entry);
        }
        if (survey.entries() > limits.entries()) {
            add(ExportRule.ENTRIES, "entries", survey.entries(), limits.entries(), form.name());
        }
        form.check(survey, options).forEach(this::add);
        if (!found.isEmpty()) {
            throw new ViolationsException(new Violations(found));
        }
        return survey;
    }

    private void checkCharset(Charset charset) {
        if (!charset.canEncode() || (limits.fixed() && !ZoneText.isSingleByte(charset))) {
            add(
                    ExportRule.CHARSET,
                    "charset",
                    charset.name(),
                    form.name(),
                    form.charset().name());
        }
    }

    private void check(JournalEntry entry, String path) {
        String code = entry.journal().code();
        if (code.length() > limits.journal()) {
            add(ExportRule.JOURNAL, path + ".journal", code, limits.journal(), form.name());
        }
        checkYear(entry.date(), path + ".date");
        checkYear(entry.document().date(), path + ".document.date");
        int rank = 0;
        for (JournalLine line : entry.lines()) {
            check(line, path, rank++);
        }
    }

    private void check(JournalLine line, String path, int rank) {
        checkAccount(line.account().number(), path, rank);
        line.subledger().map(Subledger::account).ifPresent(account -> checkAccount(account, path, rank));
        if (line.balance().precision() - line.balance().scale() > limits.euros()) {
            add(
                    ExportRule.AMOUNT,
                    at(path, rank, ".balance"),
                    line.balance().toPlainString(),
                    limits.euros(),
                    form.name());
        }
    }

    private void checkAccount(String account, String path, int rank) {
        if (account.length() > limits.account()) {
            add(ExportRule.ACCOUNT, at(path, rank, ".account"), account, limits.account(), form.name());
        }
    }

    private void checkYear(LocalDate day, String path) {
        if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
            add(ExportRule.DATE, path, day);
        }
    }

    private static String at(String path, int rank, String part) {
        return path + ".lines[" + rank + "]" + part;
    }

    private void add(Rule rule, String path, Object value, Object... details) {
        add(rule.at(path, value, details));
    }

    private void add(Violation violation) {
        if (found.size() < KEEP) {
            found.add(violation);
        }
    }
}
