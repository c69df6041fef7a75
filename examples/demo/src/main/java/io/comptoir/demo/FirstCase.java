package io.comptoir.demo;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.export.EntryCsv;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.fault.Violation;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Case 1: a won deal for three people in training is billed at once, 3 × 900.00. */
final class FirstCase {

    private final Path folder;
    private final PrintWriter screen;
    private final Checklist proved;

    FirstCase(Path folder, PrintWriter screen, Checklist proved) {
        this.folder = folder;
        this.screen = screen;
        this.proved = proved;
    }

    void run() throws IOException {
        screen.println("Case 1: a training for 3 people, billed at once");
        InvoiceRequest request = InvoiceJson.readRequest(text("case1.json"));
        InvoiceDesk desk =
                Comptoir.inMemory(request.draft().issuer().orElseThrow()).invoices();
        desk.check(request).warnings().forEach(this::warn);

        Invoice.Issued invoice = desk.issue(request);
        JournalEntry entry =
                Posting.with(AccountingPlan.read(text("plan.json"))).entry(invoice);

        compare(invoice, entry);
        summarise(invoice, entry);
        write(invoice, entry);
    }

    private void compare(Invoice.Issued invoice, JournalEntry entry) {
        proved.prove("S4-12", "FC202300087", invoice.number().value());
        proved.prove("S4-18", "2023-03-27", invoice.dueDate().toString());
        proved.prove("S4-31", "2700.00", invoice.totals().totalNet().toPlainString());
        proved.prove("S4-31", "540.00", invoice.totals().totalVat().toPlainString());
        proved.prove("S4-31", "3240.00", invoice.totals().totalGross().toPlainString());
        proved.prove("S4-42", "VT 2023-03-27 FC202300087 3240.00", heading(entry));
        proved.prove(
                "S4-43",
                List.of("411000/411004 D 3240.00", "706000 C 2700.00", "445000 C 540.00"),
                entry.lines().stream().map(FirstCase::shown).toList());
        proved.prove(
                "S4-48", Optional.of("411004"), entry.lines().get(0).subledger().map(subledger -> subledger.account()));
    }

    private void summarise(Invoice.Issued invoice, JournalEntry entry) {
        screen.println("  invoice   " + invoice.number() + " of " + invoice.issueDate() + " to "
                + invoice.customer().name() + ", due " + invoice.dueDate());
        screen.println("  totals    " + invoice.totals().totalNet() + " HT + "
                + invoice.totals().totalVat() + " TVA = "
                + invoice.totals().totalGross() + " TTC");
        screen.println("  entry     " + heading(entry));
        entry.lines().forEach(line -> screen.println("            " + shown(line)));
    }

    private void write(Invoice.Issued invoice, JournalEntry entry) throws IOException {
        Files.createDirectories(folder);
        InvoicePdf pdf = InvoicePdf.of(invoice);
        file(invoice.number() + ".pdf", "the invoice", pdf.bytes());
        file(
                invoice.number() + "-factur-x.pdf",
                "the same as Factur-X, a PDF/A-3 that carries its own data",
                pdf.attach(Facturx.of(invoice)).bytes());
        file(invoice.number() + ".xml", "the data alone, as EN 16931 CII", Facturx.xml(invoice));
        file(invoice.number() + ".json", "all that was frozen at issue", utf8(InvoiceJson.write(invoice)));
        file(invoice.number() + ".csv", "the journal entry", utf8(EntryCsv.write(List.of(entry))));
    }

    private void file(String name, String what, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        screen.println("  wrote     " + file + ": " + what);
    }

    private void warn(Violation violation) {
        screen.println("  warning   " + violation);
    }

    private static String heading(JournalEntry entry) {
        return entry.journal().code() + " " + entry.date() + " "
                + entry.document().reference() + " " + entry.total();
    }

    private static String shown(JournalLine line) {
        String account =
                line.account() + line.subledger().map(it -> "/" + it.account()).orElse("");
        return account + (line.debit().signum() > 0 ? " D " + line.debit() : " C " + line.credit());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = FirstCase.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
