package io.comptoir.demo;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.document.Invoice;
import io.comptoir.json.InvoiceJson;
import io.comptoir.json.InvoiceRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Case 1: a won deal for three people in training is billed at once, 3 × 900.00. */
record FirstCase(Output out, Checklist proved) {

    void run() throws IOException {
        out.title("Case 1: a training for 3 people, billed at once");
        InvoiceRequest request = InvoiceJson.readRequest(Output.text("case1.json"));
        InvoiceDesk desk =
                Comptoir.inMemory(request.draft().issuer().orElseThrow()).invoices();
        desk.check(request).warnings().forEach(warning -> out.say("warning", warning));

        Invoice.Issued invoice = desk.issue(request);
        JournalEntry entry = Output.entry(invoice);

        compare(invoice, entry);
        out.summary(invoice, entry);
        out.write(invoice, entry);
    }

    private void compare(Invoice.Issued invoice, JournalEntry entry) {
        proved.prove("S4-12", "FC202300087", invoice.number().value());
        proved.prove("S4-18", "2023-03-27", invoice.dueDate().toString());
        proved.prove("S4-31", "2700.00", invoice.totals().totalNet().toPlainString());
        proved.prove("S4-31", "540.00", invoice.totals().totalVat().toPlainString());
        proved.prove("S4-31", "3240.00", invoice.totals().totalGross().toPlainString());
        proved.prove("S4-42", "VT 2023-03-27 FC202300087 3240.00", Output.heading(entry));
        proved.prove(
                "S4-43",
                List.of("411000/411004 D 3240.00", "706000 C 2700.00", "445000 C 540.00"),
                Output.shown(entry));
        proved.prove(
                "S4-48", Optional.of("411004"), entry.lines().get(0).subledger().map(subledger -> subledger.account()));
    }
}
