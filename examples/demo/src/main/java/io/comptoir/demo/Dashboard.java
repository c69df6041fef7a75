package io.comptoir.demo;

import io.comptoir.accounting.chart.AccountingPlan;
import io.comptoir.accounting.closing.Matching;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.posting.Posting;
import io.comptoir.accounting.statement.AgedBalance;
import io.comptoir.accounting.statement.RevenueByMonth;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Invoice;
import io.comptoir.payment.Receivable;
import io.comptoir.pdf.picture.BarPicture;
import io.comptoir.pdf.picture.Datum;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the accountant sees first: revenue by month and what is late, from the entries of three invoices and a payment. */
record Dashboard(Output out, Checklist proved) {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);
    private static final Period PERIOD = Period.of(LocalDate.of(2023, 3, 1), TODAY);

    void run() throws IOException {
        out.title("The dashboard of the accountant");
        Koworking koworking = new Koworking(LocalDate.of(2023, 3, 27), 90);
        List<Invoice.Issued> invoices = List.of(
                invoice(koworking, LocalDate.of(2023, 3, 27), "3"),
                invoice(koworking, LocalDate.of(2023, 4, 20), "1"),
                invoice(koworking, LocalDate.of(2023, 6, 15), "2"));
        Dossier dossier = koworking.dossier();
        koworking.moveTo(TODAY);
        dossier.payments().pay(invoices.get(0), "3000.00", PaymentMethod.TRANSFER, LocalDate.of(2023, 4, 10), "paid");
        List<Receivable> receivables =
                invoices.stream().map(dossier.payments()::receivable).toList();

        List<JournalEntry> entries = entries(invoices, receivables);
        draw(RevenueByMonth.of(entries.iterator(), PERIOD));
        Matching matching = Matching.of(entries, invoices, receivables);
        draw(AgedBalance.of(entries, matching, TODAY, AgedBalance.DAYS));
    }

    private static Invoice.Issued invoice(Koworking koworking, LocalDate day, String people) {
        koworking.moveTo(day);
        return koworking.dossier().invoices().issue(koworking.trainings("Formation Digitale", people), day.toString());
    }

    private static List<JournalEntry> entries(List<Invoice.Issued> invoices, List<Receivable> receivables)
            throws IOException {
        Posting posting = Posting.with(AccountingPlan.pcg().adapted(Output.text("plan.json")));
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < invoices.size(); i++) {
            entries.add(posting.entry(invoices.get(i)));
            entries.addAll(posting.settlement(invoices.get(i), receivables.get(i)));
        }
        return entries;
    }

    private void draw(RevenueByMonth revenue) throws IOException {
        proved.prove(
                "S2-23",
                "[2700.00, 900.00, 0.00, 1800.00]",
                revenue.months().values().toString());
        List<Datum> data = revenue.months().entrySet().stream()
                .map(month -> new Datum(
                        month.getKey().getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH), month.getValue()))
                .toList();
        file("revenue.svg", "revenue by month", BarPicture.of("Chiffre d'affaires 2023", "EUR", data, Locale.FRENCH));
    }

    private void draw(AgedBalance aged) throws IOException {
        AgedBalance.Row sum = aged.sum();
        proved.prove(
                "S2-23",
                "0.00 [2160.00, 0.00, 1080.00, 240.00] 0.00",
                sum.notDue() + " " + sum.late() + " " + sum.credits());
        proved.prove("S2-23", new BigDecimal("3480.00"), aged.total());
        List<String> labels = List.of("1 à 30 jours", "31 à 60", "61 à 90", "plus de 90");
        List<Datum> data = new ArrayList<>(List.of(new Datum("non échu", sum.notDue())));
        for (int i = 0; i < labels.size(); i++) {
            data.add(new Datum(labels.get(i), sum.late().get(i)));
        }
        data.add(new Datum("avoirs", sum.credits()));
        file("aged-balance.svg", "what is late", BarPicture.of("Balance âgée", "EUR", data, Locale.FRENCH));
    }

    private void file(String name, String what, BarPicture picture) throws IOException {
        out.file(name, what, picture.svg().getBytes(StandardCharsets.UTF_8));
    }
}
