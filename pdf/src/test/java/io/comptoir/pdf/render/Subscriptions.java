package io.comptoir.pdf.render;

import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.document.Invoice;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.time.LocalDate;

/** Subscriptions to draw. */
final class Subscriptions {

    private static final LocalDate START = LocalDate.of(2023, 3, 24);

    private Subscriptions() {}

    /** Ten desks for a year, and five trainings with the first invoice: Koworking's second case. */
    static Subscription desks() {
        return started()
                .stage(SubscriptionStage.ACTIVE)
                .addItems(training(), desks("10").build())
                .build();
    }

    /** One to be signed, with all that may be agreed. */
    static Subscription rich() {
        return started()
                .renewal(Renewal.tacit(Interval.years(1), Interval.months(2)))
                .addItems(
                        training(),
                        desks("10").addPhases(Phase.free(Interval.months(1))).build(),
                        SubscriptionItem.builder()
                                .id("calls")
                                .label("Appels")
                                .metered("minutes", Aggregation.SUM)
                                .price(PriceModel.tiered(Tier.upTo("100", "0.10"), Tier.beyond("0.08")))
                                .vat(VatRate.VAT_20)
                                .build())
                .build();
    }

    /** Two desks more from July on. */
    static Subscription amended() {
        return desks().toBuilder()
                .addAmendments(Amendment.of(
                        "more",
                        LocalDate.of(2023, 6, 24),
                        Change.quantity("LOC-BUR", "12"),
                        Change.add(SubscriptionItem.builder()
                                .id("post")
                                .label("Domiciliation du courrier")
                                .quantity("1")
                                .unitPrice("19.90")
                                .vat(VatRate.VAT_20)
                                .build())))
                .build();
    }

    private static Subscription.Builder started() {
        Invoice.Draft content = Samples.draft(Samples.omega()).build();
        return Subscription.builder()
                .id("desks")
                .number("AB-00000019")
                .content(content.toBuilder()
                        .subject("Bureaux privés, rue de Rivoli")
                        .build())
                .start(START)
                .initialEnd(LocalDate.of(2024, 3, 23))
                .every(Interval.months(1));
    }

    private static SubscriptionItem training() {
        return SubscriptionItem.builder()
                .id("FORM-DIG")
                .code("FORM-DIG")
                .label("Formation Digitale")
                .quantity("5")
                .unitPrice("900.00")
                .vat(VatRate.VAT_20)
                .once(true)
                .build();
    }

    private static SubscriptionItem.Builder desks(String quantity) {
        return SubscriptionItem.builder()
                .id("LOC-BUR")
                .code("LOC-BUR")
                .label("Location de bureau privé")
                .quantity(quantity)
                .unitPrice("200.00")
                .vat(VatRate.VAT_20);
    }
}
