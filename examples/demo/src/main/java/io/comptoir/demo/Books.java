package io.comptoir.demo;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.fec.FecBook;
import io.comptoir.accounting.fec.FecChecker;
import io.comptoir.accounting.fec.FecFormat;
import io.comptoir.accounting.fec.FecName;
import io.comptoir.accounting.fec.FecReport;
import io.comptoir.accounting.fec.FecWriter;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.accounting.statement.TrialBalance;
import io.comptoir.document.Invoice;
import io.comptoir.party.Siren;
import io.comptoir.payment.Receivable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The books of the year: the entries of all papers of the cases and of their payments, in the plan of the guide. */
final class Books {

    private static final FecName NAME = new FecName(Siren.of("911561736"), LocalDate.of(2023, 12, 31));

    private final ChartOfAccounts chart = ChartOfAccounts.pcg(NAME.closing());
    private final Posting posting;
    private final List<JournalEntry> entries = new ArrayList<>();

    Books() throws IOException {
        this.posting = Posting.with(AccountingPlan.pcg().adapted(Output.text("plan.json")));
    }

    void add(Invoice.Issued paper) {
        entries.add(posting.entry(paper));
    }

    void add(Invoice.Issued paid, Receivable receivable) {
        entries.addAll(posting.settlement(paid, receivable));
    }

    /** Writes what the accountant and the tax office get. */
    void run(Output out, Checklist proved) throws IOException {
        out.title("The books of the year");
        entries.sort(Comparator.comparing(JournalEntry::date));
        TrialBalance balance = TrialBalance.of(entries.iterator());
        compare(balance, proved);
        StringBuilder table = new StringBuilder();
        balance.write(chart, table);
        out.file("balance.csv", "the trial balance", table.toString().getBytes(StandardCharsets.UTF_8));

        ByteArrayOutputStream fec = new ByteArrayOutputStream();
        FecBook book = FecBook.of(chart, JournalEntry::date);
        long lines = FecWriter.write(fec, FecFormat.standard(), book.lines(entries.iterator()));
        FecReport report = FecChecker.standard().check(NAME + ".txt", fec.toByteArray());
        proved.prove("N14", List.of(), report.codes());
        out.say("checked", lines + " lines of entries, " + report.total() + " findings");
        out.file(NAME + ".txt", "the file of accounting entries for the tax office (FEC)", fec.toByteArray());
    }

    /** By hand, from the amounts of the guide: four invoices, a credit note over 1 080.00, payments of 7 800.00 and 2 160.00. */
    private static void compare(TrialBalance balance, Checklist proved) {
        List<String> rows = balance.rows().stream()
                .map(row -> row.account() + " " + row.moved().debit() + " "
                        + row.moved().credit())
                .toList();
        proved.prove(
                "S4-93",
                List.of(
                        "411000 18600.00 11040.00",
                        "445000 180.00 3100.00",
                        "512000 9960.00 0.00",
                        "706000 900.00 15500.00"),
                rows);
        proved.prove("S4-93", balance.total().debit(), balance.total().credit());
    }
}
