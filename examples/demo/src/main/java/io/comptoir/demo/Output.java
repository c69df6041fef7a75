package io.comptoir.demo;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.export.EntryCsv;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.json.InvoiceJson;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a run writes its documents and says what they are. */
record Output(Path folder, PrintWriter screen) {

    /** The name of a case. */
    void title(String text) {
        screen.println(text);
    }

    /** A line under the name of its case. */
    void say(String what, Object text) {
        screen.printf("  %-9s %s%n", what, text);
    }

    /** An issued invoice with its entry, as a reader wants them. */
    void summary(Invoice.Issued invoice, JournalEntry entry) {
        say(
                invoice.kind().isCredit() ? "credit" : "invoice",
                invoice.number() + " of " + invoice.issueDate() + " to "
                        + invoice.customer().name() + ", due " + invoice.dueDate());
        say(
                "totals",
                invoice.totals().totalNet() + " HT + " + invoice.totals().totalVat() + " TVA = "
                        + invoice.totals().totalGross() + " TTC");
        say("entry", heading(entry));
        entry.lines().forEach(line -> say("", shown(line)));
    }

    /** All documents of an issued invoice. */
    void write(Invoice.Issued invoice, JournalEntry entry) throws IOException {
        InvoicePdf pdf = InvoicePdf.of(invoice);
        String paper = invoice.kind().isCredit() ? "the credit note" : "the invoice";
        file(invoice.number() + ".pdf", paper, pdf.bytes());
        file(
                invoice.number() + "-factur-x.pdf",
                "the same as Factur-X, a PDF/A-3 that carries its own data",
                pdf.attach(Facturx.of(invoice)).bytes());
        file(invoice.number() + ".xml", "the data alone, as EN 16931 CII", Facturx.xml(invoice));
        file(invoice.number() + ".json", "all that was frozen at issue", utf8(InvoiceJson.write(invoice)));
        file(invoice.number() + ".csv", "the journal entry", utf8(EntryCsv.write(List.of(entry))));
    }

    void file(String name, String what, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        Files.write(file, content);
        say("wrote", file + ": " + what);
    }

    /** The entry of an invoice in the plan of the guide. */
    static JournalEntry entry(Invoice.Issued invoice) throws IOException {
        return Posting.with(AccountingPlan.read(text("plan.json"))).entry(invoice);
    }

    static String heading(JournalEntry entry) {
        return entry.journal().code() + " " + entry.date() + " "
                + entry.document().reference() + " " + entry.total();
    }

    /** The lines of an entry: account, side, amount. */
    static List<String> shown(JournalEntry entry) {
        return entry.lines().stream().map(Output::shown).toList();
    }

    private static String shown(JournalLine line) {
        String account =
                line.account() + line.subledger().map(it -> "/" + it.account()).orElse("");
        return account + (line.debit().signum() > 0 ? " D " + line.debit() : " C " + line.credit());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(String name) throws IOException {
        try (InputStream in = Output.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
