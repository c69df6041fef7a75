package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.desk.BillingRun;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.memory.MemoryPorts;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.money.Rounding;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.TopUp;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.CrashingStorage.Crash;
import io.comptoir.total.Deposit;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a wallet pays and what is left to pay come to what was used, whatever comes first and wherever a run is stopped. */
class WalletPropertyTest {

    private static final int CUSTOMER_SUBSCRIPTIONS = 3;
    private static final int RUNNERS = 6;
    private static final LocalDate START = Books.DAY.minusMonths(11);
    private static final BigDecimal PRICE = new BigDecimal("0.33");

    private enum Kind {
        TOP_UP,
        USE,
        BILL
    }

    /**
     * Something that happens.
     *
     * @param amount  cents to put in, units used, or the point where a first run is stopped
     */
    private record Event(Kind kind, int amount) {}

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(1, 300))
                .as(Event::new)
                .list()
                .ofMaxSize(10);
    }

    @Property(tries = 40)
    void walletAndBillsComeToWhatWasUsed(@ForAll("events") List<Event> events) {
        Play play = new Play();
        events.forEach(play::take);
        play.take(new Event(Kind.BILL, 300));

        List<Invoice.Issued> bills = play.bills();
        assertEquals(play.used, sum(bills, invoice -> invoice.totals().totalGross()));
        assertEquals(play.drawn, sum(bills, invoice -> invoice.totals().prepaid()));
        assertEquals(
                play.used.subtract(play.drawn),
                sum(bills, invoice -> invoice.totals().amountDue()));
        assertTrue(
                bills.stream().allMatch(invoice -> invoice.totals().amountDue().signum() >= 0));
        assertEquals(play.balance, sum(play.topUps(), TopUp::left));
        play.topUps().forEach(one -> assertTaxedOnce(one, bills));
        assertTrue(play.dossier().invoices().auditNumbers().isEmpty());
    }

    /** What is deducted of a top-up never has more VAT than it was sold with, and all of it where all is drawn. */
    private static void assertTaxedOnce(TopUp topUp, List<Invoice.Issued> bills) {
        VatTotal sold = topUp.sold().vat().get(0);
        BigDecimal vat = sum(
                bills.stream()
                        .flatMap(invoice -> invoice.draft().depositsDeducted().stream())
                        .filter(deposit -> deposit.number().equals(topUp.number()))
                        .map(Deposit::vat)
                        .flatMap(List::stream)
                        .toList(),
                VatTotal::vat);
        assertTrue(vat.compareTo(sold.vat()) <= 0);
        assertTrue(topUp.left().signum() > 0 || vat.compareTo(sold.vat()) == 0);
    }

    /** 6 run at once, and each tops up: 18 bills of 10 units, 3.30 and 0.66, and 6 top-ups of 5.00. */
    @Test
    void whoeverDrawsAtOnceDrawsNoCentTwice() {
        Play play = new Play();
        for (int i = 0; i < CUSTOMER_SUBSCRIPTIONS; i++) {
            for (int month = 0; month < 6; month++) {
                play.use(i, START.plusMonths(month), 10);
            }
        }
        AtomicInteger names = new AtomicInteger();

        new Race(RUNNERS).run(meet -> {
            Dossier own = play.dossier(play.storage, START.plusMonths(6));
            String key = "race " + names.incrementAndGet();
            meet.run();
            own.wallets().topUp(play.ids.get(0), VatRate.VAT_20, "5.00", key);
            own.subscriptions().run(BillingRun.issuing(START.plusMonths(6)), paper -> {});
            return List.of(true);
        });

        List<Invoice.Issued> bills = play.bills();
        assertEquals(18, bills.size());
        assertEquals(
                new BigDecimal("71.28"), sum(bills, invoice -> invoice.totals().totalGross()));
        BigDecimal drawn = sum(bills, invoice -> invoice.totals().prepaid());
        assertEquals(new BigDecimal("30.00"), drawn.add(sum(play.topUps(), TopUp::left)));
        play.topUps().forEach(one -> assertTaxedOnce(one, bills));
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Three subscriptions of one customer, and what must become of them, told by sums alone. */
    private static final class Play {

        private final Storage storage = new MemoryStorage();
        private final List<String> ids = new ArrayList<>();
        private LocalDate today = START;
        private int names;
        private BigDecimal open = new BigDecimal("0.00");
        private BigDecimal used = new BigDecimal("0.00");
        private BigDecimal balance = new BigDecimal("0.00");
        private BigDecimal drawn = new BigDecimal("0.00");
        private final List<BigDecimal> units =
                new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));

        private Play() {
            for (int i = 0; i < CUSTOMER_SUBSCRIPTIONS; i++) {
                String id = dossier().subscriptions().save(prints(), "s" + i).id();
                dossier().subscriptions().activate(id, "a" + i);
                ids.add(id);
            }
        }

        private static Subscription prints() {
            Subscription sample = Sample.metered("prints", START);
            SubscriptionItem item = sample.items().get(0).toBuilder()
                    .quantity(BigDecimal.ONE)
                    .unitPrice(PRICE)
                    .build();
            return sample.toBuilder().items(List.of(item)).build();
        }

        private void take(Event event) {
            switch (event.kind) {
                case TOP_UP -> topUp(BigDecimal.valueOf(event.amount, 2));
                case USE -> use(event.amount % CUSTOMER_SUBSCRIPTIONS, today, event.amount);
                case BILL -> bill(event.amount);
            }
        }

        private void topUp(BigDecimal gross) {
            String key = "top-up " + names++;
            dossier().wallets().topUp(ids.get(0), VatRate.VAT_20, gross.toPlainString(), key);
            dossier().wallets().topUp(ids.get(1), VatRate.VAT_20, gross.toPlainString(), key + " of another");
            dossier().wallets().topUp(ids.get(0), VatRate.VAT_20, gross.toPlainString(), key); // again
            balance = balance.add(gross).add(gross);
        }

        private void use(int which, LocalDate day, int quantity) {
            UsageEvent event = UsageEvent.of("event " + names++, "meter", day, Integer.toString(quantity));
            dossier().subscriptions().recordUsage(ids.get(which), List.of(event), event.key());
            units.set(which, units.get(which).add(BigDecimal.valueOf(quantity)));
        }

        /** A month later, by a process that stops and by others after it. */
        private void bill(int point) {
            if (today.equals(Books.DAY)) {
                return;
            }
            today = today.plusMonths(1);
            try {
                run(CrashingStorage.at(storage, point));
            } catch (Crash e) {
                run(storage);
            }
            run(storage);
            for (int i = 0; i < units.size(); i++) {
                BigDecimal net = units.get(i).multiply(PRICE);
                open = open.add(net).add(Rounding.HALF_UP.round(net.multiply(new BigDecimal("0.20")), 2));
                units.set(i, BigDecimal.ZERO);
            }
            used = used.add(open);
            drawn = drawn.add(open.min(balance));
            balance = balance.subtract(open.min(balance));
            open = new BigDecimal("0.00");
        }

        private void run(Storage on) {
            dossier(on, today).subscriptions().run(BillingRun.issuing(today), paper -> {});
        }

        private List<TopUp> topUps() {
            return dossier().wallets().of(ids.get(0)).topUps();
        }

        private List<Invoice.Issued> bills() {
            List<Invoice.Issued> all = new ArrayList<>();
            Optional<Position> after = Optional.empty();
            do {
                var page = dossier().invoices().issued(after, 100);
                page.items().stream()
                        .filter(invoice -> invoice.kind() == InvoiceKind.STANDARD)
                        .forEach(all::add);
                after = page.next();
            } while (after.isPresent());
            return all;
        }

        private Dossier dossier() {
            return dossier(storage, today);
        }

        private Dossier dossier(Storage on, LocalDate day) {
            return Comptoir.over(Ports.of(on, ManualClock.at(day), MemoryPorts.uuids()))
                    .open(DossierId.of("wallets"), Sample.ISSUER, Sample.ACTOR);
        }
    }
}
