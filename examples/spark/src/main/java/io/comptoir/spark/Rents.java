package io.comptoir.spark;

import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.json.SubscriptionJson;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.LegalEntity;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Many subscriptions that run, as JSON. */
final class Rents {

    static final LocalDate START = LocalDate.of(2026, 1, 10);

    private Rents() {}

    /** So many. */
    static List<String> subscriptions(int count) {
        return IntStream.range(0, count)
                .mapToObj(rank -> SubscriptionJson.write(subscription(rank)))
                .toList();
    }

    private static Subscription subscription(int rank) {
        LegalEntity issuer = LegalEntity.builder()
                .name("Atelier des Quais")
                .siren("404833048")
                .address(Address.of("12 quai des Exemples", "75004", "Paris"))
                .build();
        Company customer = Company.builder()
                .name("Client " + rank)
                .address(Address.of("1 rue de la Facturation", "75011", "Paris"))
                .build();
        return Subscription.builder()
                .id("subscription-" + rank)
                .content(Invoice.Draft.builder()
                        .issuer(Issuer.of(issuer))
                        .customer(customer)
                        .build())
                .addItems(SubscriptionItem.builder()
                        .id("desks")
                        .label("Bureaux")
                        .quantity(Integer.toString(1 + rank % 7))
                        .unitPrice("33.33")
                        .vat(rank % 3 == 0 ? VatRate.VAT_10 : VatRate.VAT_20)
                        .build())
                .start(START)
                .billingStart(START.withDayOfMonth(1))
                .initialEnd(START.plusYears(1))
                .every(Interval.months(1))
                .build()
                .activate();
    }
}
