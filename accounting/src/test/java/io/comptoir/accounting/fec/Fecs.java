package io.comptoir.accounting.fec;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.ChartOfAccounts;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Text;
import io.comptoir.money.Decimals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Entries and their files, for tests. */
final class Fecs {

    static final LocalDate DATE = LocalDate.of(2025, 3, 27);
    static final LocalDate VALIDATED = LocalDate.of(2025, 3, 28);
    static final LocalDate CLOSING = LocalDate.of(2025, 12, 31);
    static final ChartOfAccounts CHART = ChartOfAccounts.pcg(LocalDate.of(2025, 1, 1));

    static final FecBook BOOK = FecBook.of(CHART, entry -> VALIDATED);

    private Fecs() {}

    /** The sale of Koworking: 411000/411004 D 3240.00, 706000 C 2700.00, 445710 C 540.00. */
    static JournalEntry sale(String reference) {
        return entry(
                "VT",
                "Ventes",
                reference,
                line("411000", "411004", "Facture " + reference, "3240.00"),
                line("706000", "", "Facture " + reference, "-2700.00"),
                line("445710", "", "Facture " + reference, "-540.00"));
    }

    static JournalEntry payment(String reference) {
        return entry(
                "BQ",
                "Banque",
                reference,
                line("512000", "", "Virement", "3240.00"),
                line("411000", "411004", "Virement", "-3240.00"));
    }

    static JournalEntry entry(String code, String label, String reference, JournalLine... lines) {
        return new JournalEntry(
                new Journal(code, label), DATE, new SupportingDocument(reference, DATE), List.of(lines));
    }

    static JournalLine line(String account, String subledger, String label, String balance) {
        return JournalLine.builder()
                .account(Account.of(account))
                .subledger(
                        subledger.isEmpty() ? Optional.empty() : Optional.of(new Subledger(subledger, "Omega, Inc.")))
                .label(label)
                .balance(Decimals.parse(balance))
                .why(new Text("", ""))
                .build();
    }

    static Iterator<FecLine> lines(JournalEntry... entries) {
        return BOOK.lines(List.of(entries).iterator());
    }

    static byte[] written(FecFormat format, Iterator<FecLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FecWriter.write(out, format, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
