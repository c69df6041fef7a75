package io.comptoir.subscription;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentTerms;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Case 2 of Koworking, and small subscriptions in its manner. */
final class Koworking {

    static final LocalDate START = LocalDate.of(2023, 3, 24);
    static final LocalDate END = LocalDate.of(2024, 3, 23);
    static final SubscriptionItem TRAINING =
            item("training", "5", "900.00").once(true).build();
    static final SubscriptionItem DESKS = item("desks", "10", "200.00").build();

    private Koworking() {}

    static SubscriptionItem.Builder item(String id, String quantity, String price) {
        return SubscriptionItem.builder()
                .id(id)
                .label(id)
                .quantity(quantity)
                .unitPrice(price)
                .vat(VatRate.VAT_20);
    }

    static Invoice.Draft content() {
        return Invoice.Draft.builder()
                .issuer(Issuer.of(LegalEntity.builder()
                        .name("Koworking")
                        .siren("911561736")
                        .build()))
                .customer(Company.builder().name("Omega, Inc.").build())
                .paymentTerms(PaymentTerms.ON_RECEIPT)
                .build();
    }

    static Subscription.Builder subscription(LocalDate start, LocalDate end, SubscriptionItem... items) {
        return Subscription.builder()
                .id("AB-19")
                .content(content())
                .start(start)
                .initialEnd(end)
                .every(Interval.months(1))
                .items(List.of(items));
    }

    static Subscription running(LocalDate start, LocalDate end, SubscriptionItem... items) {
        return subscription(start, end, items).build().activate();
    }

    /** 5 trainings once and 10 desks a month, from 24 March 2023 to 23 March 2024. */
    static Subscription.Builder caseTwo() {
        return subscription(START, END, TRAINING, DESKS);
    }

    static SubscriptionBilling start(Subscription subscription) {
        return new SubscriptionBilling(subscription, BilledPeriods.NONE);
    }

    /** Bills all that is due by a day. */
    static SubscriptionBilling bill(SubscriptionBilling billing, LocalDate day) {
        SubscriptionBilling made = billing;
        for (Bill bill : billing.due(day)) {
            made = made.with(bill);
        }
        return made;
    }

    /** The lines of a draft as "quantity × price label first/last". */
    static String lines(Bill bill) {
        return bill.draft().items().stream().map(Koworking::line).collect(Collectors.joining("; "));
    }

    private static String line(ItemLine line) {
        String days = line.period()
                .map(period -> " " + period.first() + "/" + period.last())
                .orElse("");
        return line.quantity().toPlainString() + " × " + line.unitPrice().toPlainString() + days;
    }

    static BigDecimal net(Bill bill) {
        BigDecimal net = bill.draft().totals().totalNet();
        return bill.draft().kind().isCredit() ? net.negate() : net;
    }
}
