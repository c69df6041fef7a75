package io.comptoir.demo;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.deal.BillingProgress;
import io.comptoir.desk.Dossier;
import io.comptoir.desk.SavedDeal;
import io.comptoir.desk.SavedQuote;
import io.comptoir.document.Acceptance;
import io.comptoir.document.CreditReason;
import io.comptoir.document.Invoice;
import io.comptoir.pdf.render.DeliveryNotePdf;
import io.comptoir.pdf.render.QuotePdf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Case 4: a deal of 18 000.00, an offer over 4 500.00 of it, its invoice, and a credit note over one of five. */
record FourthCase(Output out, Checklist proved) {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 28);
    private static final String CONDITIONS = "Formation à effectuer sur 5 jours. Dates choisies en amont d'un commun"
            + " accord 1 mois avant le début de la formation.";

    void run() throws IOException {
        out.title("Case 4: an offer, its invoice and a credit note");
        Koworking koworking = new Koworking(DAY, 89);
        Dossier dossier = koworking.dossier();
        SavedDeal deal = dossier.deals()
                .save(
                        "OMEGA - Formation exceptionnelle pour 50 employés sur 20 jours",
                        koworking.trainings("Formation Digitale", "20"),
                        "deal");
        dossier.deals().move(deal.id(), "Gagnée", "won");
        SavedQuote offer = accepted(koworking, deal);

        Invoice.Issued invoice =
                dossier.invoices().issue(dossier.quotes().bill(offer.id()).rest(), "invoice");
        compare(invoice, dossier.deals().progress(deal.id()));
        write(invoice);

        Invoice.Draft credit = dossier.invoices()
                .credit(invoice)
                .line(0, "1")
                .reason(CreditReason.REFUND)
                .draft();
        Invoice.Issued note = dossier.creditNotes().issue(credit, "credit");
        compare(dossier, invoice, note, offer);
        write(note);
    }

    private SavedQuote accepted(Koworking koworking, SavedDeal deal) throws IOException {
        Dossier dossier = koworking.dossier();
        SavedQuote made = dossier.deals().newQuote(deal.id(), "offer");
        Invoice.Draft five = koworking.trainings("Formation Digitale (focus CRM) pour 5 personnes", "5");
        SavedQuote offer = dossier.quotes()
                .save(
                        made.with(made.quote().change(five).toBuilder()
                                .conditions(CONDITIONS)
                                .validUntil(DAY.plusDays(30))
                                .build()),
                        "five");
        dossier.quotes().send(offer.id(), "send");
        SavedQuote accepted = dossier.quotes().accept(offer.id(), Acceptance.of("Lauren Bailey", DAY), "accept");
        proved.prove("S4-26", "4500.00", accepted.quote().totals().totalNet().toPlainString());
        proved.prove("S4-26", "5400.00", accepted.quote().totals().totalGross().toPlainString());
        out.say(
                "quote",
                accepted.quote().number().orElseThrow() + " accepted by Lauren Bailey, "
                        + accepted.quote().totals().totalGross() + " TTC");
        String number = accepted.quote().number().orElseThrow().value();
        out.file(
                number + ".pdf",
                "the quote, as it was accepted",
                QuotePdf.of(accepted.quote()).bytes());
        out.file(
                number + "-delivery.pdf",
                "what to deliver, without a price",
                DeliveryNotePdf.of(accepted.quote(), DAY).bytes());
        return accepted;
    }

    private void compare(Invoice.Issued invoice, BillingProgress progress) {
        proved.prove("S4-12", "FC202300089", invoice.number().value());
        proved.prove("S4-24", "18000.00", progress.ordered().toPlainString());
        proved.prove("S4-17", "4500.00", progress.invoiced().toPlainString());
        proved.prove("S4-17", "4500.00", progress.issued().toPlainString());
        proved.prove("S4-17", "0.00", progress.forecast().toPlainString());
        proved.prove("S4-17", "25", progress.ratio().toString());
        proved.prove("S4-17", "13500.00", progress.remaining().toPlainString());
        out.say("progress", progress.ratio() + " % of the deal, " + progress.remaining() + " to bill");
    }

    private void compare(Dossier dossier, Invoice.Issued invoice, Invoice.Issued note, SavedQuote offer)
            throws IOException {
        proved.prove("S4-72", List.of("1", "900.00"), billed(note));
        proved.prove("S4-73", "AV202300003", note.number().value());
        proved.prove("S4-73", "900.00", note.totals().totalNet().toPlainString());
        proved.prove("S4-73", "180.00", note.totals().totalVat().toPlainString());
        proved.prove("S4-73", "1080.00", note.totals().totalGross().toPlainString());
        proved.prove(
                "S4-89", invoice.number(), note.draft().origin().orElseThrow().number());
        proved.prove(
                "S4-30", "80", dossier.quotes().progress(offer.id()).ratio().toString());
        proved.prove(
                "S4-49",
                List.of("411000/411004 C 1080.00", "706000 D 900.00", "445000 D 180.00"),
                Output.shown(Output.entry(note)));
        proved.prove(
                "S4-74",
                "4320.00",
                dossier.payments().credit(note, invoice, DAY, "apply").balance().toPlainString());
        out.say("progress", dossier.quotes().progress(offer.id()).ratio() + " % of the quote after the credit note");
    }

    private static List<String> billed(Invoice.Issued note) {
        return List.of(
                note.items().get(0).quantity().toPlainString(),
                note.items().get(0).unitPrice().toPlainString());
    }

    private void write(Invoice.Issued paper) throws IOException {
        JournalEntry entry = Output.entry(paper);
        out.summary(paper, entry);
        out.write(paper, entry);
    }
}
