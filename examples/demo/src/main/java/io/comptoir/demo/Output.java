package io.comptoir.demo;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.export.EntryCsv;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.facturx.Facturx;
import io.comptoir.einvoice.facturx.FacturxChecker;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.EInvoiceChecker;
import io.comptoir.einvoice.rule.Finding;
import io.comptoir.einvoice.rule.Treatment;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.ubl.UblWriter;
import io.comptoir.json.InvoiceJson;
import io.comptoir.pdf.render.InvoicePdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a run writes its documents and says what they are. */
record Output(Path folder, PrintWriter screen, Books books, Checklist proved) {

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
        books.add(invoice);
        InvoicePdf pdf = InvoicePdf.of(invoice).attach(Facturx.of(invoice));
        byte[] facturx = pdf.bytes();
        SemanticInvoice semantic = InvoiceMapping.of(invoice);
        byte[] cii = CiiWriter.write(semantic);
        byte[] ubl = UblWriter.write(semantic);
        String paper = invoice.kind().isCredit() ? "the credit note" : "the invoice";
        file(invoice.number() + ".pdf", paper, InvoicePdf.of(invoice).bytes());
        file(invoice.number() + "-factur-x.pdf", "the same as Factur-X, a PDF/A-3 that carries its own data", facturx);
        file(invoice.number() + ".xml", "the data alone, as EN 16931 CII", cii);
        file(invoice.number() + "-ubl.xml", "the same as UBL", ubl);
        judge(facturx, cii, ubl);
        file(invoice.number() + ".json", "all that was frozen at issue", utf8(InvoiceJson.write(invoice)));
        file(invoice.number() + ".csv", "the journal entry", utf8(EntryCsv.write(List.of(entry))));
    }

    /** What the rules of EN 16931 and of France find in the three forms. */
    private void judge(byte[] facturx, byte[] cii, byte[] ubl) {
        CheckOptions rules = CheckOptions.french().treated(Treatment.B2B);
        List<String> found = Stream.of(
                        FacturxChecker.check(facturx, rules),
                        EInvoiceChecker.check(cii, rules),
                        EInvoiceChecker.check(ubl, rules))
                .flatMap(report -> report.findings().stream())
                .map(Finding::code)
                .toList();
        proved.prove("S4-86", List.of(), found);
        say("checked", "Factur-X, CII and UBL by EN 16931 and the French rules: " + found.size() + " findings");
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
