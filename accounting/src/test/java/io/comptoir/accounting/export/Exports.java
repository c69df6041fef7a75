package io.comptoir.accounting.export;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Journal;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.journal.SupportingDocument;
import io.comptoir.fault.Text;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entries and their files, for tests. */
final class Exports {

    static final LocalDate DATE = LocalDate.of(2023, 3, 27);
    static final LocalDate DUE = LocalDate.of(2023, 4, 26);

    /** What 411004 owes is due on 26 April. */
    static final LineDetails DETAILS = new LineDetails() {
        @Override
        public Optional<LocalDate> dueOn(JournalEntry entry, JournalLine line) {
            return line.balance().signum() > 0 && line.subledger().isPresent() ? Optional.of(DUE) : Optional.empty();
        }

        @Override
        public String matching(JournalEntry entry, JournalLine line) {
            return line.subledger().isPresent() ? "AB" : "";
        }
    };

    static final ExportOptions OPTIONS = ExportOptions.builder()
            .dossier(new ExportDossier("8502182", "GAEC LE GUYON"))
            .putCounterparts("BQ", Account.of("512000"))
            .details(DETAILS)
            .build();

    private Exports() {}

    /** EC-000074 of the seed: 411000/411004 D 3240.00, 706000 C 2700.00, 445000 C 540.00. */
    static JournalEntry sale() {
        return entry(
                "VT",
                "FC202300087",
                line("411000", "411004", "Prêt à 3 €", "3240.00"),
                line("706000", "", "Prêt à 3 €", "-2700.00"),
                line("445000", "", "TVA 20 %", "-540.00"));
    }

    static JournalEntry payment() {
        return entry(
                "BQ",
                "RG-0000455",
                line("512000", "", "Virement", "3240.00"),
                line("411000", "411004", "Virement", "-3240.00"));
    }

    static JournalEntry entry(String journal, String reference, JournalLine... lines) {
        return new JournalEntry(
                new Journal(journal, journal.equals("VT") ? "Ventes" : "Banque"),
                DATE,
                new SupportingDocument(reference, DATE),
                List.of(lines));
    }

    static JournalLine line(String account, String party, String label, String balance) {
        return JournalLine.builder()
                .account(Account.of(account))
                .subledger(party.isEmpty() ? Optional.empty() : Optional.of(new Subledger(party, "Omega, Inc.")))
                .label(label)
                .balance(Decimals.parse(balance))
                .why(new Text("", ""))
                .build();
    }

    static byte[] bytes(String form, ExportOptions options, List<JournalEntry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporters.shipped().named(form).write(entries, out, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String written(String form, ExportOptions options, JournalEntry... entries) {
        Charset charset =
                options.charset().orElse(Exporters.shipped().named(form).charset());
        return new String(bytes(form, options, List.of(entries)), charset);
    }

    static List<String> refused(String form, ExportOptions options, JournalEntry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporters.shipped().named(form).write(List.of(entries), out, options);
        } catch (ViolationsException e) {
            return out.size() > 0
                    ? List.of("bytes were written")
                    : e.violations().codes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of();
    }
}
