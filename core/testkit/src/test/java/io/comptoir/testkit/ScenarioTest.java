package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.desk.Dossier;
import io.comptoir.desk.SavedSubscription;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.EndingPolicy;
import io.comptoir.subscription.IndexClause;
import io.comptoir.subscription.PriceIndex;
import io.comptoir.subscription.RecurringInvoice;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import io.comptoir.time.Recurrence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A dossier, played from day to day. */
class ScenarioTest {

    private static final LocalDate START = LocalDate.of(2023, 3, 24);
    private static final Subscription RENT = Sample.subscription("rent", START);

    /** The numbers begin anew with the year. */
    @Test
    void playsAYear() {
        Scenario year = Scenario.at("2023-03-24", Sample.ISSUER).with(RENT).advanceTo("2024-03-23");

        assertEquals(
                List.of(
                        "2023-03-24 F2023-00001",
                        "2023-04-24 F2023-00002",
                        "2023-05-24 F2023-00003",
                        "2023-06-24 F2023-00004",
                        "2023-07-24 F2023-00005",
                        "2023-08-24 F2023-00006",
                        "2023-09-24 F2023-00007",
                        "2023-10-24 F2023-00008",
                        "2023-11-24 F2023-00009",
                        "2023-12-24 F2023-00010",
                        "2024-01-24 F2024-00001",
                        "2024-02-24 F2024-00002"),
                told(year));
        assertTrue(year.dossier().invoices().auditNumbers().isEmpty());
    }

    /** Renewed at 10.00 × 1.05 from the second year on; the rate falls to 10 % with the third. */
    @Test
    void playsRenewalsIndexesAndRates() {
        PriceIndex index = PriceIndex.of("IRL").with(START, "100").with(START.plusYears(1), "105");
        Subscription renewed = RENT.toBuilder()
                .renewal(Renewal.tacit(Interval.years(1), Interval.months(1)))
                .indexClause(new IndexClause("IRL", START, IndexClause.When.ANNIVERSARY))
                .build();

        Scenario scenario = Scenario.at("2023-03-24", Sample.ISSUER)
                .with(renewed)
                .on(
                        "2024-03-24",
                        books -> books.subscriptions()
                                .index(only(books), "2024", index, START.plusYears(1), START.plusYears(1), "index"))
                .on(
                        "2025-03-24",
                        books -> books.subscriptions()
                                .amend(
                                        only(books),
                                        Amendment.of("rate", START.plusYears(2), Change.vat("item", VatRate.VAT_10)),
                                        "rate"))
                .advanceTo("2025-04-24");

        assertEquals(26, scenario.papers().size());
        assertEquals("10", amount(scenario, 0));
        assertEquals("10", amount(scenario, 11));
        assertEquals("10.5", amount(scenario, 12));
        assertEquals("10.5", amount(scenario, 25));
        var last = scenario.dossier()
                .invoices()
                .issued(Optional.empty(), 1)
                .items()
                .get(0);
        assertEquals(Optional.of(VatRate.VAT_10), last.items().get(0).vat());
    }

    /** Ten days of the 31 from 24 March are kept: 21 are given back, 6.77 of 10.00. */
    @Test
    void playsAnEnd() {
        Scenario scenario = Scenario.at("2023-03-24", Sample.ISSUER)
                .with(RENT)
                .on(
                        "2023-04-02",
                        books -> books.subscriptions()
                                .terminate(only(books), LocalDate.of(2023, 4, 2), EndingPolicy.CREDIT, "end"))
                .advanceTo("2024-04-01");

        assertEquals(List.of("2023-03-24 F2023-00001", "2023-04-02 AV2023-00001"), told(scenario));
        assertEquals("-6.77", amount(scenario, 1));
    }

    @Test
    void playsWhatComesAgain() {
        RecurringInvoice monthly = RecurringInvoice.builder()
                .id("-")
                .content(Sample.draft("monthly"))
                .recurrence(Recurrence.of(LocalDate.of(2026, 1, 31), Interval.months(1)))
                .count(3)
                .autoIssue(true)
                .build();

        Scenario scenario =
                Scenario.at("2026-01-01", Sample.ISSUER).with(monthly).advanceTo("2026-12-31");

        assertEquals(
                List.of("2026-01-31 F2026-00001", "2026-02-28 F2026-00002", "2026-03-31 F2026-00003"), told(scenario));
    }

    @Test
    void refusesToChangeThePast() {
        Scenario scenario = Scenario.at("2026-01-01", Sample.ISSUER).advanceTo("2026-01-10");

        scenario.on("2026-01-11", books -> {});
        assertThrows(IllegalArgumentException.class, () -> scenario.on("2026-01-10", books -> {}));
    }

    private static String only(Dossier books) {
        List<SavedSubscription> active = books.subscriptions()
                .list(SubscriptionStage.ACTIVE, Optional.empty(), 10)
                .items();
        assertEquals(1, active.size());
        return active.get(0).id();
    }

    private static List<String> told(Scenario scenario) {
        return scenario.papers().stream()
                .map(event -> event.day() + " " + event.paper().number().orElse("-"))
                .toList();
    }

    private static String amount(Scenario scenario, int place) {
        BigDecimal amount = scenario.papers().get(place).paper().amount();
        return amount.stripTrailingZeros().toPlainString();
    }
}
