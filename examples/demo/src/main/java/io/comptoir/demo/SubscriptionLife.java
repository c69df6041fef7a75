package io.comptoir.demo;

import io.comptoir.desk.BilledPaper;
import io.comptoir.desk.BillingRun;
import io.comptoir.desk.InvoiceDesk;
import io.comptoir.desk.RevenueShare;
import io.comptoir.desk.SavedDraft;
import io.comptoir.desk.SubscriptionDesk;
import io.comptoir.document.Invoice;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.IndexClause;
import io.comptoir.subscription.PriceIndex;
import io.comptoir.subscription.ProrationPolicy;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionBilling;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may become of the desks of case 2 once they are signed, each time in books of their own. */
record SubscriptionLife(Output out, Checklist proved) {

    private static final LocalDate START = SecondCase.START;
    private static final LocalDate NEXT = START.plusMonths(1);

    void run() throws IOException {
        out.title("Case 2, changed on its way");
        keepApprovedDrafts();
        amend();
        interrupt();
        followIndex();
        renewAndCopy();
        number();
        prorate();
        prepay();
        share();
    }

    /** Of twelve drafts two are approved, and ten made anew. */
    private void keepApprovedDrafts() throws IOException {
        Books books = Books.of(SecondCase.desks(new Koworking(START, 85)));
        List<SavedDraft> drafts = books.desk().schedule(books.id, "schedule");
        books.koworking.dossier().invoices().approve(drafts.get(0), "first");
        books.koworking.dossier().invoices().approve(drafts.get(1), "second");

        proved.prove("S4-05", 12, drafts.size());
        proved.prove("S4-05", 10, books.desk().schedule(books.id, "again").size());
    }

    /** Two desks more from 8 April on, with 16 of 31 days left: 206.45, and 2 400.00 from the next month on. */
    private void amend() throws IOException {
        Books books = Books.of(SecondCase.desks(new Koworking(START, 85)));
        books.run(START);
        books.desk()
                .amend(
                        books.id,
                        Amendment.of("PA-000030", LocalDate.of(2023, 4, 8), Change.quantity("LOC-BUR", "12")),
                        "amend");
        books.run(NEXT);

        proved.prove("S4-54", List.of("6500.00", "2606.45"), books.amounts());
        out.say("amended", "two desks more from 2023-04-08: " + books.amounts());
    }

    /** After 8 April 15 of 31 days are given back. */
    private void interrupt() throws IOException {
        Books books = Books.of(SecondCase.desks(new Koworking(START, 85)));
        books.run(START);
        books.desk().interrupt(books.id, LocalDate.of(2023, 4, 8), "interrupt");
        books.run(LocalDate.of(2023, 4, 9));

        proved.prove("S4-52", List.of("6500.00", "-967.74"), books.amounts());
        out.say("cut short", "after 2023-04-08: " + books.amounts());
    }

    /** 318.2 ÷ 306.6 is 1.03783 with five decimals, and 200.00 become 207.57. */
    private void followIndex() throws IOException {
        LocalDate second = START.plusYears(1);
        PriceIndex syntec = PriceIndex.of("Syntec").with(START, "306.6").with(second, "318.2");
        Books books = Books.of(SecondCase.desks(new Koworking(START, 85)).toBuilder()
                .initialEnd(START.plusYears(2).minusDays(1))
                .indexClause(new IndexClause("Syntec", START, IndexClause.When.ANNIVERSARY))
                .build());
        books.desk().index(books.id, "2024", syntec, second, second, "index");

        proved.prove(
                "S4-55", "{EUR=2075.70}", books.desk().monthlyRevenue(second).toString());
    }

    /** The initial end stays, the end moves; a copy is a draft with a number of its own. */
    private void renewAndCopy() throws IOException {
        Books books = Books.of(SecondCase.desks(new Koworking(START, 85)).toBuilder()
                .renewal(Renewal.explicit(Interval.months(12)))
                .build());
        Subscription renewed = books.desk().renew(books.id, "renew").subscription();
        Subscription copy = books.desk().copy(books.id, "copy").subscription();

        proved.prove("S4-57", SecondCase.END, renewed.initialEnd());
        proved.prove("S4-57", SecondCase.END.plusYears(1), renewed.end());
        proved.prove("S4-52", SubscriptionStage.DRAFT, copy.stage());
    }

    /** Two subscriptions of two items each, counted up by no law; AB-00000019 is taken over from another system. */
    private void number() throws IOException {
        Books books = Books.of(SecondCase.desks(new Koworking(START, 85)));
        Subscription unnumbered = SecondCase.desks(books.koworking).toBuilder()
                .number(Optional.empty())
                .build();
        List<Subscription> all = List.of(
                books.desk().find(books.id).orElseThrow().subscription(),
                books.desk().save(unnumbered, "first").subscription(),
                books.desk().save(unnumbered, "second").subscription());

        proved.prove(
                "S4-56",
                List.of("AB-00000019", "AB-00000001", "AB-00000002"),
                all.stream().flatMap(one -> one.number().stream()).toList());
        proved.prove(
                "S4-56",
                List.of("PA-000001", "PA-000002", "PA-000003", "PA-000004", "PA-000005", "PA-000006"),
                all.stream()
                        .flatMap(one -> one.items().stream())
                        .flatMap(item -> item.number().stream())
                        .toList());
    }

    /** 15 days of 2 000.00 a month, in March: of 31 days, or of 30. */
    private void prorate() throws IOException {
        proved.prove("S4-04", "967.74", half(ProrationPolicy.ACTUAL_DAYS));
        proved.prove("S4-04", "1000.00", half(ProrationPolicy.COMMERCIAL_30_360));
    }

    private static String half(ProrationPolicy policy) throws IOException {
        Subscription desks = SecondCase.desks(new Koworking(START, 85));
        SubscriptionItem rent = desks.items().get(1);
        Subscription march = desks.toBuilder()
                .items(List.of(rent.toBuilder().proration(policy).build()))
                .start(LocalDate.of(2023, 3, 1))
                .billingStart(LocalDate.of(2023, 3, 1))
                .anchorDay(1)
                .initialEnd(LocalDate.of(2023, 3, 15))
                .build();
        return SubscriptionBilling.preview(march).get(0).amount().toPlainString();
    }

    /** 120.00 are prepaid, 250 prints at 0.10 come to 30.00 with tax: 90.00 stay. */
    private void prepay() throws IOException {
        Subscription desks = SecondCase.desks(new Koworking(START, 85));
        Books books = Books.of(desks.toBuilder()
                .items(List.of(SubscriptionItem.builder()
                        .id("IMP")
                        .label("Impressions")
                        .metered("printer", Aggregation.SUM)
                        .unitPrice("0.10")
                        .vat(VatRate.VAT_20)
                        .build()))
                .build());
        Invoice.Issued sold = books.koworking.dossier().wallets().topUp(books.id, VatRate.VAT_20, "120.00", "top-up");
        books.desk().recordUsage(books.id, List.of(UsageEvent.of("1", "printer", START, "250")), "use");
        books.run(NEXT);

        String left = books.koworking
                .dossier()
                .wallets()
                .of(books.id)
                .balances()
                .getOrDefault(VatRate.VAT_20, BigDecimal.ZERO)
                .toPlainString();
        proved.prove("H18", "120.00", sold.totals().amountDue().toPlainString());
        proved.prove("H18", List.of("25.00"), books.amounts());
        proved.prove("H18", "90.00", left);
        out.say("prepaid", "120.00, of which 30.00 were used: " + left + " left");
    }

    /** 1 500.00, 2 000.00, 750.00 and 450.00 of 4 700.00: rounded each by itself 99.99 %, evened 100.00 %. */
    private void share() throws IOException {
        Koworking koworking = new Koworking(START, 85);
        InvoiceDesk invoices = koworking.dossier().invoices();
        Invoice.Draft training = koworking.trainings("-", "1");
        Map<String, String> brought = Map.of("A", "1500.00", "B", "2000.00", "C", "750.00", "D", "450.00");
        brought.forEach((code, net) -> invoices.issue(
                training.toBuilder()
                        .customer(Company.builder()
                                .name("Client " + code)
                                .code(code)
                                .address(Address.of("1 rue de la Facturation", "75011", "Paris"))
                                .build())
                        .lines(List.of(ItemLine.builder()
                                .label("Location")
                                .quantity("1")
                                .unitPrice(net)
                                .vat(VatRate.VAT_20)
                                .build()))
                        .build(),
                code));

        List<RevenueShare> shares =
                invoices.revenueByCustomer(Period.of(START, SecondCase.END)).getOrDefault("EUR", List.of());
        proved.prove("S4-77", List.of("42.55", "31.91", "15.96", "9.57"), texts(shares, RevenueShare::percent));
        proved.prove("S4-77", List.of("42.55", "31.92", "15.96", "9.57"), texts(shares, RevenueShare::evened));
        out.say("customers", "by what they brought: " + texts(shares, RevenueShare::percent) + " %");
    }

    private static List<String> texts(List<RevenueShare> shares, Function<RevenueShare, BigDecimal> what) {
        return shares.stream().map(what).map(BigDecimal::toPlainString).toList();
    }

    /** A subscription that runs, alone in its books. */
    private record Books(Koworking koworking, String id, List<BilledPaper> papers) {

        static Books of(Subscription subscription) throws IOException {
            Koworking koworking = new Koworking(START, 85);
            SubscriptionDesk desk = koworking.dossier().subscriptions();
            String id = desk.save(subscription, "save").id();
            desk.activate(id, "activate");
            return new Books(koworking, id, new ArrayList<>());
        }

        SubscriptionDesk desk() {
            return koworking.dossier().subscriptions();
        }

        void run(LocalDate day) {
            koworking.moveTo(day);
            desk().run(BillingRun.issuing(day), papers::add);
        }

        List<String> amounts() {
            return papers.stream().map(paper -> paper.amount().toPlainString()).toList();
        }
    }
}
