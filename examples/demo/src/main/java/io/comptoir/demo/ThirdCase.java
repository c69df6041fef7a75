package io.comptoir.demo;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.deal.BillingProgress;
import io.comptoir.deal.MilestoneTemplate;
import io.comptoir.desk.Dossier;
import io.comptoir.desk.SavedDeal;
import io.comptoir.desk.SavedDraft;
import io.comptoir.document.Invoice;
import io.comptoir.payment.CashReceipt;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.terms.PaymentMethod;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Case 3: a deal of 18 000.00 is billed by milestones, a tenth at once and the rest a month later, and the deposit is paid. */
record ThirdCase(Output out, Checklist proved) {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 27);

    void run() throws IOException {
        out.title("Case 3: a training for 20 people, billed by milestones");
        Koworking koworking = new Koworking(DAY, 86);
        Dossier dossier = koworking.dossier();
        SavedDeal deal = dossier.deals()
                .save("Formation pour 20 personnes", koworking.trainings("Formation Digitale", "20"), "deal");
        dossier.deals().move(deal.id(), "Gagnée", "won");

        List<Invoice.Draft> drafts =
                dossier.deals().bill(deal.id()).milestones(MilestoneTemplate.DEPOSIT_AND_BALANCE.from(DAY));
        List<SavedDraft> saved = new ArrayList<>();
        for (Invoice.Draft draft : drafts) {
            saved.add(dossier.invoices().save(draft, "milestone-" + saved.size()));
            out.say(
                    "draft",
                    draft.issueDate().orElseThrow() + " " + draft.totals().totalGross() + " TTC");
        }
        compare(drafts);

        Invoice.Issued deposit = dossier.invoices().issue(saved.get(0), "deposit");
        compare(dossier.deals().progress(deal.id()));
        pay(dossier, deposit);

        JournalEntry entry = Output.entry(deposit);
        out.summary(deposit, entry);
        out.write(deposit, entry);
    }

    private void compare(List<Invoice.Draft> drafts) {
        proved.prove("S4-68", List.of(Optional.of(DAY), Optional.of(LocalDate.of(2023, 4, 27))), dates(drafts));
        proved.prove("S4-69", List.of("1800.00", "16200.00"), amounts(drafts, true));
        proved.prove("S4-69", List.of("2160.00", "19440.00"), amounts(drafts, false));
        proved.prove(
                "S4-36",
                Optional.of("10"),
                drafts.get(0).order().flatMap(order -> order.percentage()).map(Object::toString));
    }

    private void compare(BillingProgress progress) {
        proved.prove("S4-70", "10", progress.issuedRatio().toString());
        proved.prove("S4-70", "16200.00", progress.forecast().toPlainString());
        out.say("progress", progress.issuedRatio() + " % issued, " + progress.forecast() + " forecast");
    }

    private void pay(Dossier dossier, Invoice.Issued deposit) {
        proved.prove("S4-12", "FC202300086", deposit.number().value());
        Remittance transfer = Remittance.builder()
                .id("-")
                .line(PaymentMethod.TRANSFER, "2160.00")
                .build();
        String id = dossier.payments().enter(new CashReceipt.Expected(transfer, DAY), "expected");
        dossier.payments().receive(id, DAY, "received");
        dossier.payments().allocateOldestFirst(id, List.of(deposit), DAY, "allocated");

        Receivable paid = dossier.payments().receivable(deposit);
        out.books().add(deposit, paid);
        proved.prove("S4-63", "0.00", paid.balance().toPlainString());
        proved.prove("S4-60", "100", paid.paidRatio().toString());
        proved.prove("S4-60", "0.00", paid.dueNow(DAY).toPlainString());
        proved.prove("S4-60", Optional.of(DAY), paid.lastReceived());
        out.say("paid", paid.paidRatio() + " % on " + DAY + ", " + paid.balance() + " left");
    }

    private static List<Optional<LocalDate>> dates(List<Invoice.Draft> drafts) {
        return drafts.stream().map(Invoice.Draft::issueDate).toList();
    }

    private static List<String> amounts(List<Invoice.Draft> drafts, boolean net) {
        return drafts.stream()
                .map(Invoice.Draft::totals)
                .map(totals -> net ? totals.totalNet() : totals.totalGross())
                .map(amount -> amount.toPlainString())
                .toList();
    }
}
