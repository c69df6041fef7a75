package io.comptoir.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.party.Company;
import io.comptoir.party.Party;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.terms.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A grouped run puts the subscriptions of one customer on one invoice, as far as they may go together. */
class GroupedRunTest extends SubscriptionBooks {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final Company ALPHA =
            Koworking.OMEGA.toBuilder().name("Alpha").siren("552100554").build();

    GroupedRunTest() {
        super(START);
    }

    /** 100.00 and 30.00 of one, 7.00 of another; a month later the same. */
    @Test
    void oneInvoiceForEachCustomer() {
        String rent = active(subscription(Koworking.OMEGA, "100.00"));
        active(subscription(ALPHA, "7.00"));
        String post = active(subscription(Koworking.OMEGA, "30.00"));

        runGrouped(START);
        runGrouped(START);
        runGrouped(START.plusMonths(1));

        assertEquals(List.of("7.00", "130.00", "7.00", "130.00"), amounts());
        assertEquals(
                List.of(rent + "/2026-03-01/1", post + "/2026-03-01/1"),
                papers.get(1).keys());
        assertEquals(
                desk.find(rent).orElseThrow().account().papers().values().stream()
                        .toList(),
                desk.find(post).orElseThrow().account().papers().values().stream()
                        .toList());
        assertEquals(
                List.of("156.00", "8.40", "156.00", "8.40"),
                dossier.invoices().issued(Optional.empty(), 10).items().stream()
                        .map(invoice -> invoice.totals().totalGross().toPlainString())
                        .toList());
        assertTrue(dossier.invoices().auditNumbers().isEmpty());
    }

    @Test
    void otherTermsGoOnAnotherInvoice() {
        active(subscription(Koworking.OMEGA, "100.00"));
        Subscription later = subscription(Koworking.OMEGA, "30.00");
        active(later.toBuilder()
                .content(later.content().toBuilder()
                        .paymentTerms(PaymentTerms.days(45))
                        .build())
                .build());

        runGrouped(START);

        assertEquals(List.of("100.00", "30.00"), amounts());
    }

    /** 20 days of 100.00 are given back, 100.00 × 20 / 31 = 64.52; the other one is billed beside it. */
    @Test
    void whatGivesBackGoesAlone() {
        String rent = active(subscription(Koworking.OMEGA, "100.00"));
        runGrouped(START);
        active(subscription(Koworking.OMEGA, "30.00"));
        desk.interrupt(rent, START.plusDays(10), "stop");

        runGrouped(START.plusDays(11));

        assertEquals(List.of("100.00", "-64.52", "30.00"), amounts());
    }

    /** The other one is billed, and the one that is refused is named. */
    @Test
    void whatIsRefusedDoesNotStopTheOthers() {
        active(subscription(Koworking.OMEGA, "100.00"));
        Subscription other = subscription(Koworking.OMEGA, "30.00");
        String bad = active(other.toBuilder()
                .items(List.of(SubscriptionItem.builder()
                        .id("none")
                        .label("Sans taux")
                        .quantity("1")
                        .unitPrice("30.00")
                        .build()))
                .build());
        today = START;

        BillingReport report = desk.run(BillingRun.issuing(START).grouped(), papers::add);

        assertEquals(List.of("100.00"), amounts());
        assertEquals(List.of(bad), List.copyOf(report.refused().keySet()));
    }

    /** S4-03: a hundred go on one invoice, those beyond on another; pages of 500 do not cut a customer in two. */
    @Test
    void aHundredGoTogether() {
        for (int i = 0; i < 499; i++) {
            active(subscription(ALPHA, "1.00"));
        }
        active(subscription(Koworking.OMEGA, "1.00"));
        active(subscription(Koworking.OMEGA, "1.00"));

        runGrouped(START);

        assertEquals(List.of("2.00", "99.00", "100.00", "100.00", "100.00", "100.00"), sorted());
    }

    @Test
    void draftsAreOfOneSubscription() {
        assertThrows(
                IllegalArgumentException.class, () -> BillingRun.drafting(START).grouped());
    }

    // --- steps ---

    private static Subscription subscription(Party customer, String price) {
        return yearly(START, customer)
                .addItems(item("item", "Poste").quantity("1").unitPrice(price).build())
                .build();
    }

    private void runGrouped(LocalDate day) {
        run(BillingRun.issuing(day).grouped());
    }

    private List<String> sorted() {
        return papers.stream()
                .map(BilledPaper::amount)
                .sorted()
                .map(amount -> amount.toPlainString())
                .toList();
    }
}
