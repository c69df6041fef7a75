package io.comptoir.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.comptoir.catalog.Item;
import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.line.ItemLine;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is used, counted once and priced by tiers; and what is drawn from a wallet. */
class UsageTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Period MARCH = Period.of(FIRST, LocalDate.of(2026, 3, 31));
    private static final Item PRINTS = Item.builder()
            .code("IMP")
            .label("Impressions")
            .nature(Nature.SERVICE)
            .unitPrice("0.10")
            .vat(VatRate.VAT_20)
            .build();

    /** Of 1 March to 31 March, and not of the days beside. */
    private static final Usage USAGE = Usage.NONE.with(List.of(
            UsageEvent.of("0", "prints", FIRST.minusDays(1), "1000"),
            UsageEvent.of("1", "prints", LocalDate.of(2026, 3, 31), "40").by("Ada"),
            UsageEvent.of("2", "prints", FIRST, "100").by("Ada"),
            UsageEvent.of("3", "prints", LocalDate.of(2026, 3, 10), "60.5").by("Bob"),
            UsageEvent.of("4", "prints", LocalDate.of(2026, 3, 10), "-0.5"),
            UsageEvent.of("5", "calls", FIRST, "7"),
            UsageEvent.of("6", "prints", LocalDate.of(2026, 4, 1), "1000")));

    @ParameterizedTest
    @CsvSource(textBlock = """
        COUNT,  4
        SUM,    200.0
        MAX,    100
        UNIQUE, 3
        LAST,   40
        """)
    void eventsComeTo(Aggregation aggregation, BigDecimal quantity) {
        Meter meter = new Meter("prints", aggregation, PRINTS, PriceModel.perUnit("1"));

        assertEquals(quantity, meter.quantity(USAGE, MARCH));
        assertEquals(0, meter.quantity(Usage.NONE, MARCH).signum());
    }

    /** 200 prints: 100 at 0.10 and 100 at 0.08; 50.00 are due in any case, and 18.00 are less. */
    @Test
    void tiersAndAMinimumMakeThePrice() {
        PriceModel tiers = PriceModel.tiered(Tier.upTo("100", "0.10"), Tier.beyond("0.08"));
        Meter plain = new Meter("prints", Aggregation.SUM, PRINTS, tiers);
        Meter committed = new Meter("prints", Aggregation.SUM, PRINTS, tiers.withMinimumAmount("50.00"));

        List<ItemLine> lines = plain.lines(USAGE, MARCH, Locale.FRENCH);
        assertEquals(2, lines.size());
        assertEquals(new BigDecimal("0.08"), lines.get(1).unitPrice());
        assertEquals(MARCH, lines.get(1).period().orElseThrow());
        assertEquals(
                0, new BigDecimal("18.00").compareTo(plain.price(USAGE, MARCH).amount()));
        assertEquals(new BigDecimal("50.00"), committed.price(USAGE, MARCH).amount());
        assertEquals(new BigDecimal("50.00"), committed.price(Usage.NONE, MARCH).amount());
    }

    @Test
    void aKeyCountsOnce() {
        UsageEvent again = UsageEvent.of("2", "prints", FIRST, "100").by("Ada");

        assertEquals(USAGE.events(), USAGE.with(again).events());
        assertEquals(USAGE.events(), USAGE.close(FIRST).with(again).events());
        assertEquals(
                List.of("CPT-SUBSCRIPTION-USAGE-KEY"),
                SubscriptionMovesTest.codes(() ->
                        USAGE.with(UsageEvent.of("2", "prints", FIRST, "101").by("Ada"))));
    }

    @Test
    void aDayThatIsBilledIsClosed() {
        Usage closed = USAGE.close(MARCH.last());
        LocalDate april = MARCH.endExclusive();

        assertEquals(
                List.of("CPT-SUBSCRIPTION-USAGE-CLOSED"),
                SubscriptionMovesTest.codes(() -> closed.with(UsageEvent.of("7", "prints", MARCH.last(), "1"))));
        assertEquals(
                8,
                closed.with(UsageEvent.of("7", "prints", april, "1")).events().size());
        assertEquals(
                List.of("CPT-SUBSCRIPTION-USAGE-REOPENED"),
                SubscriptionMovesTest.codes(() -> closed.close(MARCH.last().minusDays(1))));
    }

    /** 100.00 put in, 60.00 drawn, 50.00 wanted: 40.00 drawn and 10.00 to bill. */
    @Test
    void aWalletIsDrawnDown() {
        Wallet wallet = Wallet.EMPTY.put("p1", "100.00").draw("d1", new BigDecimal("60.00"));
        Wallet dry = wallet.draw("d2", new BigDecimal("50.00"));

        assertEquals(new BigDecimal("40.00"), wallet.balance());
        assertEquals(new BigDecimal("0.00"), dry.balance());
        assertEquals(new BigDecimal("10.00"), dry.entry("d2").left());
        assertEquals(0, dry.entry("d1").left().signum());
        Wallet refilled = dry.put("p2", "5.00");
        assertSame(refilled, refilled.draw("d2", new BigDecimal("50.00")));
        assertSame(refilled, refilled.put("p2", "5.00"));
        assertEquals(
                new BigDecimal("1.00"),
                Wallet.EMPTY.draw("d", new BigDecimal("1.00")).entry("d").left());
    }

    @Test
    void aWalletRefusesWhatItIsNot() {
        Wallet wallet = Wallet.EMPTY.put("p1", "100.00");

        assertEquals(
                List.of("CPT-SUBSCRIPTION-WALLET-KEY"), SubscriptionMovesTest.codes(() -> wallet.put("p1", "5.00")));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-WALLET-KEY"),
                SubscriptionMovesTest.codes(() -> wallet.draw("p1", new BigDecimal("100.00"))));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-WALLET-AMOUNT"), SubscriptionMovesTest.codes(() -> wallet.put("p2", "0")));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-WALLET-AMOUNT"),
                SubscriptionMovesTest.codes(() -> wallet.draw("d", new BigDecimal("-1"))));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-WALLET-AMOUNT"),
                SubscriptionMovesTest.codes(
                        () -> new Wallet(List.of(new Wallet.Entry("p", new BigDecimal("1"), new BigDecimal("500"))))));
        assertEquals(
                List.of("CPT-SUBSCRIPTION-WALLET-OVERDRAWN"),
                SubscriptionMovesTest.codes(
                        () -> new Wallet(List.of(new Wallet.Entry("d", new BigDecimal("2"), new BigDecimal("-1"))))));
    }
}
