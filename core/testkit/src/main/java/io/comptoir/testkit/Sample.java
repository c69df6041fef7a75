package io.comptoir.testkit;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.line.ItemLine;
import io.comptoir.party.Address;
import io.comptoir.party.Company;
import io.comptoir.party.ElectronicAddress;
import io.comptoir.party.LegalEntity;
import io.comptoir.party.Siren;
import io.comptoir.party.VatNumber;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A company that bills one line of work, for checks that need an invoice whatever it says. */
final class Sample {

    static final Actor ACTOR = Actor.of("testkit", "Testkit");

    private static final Siren SELLER = Siren.of("732829320");
    private static final Siren BUYER = Siren.of("552100554");

    static final Issuer ISSUER = Issuer.of(LegalEntity.builder()
            .name("Sample")
            .legalForm("SAS")
            .shareCapital(BigDecimal.valueOf(10_000))
            .siren(SELLER)
            .vatNumber(VatNumber.of(SELLER))
            .rcsCity("Paris")
            .address(Address.of("1 rue de la Paix", "75002", "Paris"))
            .build());

    private static final Company CUSTOMER = Company.builder()
            .name("Customer")
            .siren(BUYER)
            .vatNumber(VatNumber.of(BUYER))
            .electronicAddress(ElectronicAddress.of(BUYER))
            .address(Address.of("2 avenue de l'Été", "69003", "Lyon"))
            .build();

    private Sample() {}

    /** A year of one item, from {@code start} on, billed on the first day of each month. */
    static Subscription subscription(String label, LocalDate start) {
        return Subscription.builder()
                .id("-")
                .content(Invoice.Draft.builder()
                        .issuer(ISSUER)
                        .customer(CUSTOMER)
                        .build())
                .addItems(SubscriptionItem.builder()
                        .id("item")
                        .label(label)
                        .quantity(BigDecimal.ONE)
                        .unitPrice(BigDecimal.TEN)
                        .vat(VatRate.VAT_20)
                        .build())
                .start(start)
                .initialEnd(start.plusYears(1).minusDays(1))
                .every(Interval.months(1))
                .build();
    }

    /** The same, billed by what is used of the meter {@code meter}, at 10.00 each. */
    static Subscription metered(String label, LocalDate start) {
        Subscription plain = subscription(label, start);
        SubscriptionItem.Builder used = plain.items().get(0).toBuilder().metered("meter", Aggregation.SUM);
        return plain.toBuilder().items(List.of(used.build())).build();
    }

    /** A draft that may be issued on any day, in the series F{yyyy}-{seq:5} of each year. */
    static Invoice.Draft draft(String label) {
        return Invoice.Draft.builder()
                .issuer(ISSUER)
                .customer(CUSTOMER)
                .addLines(ItemLine.builder()
                        .label(label)
                        .quantity(BigDecimal.ONE)
                        .unitPrice(BigDecimal.TEN)
                        .vat(VatRate.VAT_20)
                        .build())
                .build();
    }
}
