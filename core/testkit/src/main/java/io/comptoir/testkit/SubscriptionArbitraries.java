package io.comptoir.testkit;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Tier;
import io.comptoir.document.Invoice;
import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.BillingTerm;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.EndingPolicy;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.ProrationPolicy;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Subscriptions and what becomes of them, for property tests. They shrink to one month of one item.
 * <p>
 * A history is made of steps that are taken as far as they are legal, so that each of its prefixes is one too.
 */
public final class SubscriptionArbitraries {

    /** The earliest day that one starts on. */
    public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final int DAYS_MAX = 500;
    private static final int STEPS_MAX = 8;

    private SubscriptionArbitraries() {}

    // --- what is agreed ---

    /** Subscriptions that run, of one to four items, by the week to the year, of up to 500 days and a renewal. */
    public static Arbitrary<Subscription> subscriptions() {
        return Combinators.combine(
                        items("base").list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, DAYS_MAX),
                        Arbitraries.integers().between(-60, 60),
                        Arbitraries.of("P1M", "P1M", "P3M", "P1Y", "P2W").map(Interval::parse),
                        Arbitraries.of(BillingTerm.class),
                        contents())
                .as((items, start, days, grid, every, term, content) -> Subscription.builder()
                        .id("AB-1")
                        .content(content)
                        .items(numbered(items))
                        .start(FIRST.plusDays(start))
                        .billingStart(FIRST.plusDays(start + grid))
                        .initialEnd(FIRST.plusDays(start + days))
                        .every(every)
                        .term(term)
                        .renewal(Renewal.explicit(Interval.months(3)))
                        .build()
                        .activate());
    }

    private static Arbitrary<Invoice.Draft> contents() {
        return Combinators.combine(
                        InvoiceArbitraries.issuers(),
                        PartyArbitraries.customers(),
                        InvoiceArbitraries.currencies(),
                        Arbitraries.of(PriceBasis.class))
                .as((issuer, customer, currency, pricing) -> Invoice.Draft.builder()
                        .issuer(issuer)
                        .customer(customer)
                        .currency(currency)
                        .pricing(pricing)
                        .build());
    }

    private static List<SubscriptionItem> numbered(List<SubscriptionItem> items) {
        List<SubscriptionItem> numbered = new ArrayList<>();
        for (SubscriptionItem item : items) {
            String id = "item-" + numbered.size();
            numbered.add(item.toBuilder().id(id).code(id).build());
        }
        return numbered;
    }

    /** Items with every policy that needs no amounts by hand, with and without phases. */
    public static Arbitrary<SubscriptionItem> items(String id) {
        return Combinators.combine(
                        InvoiceArbitraries.decimals(1, 20).filter(quantity -> quantity.signum() > 0),
                        prices(),
                        vatRates(),
                        Arbitraries.of(
                                ProrationPolicy.ACTUAL_DAYS, ProrationPolicy.COMMERCIAL_30_360, ProrationPolicy.NONE),
                        Arbitraries.of(false, false, false, true),
                        phases().list().ofMaxSize(2))
                .as((quantity, price, vat, proration, once, phases) -> SubscriptionItem.builder()
                        .id(id)
                        .code(id)
                        .label("Poste")
                        .quantity(quantity)
                        .price(price)
                        .vat(vat)
                        .proration(proration)
                        .once(once)
                        .phases(phases)
                        .build());
    }

    private static Arbitrary<PriceModel> prices() {
        Arbitrary<PriceModel> unit = InvoiceArbitraries.decimals(0, 500).map(PriceModel.PerUnit::new);
        return Arbitraries.frequencyOf(
                Tuple.of(4, unit),
                Tuple.of(1, Arbitraries.just(PriceModel.tiered(Tier.upTo("5", "9.99"), Tier.beyond("7.77")))));
    }

    private static Arbitrary<VatRate> vatRates() {
        return Arbitraries.of(VatRate.VAT_20, VatRate.VAT_10, VatRate.VAT_5_5);
    }

    /** Phases of all kinds, of days and of months. */
    public static Arbitrary<Phase> phases() {
        Arbitrary<Interval> lasts = Arbitraries.of("P1M", "P14D", "P3M").map(Interval::parse);
        return lasts.flatMap(interval -> Arbitraries.oneOf(
                Arbitraries.just(Phase.free(interval)),
                Arbitraries.integers()
                        .between(0, 100)
                        .map(share -> Phase.discounted(Integer.toString(share), interval)),
                prices().map(price -> Phase.fixed(price, interval))));
    }

    // --- what becomes of it ---

    /**
     * A step in the life of a subscription.
     *
     * @param kind  what happens
     * @param item  to which of its items
     * @param day  how many days after the start
     * @param amount  a quantity or a price
     */
    public record Step(Kind kind, int item, int day, BigDecimal amount) {

        /** What happens. */
        public enum Kind {
            /** What is due by the day is billed; trued up too. */
            BILL,
            /** An item is added. */
            ADD,
            /** An item is taken away. */
            REMOVE,
            /** Another quantity. */
            QUANTITY,
            /** Another price. */
            PRICE,
            /** Another rate. */
            VAT,
            /** It is suspended. */
            SUSPEND,
            /** It runs again. */
            RESUME,
            /** It is renewed. */
            RENEW,
            /** It is cut short. */
            INTERRUPT,
            /** It ends, and nothing is given back. */
            TERMINATE
        }

        /** What the step makes of a subscription; itself where it is not legal. */
        public Subscription on(Subscription subscription) {
            try {
                return moved(subscription);
            } catch (ViolationsException e) {
                return subscription;
            }
        }

        private Subscription moved(Subscription one) {
            LocalDate date = one.start().plusDays(day);
            return switch (kind) {
                case BILL -> one;
                case SUSPEND -> one.suspend(date);
                case RESUME -> one.resume(date);
                case RENEW -> one.renew(date);
                case INTERRUPT -> one.interrupt(date);
                case TERMINATE -> one.terminate(date, EndingPolicy.NOTHING);
                default -> one.amend(Amendment.of("a" + one.amendments().size(), date, change(one)));
            };
        }

        private Change change(Subscription one) {
            String id = "item-" + item;
            return switch (kind) {
                case ADD ->
                    Change.add(SubscriptionItem.builder()
                            .id("item-" + (one.items().size() + one.amendments().size()))
                            .code("item-"
                                    + (one.items().size() + one.amendments().size()))
                            .label("Ajout")
                            .quantity(BigDecimal.ONE)
                            .unitPrice(amount)
                            .vat(VatRate.VAT_20)
                            .once(item % 2 == 1)
                            .build());
                case REMOVE -> Change.remove(id);
                case QUANTITY -> new Change.Quantity(id, amount);
                case VAT -> Change.vat(id, item % 2 == 0 ? VatRate.VAT_10 : VatRate.VAT_20);
                default -> new Change.Price(id, new PriceModel.PerUnit(amount), Optional.empty());
            };
        }
    }

    /** Up to eight steps. */
    public static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, DAYS_MAX),
                        InvoiceArbitraries.decimals(1, 300))
                .as(Step::new)
                .list()
                .ofMaxSize(STEPS_MAX);
    }
}
