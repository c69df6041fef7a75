package io.comptoir.demo;

import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.desk.BilledPaper;
import io.comptoir.desk.BillingRun;
import io.comptoir.desk.Dossier;
import io.comptoir.desk.SavedDraft;
import io.comptoir.document.Invoice;
import io.comptoir.payment.Receivable;
import io.comptoir.pdf.picture.StackPicture;
import io.comptoir.pdf.render.SubscriptionPdf;
import io.comptoir.subscription.RecurringRevenue;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Case 2: ten desks for a year, billed month by month in advance, and five trainings with the first invoice. */
record SecondCase(Output out, Checklist proved) {

    static final LocalDate START = LocalDate.of(2023, 3, 24);
    static final LocalDate END = LocalDate.of(2024, 3, 23);

    void run() throws IOException {
        out.title("Case 2: ten desks for a year, and a training for five people");
        Koworking koworking = new Koworking(START, 85);
        Dossier dossier = koworking.dossier();
        String id = dossier.subscriptions().save(desks(koworking), "desks").id();
        dossier.subscriptions().activate(id, "activate");
        proved.prove(
                "S4-50",
                END,
                dossier.subscriptions().find(id).orElseThrow().subscription().end());

        Subscription signed = dossier.subscriptions().find(id).orElseThrow().subscription();
        out.file(
                "AB-00000019.pdf",
                "the subscription with its schedule",
                SubscriptionPdf.of(signed).bytes());

        List<SavedDraft> drafts = dossier.subscriptions().schedule(id, "schedule");
        compare(drafts);
        out.say(
                "drafts",
                drafts.size() + " from " + START + ", "
                        + drafts.get(0).draft().totals().totalGross() + " then "
                        + drafts.get(1).draft().totals().totalGross() + " TTC");

        Invoice.Issued first = dossier.invoices().issue(drafts.get(0), "first");
        proved.prove("S4-53", "FC202300085", first.number().value());
        pay(dossier, first);
        compareRevenue(koworking);

        JournalEntry entry = Output.entry(first);
        out.summary(first, entry);
        out.write(first, entry);
    }

    static Subscription desks(Koworking koworking) {
        Invoice.Draft sample = koworking.trainings("-", "1");
        return Subscription.builder()
                .id("-")
                .number("AB-00000019")
                .content(sample.toBuilder().lines(List.of()).build())
                .addItems(item("FORM-DIG", "Formation Digitale", "5", "900.00")
                        .once(true)
                        .build())
                .addItems(item("LOC-BUR", "Location de bureau privé", "10", "200.00")
                        .build())
                .start(START)
                .initialEnd(END)
                .every(Interval.months(1))
                .build();
    }

    private static SubscriptionItem.Builder item(String code, String label, String quantity, String price) {
        return SubscriptionItem.builder()
                .id(code)
                .code(code)
                .label(label)
                .quantity(quantity)
                .unitPrice(price)
                .vat(VatRate.VAT_20);
    }

    private void compare(List<SavedDraft> drafts) {
        List<String> amounts = drafts.stream()
                .map(draft -> draft.draft().totals())
                .map(totals -> totals.totalNet() + " " + totals.totalGross())
                .toList();
        List<String> expected = new ArrayList<>(List.of("6500.00 7800.00"));
        expected.addAll(
                IntStream.range(1, 12).mapToObj(any -> "2000.00 2400.00").toList());
        proved.prove("S4-53", expected, amounts);
        proved.prove("S4-51", 2, drafts.get(0).draft().items().size());
        proved.prove("S4-51", 1, drafts.get(1).draft().items().size());
        for (int month = 0; month < drafts.size(); month++) {
            LocalDate first = START.plusMonths(month);
            Invoice.Draft draft = drafts.get(month).draft();
            proved.prove("S4-53", Optional.of(first), draft.issueDate());
            proved.prove("S4-53", Optional.of(Period.between(first, START.plusMonths(month + 1))), draft.period());
        }
    }

    private void pay(Dossier dossier, Invoice.Issued first) {
        Receivable paid = dossier.payments().pay(first, "7800.00", PaymentMethod.TRANSFER, START, "paid");
        out.books().add(first, paid);
        proved.prove("S4-63", "0.00", paid.balance().toPlainString());
        proved.prove("S4-60", "100", paid.paidRatio().toString());
        out.say("paid", paid.paidRatio() + " % on " + START + ", " + paid.balance() + " left");
    }

    /** The same subscription in books of its own, billed month by month rather than as drafts. */
    private void compareRevenue(Koworking koworking) throws IOException {
        Koworking other = new Koworking(START, 85);
        Dossier dossier = other.dossier();
        String id = dossier.subscriptions().save(desks(koworking), "desks").id();
        dossier.subscriptions().activate(id, "activate");
        List<BilledPaper> papers = new ArrayList<>();
        dossier.subscriptions().run(BillingRun.issuing(START), papers::add);

        var forecast = dossier.subscriptions().forecast(Period.of(START, END));
        proved.prove("S4-76", 11, forecast.size());
        proved.prove("S4-76", YearMonth.of(2023, 4), forecast.firstKey());
        forecast.values().forEach(month -> proved.prove("S4-76", "{EUR=2000.00}", month.toString()));
        draw(papers.get(0), forecast);
        var toIssue = dossier.subscriptions().toIssue(Period.of(START, END));
        proved.prove("S4-78", 11, toIssue.size());
        toIssue.values().forEach(count -> proved.prove("S4-78", 1L, count));
        for (int month = 1; month < 12; month++) {
            other.moveTo(START.plusMonths(month));
            dossier.subscriptions().run(BillingRun.issuing(START.plusMonths(month)), papers::add);
        }
        proved.prove("S4-53", 12, papers.size());

        String contracts = dossier.subscriptions().monthlyRevenue(START).toString();
        String invoiced = RecurringRevenue.invoicedOverTwelve(
                        papers.stream().map(BilledPaper::amount).toList(), 2)
                .toPlainString();
        proved.prove("S4-79", "{EUR=2000.00}", contracts);
        proved.prove("S4-79", "2375.00", invoiced); // 28 500.00 over twelve
        out.say("revenue", "2000.00 a month by contract, " + invoiced + " as invoiced over twelve");
    }

    private void draw(BilledPaper first, SortedMap<YearMonth, SortedMap<String, BigDecimal>> forecast)
            throws IOException {
        List<StackPicture.Bar> bars = new ArrayList<>();
        bars.add(StackPicture.Bar.of(name(YearMonth.from(START)), first.amount(), BigDecimal.ZERO));
        forecast.forEach((month, net) ->
                bars.add(StackPicture.Bar.of(name(month), BigDecimal.ZERO, net.getOrDefault("EUR", BigDecimal.ZERO))));
        StackPicture picture = StackPicture.of(
                "Facturation de l'abonnement", "EUR", List.of("facturé", "à venir"), bars, Locale.FRENCH);
        out.file("forecast.svg", "what is billed and to come", picture.svg().getBytes(StandardCharsets.UTF_8));
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }
}
