package io.comptoir.pdf.render;

import io.comptoir.document.Invoice;
import io.comptoir.pdf.block.Blanks.Blank;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.pdf.style.Theme;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.Ending;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionBilling;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A subscription — contrat d'abonnement: from when to when, how it goes on, what is charged a period, what was changed since it
 * was signed, and its schedule — échéancier: each bill of the term as agreed now, whether it was made or not. One that is being
 * written has a place to sign.
 *
 * @param subscription  what is drawn
 * @param theme  its look
 * @param language  of its labels, dates and figures
 */
public record SubscriptionPdf(Subscription subscription, Theme theme, Locale language) implements PaperPdf {

    /** Refuses a subscription without issuer. */
    public SubscriptionPdf {
        Paper.issuer(subscription.content());
    }

    /** A subscription in the shipped look and the language of its customer. */
    public static SubscriptionPdf of(Subscription subscription) {
        return new SubscriptionPdf(subscription, Theme.CLASSIC, Paper.language(subscription.content()));
    }

    /** The same in another look. */
    public SubscriptionPdf theme(Theme newTheme) {
        return new SubscriptionPdf(subscription, newTheme, language);
    }

    /** The same in another language. */
    public SubscriptionPdf language(Locale newLanguage) {
        return new SubscriptionPdf(subscription, theme, newLanguage);
    }

    @Override
    public String title() {
        return title(Paper.labels(language, theme)).full();
    }

    /**
     * The file.
     *
     * @throws io.comptoir.fault.ViolationsException with all that keeps its bills from being drawn up: an amount to be told by
     *     hand, an index that is missing, an item without VAT
     */
    @Override
    public byte[] bytes() {
        return Paper.file(this, List.of(), this::paper);
    }

    private Paper paper(Labels labels, Look look) {
        Invoice.Draft content = subscription.content();
        return new Paper(
                title(labels),
                Head.of(content),
                Optional.empty(),
                facts(labels),
                new Identity(Paper.issuer(content).entity(), labels),
                body(labels, look).pieces());
    }

    private Title title(Labels labels) {
        Title title = Title.of(labels.get("title.SUBSCRIPTION"));
        Title numbered = subscription.number().map(title::numbered).orElse(title);
        SubscriptionStage stage = subscription.stage();
        return stage == SubscriptionStage.ACTIVE ? numbered : numbered.under(labels.get("stage." + stage.name()));
    }

    private List<Fact> facts(Labels labels) {
        LocalDate last = subscription.ending().map(Ending::lastDay).orElse(subscription.end());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(labels.get("subscription.start"), labels.notation().date(subscription.start())));
        facts.add(new Fact(labels.get("subscription.end"), labels.notation().date(last)));
        facts.add(new Fact(labels.get("subscription.every"), AgreedItems.length(subscription.every(), labels)));
        facts.add(new Fact(
                labels.get("subscription.term"),
                labels.get("term." + subscription.term().name())));
        subscription
                .renewal()
                .filter(clause -> subscription.ending().isEmpty())
                .ifPresent(clause -> addRenewal(facts, clause, labels));
        return facts;
    }

    private void addRenewal(List<Fact> facts, Renewal clause, Labels labels) {
        String key = clause.tacit() ? "renewal.tacit" : "renewal.explicit";
        facts.add(new Fact(
                labels.get("subscription.renewal"), labels.get(key, AgreedItems.length(clause.term(), labels))));
        subscription
                .noticeDeadline()
                .filter(day -> clause.tacit())
                .ifPresent(day -> facts.add(new Fact(
                        labels.get("subscription.notice"), labels.notation().date(day))));
    }

    private Body body(Labels labels, Look look) {
        AgreedItems items = new AgreedItems(subscription, labels, look);
        Body body = new Body(labels, look)
                .table(items.columns(), items.rows())
                .table(items.amendmentColumns(), items.amendments())
                .table(scheduleColumns(labels), schedule(labels, look))
                .note(subscription.content().note());
        return subscription.stage() == SubscriptionStage.DRAFT
                ? body.signing(labels.get("agreed"), blanks(labels))
                : body;
    }

    // --- its schedule ---

    private Columns scheduleColumns(Labels labels) {
        boolean metered = !subscription.meters().isEmpty();
        return Columns.of(List.of(
                labels.get(metered ? "schedule.metered" : "schedule"),
                labels.get("schedule.date"),
                labels.get("list.net"),
                labels.get("list.vat"),
                labels.get("list.gross")));
    }

    private List<Row> schedule(Labels labels, Look look) {
        List<Row> rows = new ArrayList<>();
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal vat = BigDecimal.ZERO;
        BigDecimal gross = BigDecimal.ZERO;
        for (Bill bill : SubscriptionBilling.preview(subscription)) {
            Totals totals = bill.draft().totals();
            net = net.add(totals.totalNet());
            vat = vat.add(totals.totalVat());
            gross = gross.add(totals.totalGross());
            String date = bill.draft()
                    .issueDate()
                    .map(day -> labels.notation().date(day))
                    .orElse("");
            rows.add(new Row(
                    List.of(new Words(period(bill, labels), look.body())),
                    figures(date, totals.totalNet(), totals.totalVat(), totals.totalGross(), labels)));
        }
        if (!rows.isEmpty()) {
            String count = labels.get("list.count", String.valueOf(rows.size()));
            rows.add(Row.total(new Words(count, look.strong()), figures("", net, vat, gross, labels)));
        }
        return rows;
    }

    private static String period(Bill bill, Labels labels) {
        return bill.draft().period().map(span -> References.span(span, labels)).orElse("");
    }

    private List<String> figures(String date, BigDecimal net, BigDecimal vat, BigDecimal gross, Labels labels) {
        return List.of(date, amount(net, labels), amount(vat, labels), amount(gross, labels));
    }

    private String amount(BigDecimal amount, Labels labels) {
        return labels.notation()
                .amount(amount, subscription.content().currency().getCurrencyCode());
    }

    private static List<Blank> blanks(Labels labels) {
        return List.of(
                Blank.of(labels.get("signing.name")), Blank.of(labels.get("date")), Blank.of(labels.get("signature")));
    }
}
