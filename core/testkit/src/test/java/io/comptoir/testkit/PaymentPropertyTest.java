package io.comptoir.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.json.CashReceiptJson;
import io.comptoir.json.PaymentScheduleJson;
import io.comptoir.json.ReceivableJson;
import io.comptoir.money.Percentage;
import io.comptoir.payment.Allocations;
import io.comptoir.payment.CashReceipt.Expected;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.Debt;
import io.comptoir.payment.Instalment;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.Undoing;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.VatDue;
import io.comptoir.tax.VatRate;
import io.comptoir.testkit.PaymentArbitraries.Step;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of every debt, whatever becomes of it. */
class PaymentPropertyTest {

    private static final LocalDate LATER = PaymentArbitraries.ISSUED.plusDays(100);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    // --- VAT ---

    /** However it was paid, credited, discounted and returned: once settled, VAT is that of what was billed and stayed. */
    @Property
    void vatDueMakesTheVatOfTheInvoice(@ForAll("receivables") Receivable receivable) {
        Receivable settled = settled(found(receivable));

        assertEquals(Map.of(), added(VatDue.onReceipts(settled), less(settled)));
    }

    /** The events of what was entered never change: they may have been declared. */
    @Property
    void vatDueIsOnlyAddedTo(@ForAll("receivables") Receivable receivable) {
        List<VatDue> all = VatDue.onReceipts(receivable);

        for (int i = 0; i < receivable.movements().size(); i++) {
            List<VatDue> then = VatDue.onReceipts(first(receivable, i));
            assertEquals(all.subList(0, then.size()), then);
        }
    }

    /** Only a credit note that changes the mix of the rates does that. */
    @Property
    void aPaymentNeverTakesVatBack(@ForAll("debts") Debt debt, @ForAll("payments") List<Step> steps) {
        Receivable paid = settled(PaymentArbitraries.after(Receivable.of(debt), steps));

        for (VatDue event : VatDue.onReceipts(paid)) {
            assertTrue(event.taxable().signum() >= 0 && event.vat().signum() >= 0, event::toString);
        }
    }

    /** What lost write-offs gave up is asked for again. */
    private static Receivable found(Receivable receivable) {
        Receivable found = receivable;
        for (Movement one : standing(receivable)) {
            if (one instanceof WriteOff lost && lost.reason() == WriteOff.Reason.BAD_DEBT) {
                found = found.with(new Reversal("found-" + one.id(), LATER, one.id(), Optional.empty()));
            }
        }
        return found;
    }

    private static Receivable settled(Receivable receivable) {
        BigDecimal rest = receivable.balance();
        return rest.signum() > 0 ? receivable.with(PaymentArbitraries.payment("last", LATER, rest)) : receivable;
    }

    /** What may fall due at each rate, negated: that of the invoice, less credit notes and corrected discounts. */
    private static List<VatTotal> less(Receivable receivable) {
        List<VatTotal> less = new ArrayList<>();
        receivable.debt().vat().forEach(one -> less.add(negated(one)));
        for (Movement one : standing(receivable)) {
            if (one instanceof CreditAllocation credit) {
                less.addAll(credit.vat());
            } else if (one instanceof EarlyPaymentDiscount discount && discount.treatment() == Treatment.CORRECTED) {
                less.addAll(discount.vat());
            }
        }
        return less;
    }

    private static VatTotal negated(VatTotal one) {
        return new VatTotal(one.rate(), one.taxable().negate(), one.vat().negate());
    }

    /** Net and VAT at each rate where they are not nothing. */
    private static Map<VatRate, String> added(List<VatDue> events, List<VatTotal> others) {
        Map<VatRate, VatTotal> sums = new TreeMap<>();
        Stream.concat(events.stream().map(one -> new VatTotal(one.rate(), one.taxable(), one.vat())), others.stream())
                .forEach(one -> sums.merge(one.rate(), one, PaymentPropertyTest::plus));
        Map<VatRate, String> left = new TreeMap<>();
        sums.forEach((rate, sum) -> {
            if (sum.taxable().signum() != 0 || sum.vat().signum() != 0) {
                left.put(rate, sum.taxable() + " and " + sum.vat());
            }
        });
        return left;
    }

    private static VatTotal plus(VatTotal one, VatTotal other) {
        return new VatTotal(
                one.rate(), one.taxable().add(other.taxable()), one.vat().add(other.vat()));
    }

    private static List<Movement> standing(Receivable receivable) {
        Set<String> undone = receivable.movements().stream()
                .filter(Undoing.class::isInstance)
                .map(one -> ((Undoing) one).of())
                .collect(Collectors.toSet());
        return receivable.movements().stream()
                .filter(one -> !(one instanceof Undoing) && !undone.contains(one.id()))
                .toList();
    }

    private static Receivable first(Receivable receivable, int movements) {
        return new Receivable(
                receivable.debt(), receivable.schedule(), receivable.movements().subList(0, movements));
    }

    // --- balances ---

    @Property
    void theBalanceStaysBetweenNothingAndAll(
            @ForAll("receivables") Receivable receivable, @ForAll("days") LocalDate day) {
        BigDecimal balance = receivable.balance(day);

        assertTrue(balance.signum() >= 0);
        assertTrue(balance.compareTo(receivable.debt().amount()) <= 0);
        assertTrue(receivable.open(day).signum() >= 0);
        assertTrue(receivable.open(day).compareTo(balance) <= 0);
        assertTrue(receivable.dueNow(day).compareTo(balance) <= 0);
        assertTrue(receivable.overdue(day).compareTo(receivable.dueNow(day)) <= 0);
        assertEquals(receivable.overdue(day).signum() > 0, receivable.age(day) > 0);
        assertEquals(balance.signum() == 0, receivable.state(day).isSettled());
        assertTrue(receivable.paidRatio().isShare());
    }

    @Property
    void whatIsOpenMayBePaidAndNoMore(@ForAll("receivables") Receivable receivable, @ForAll("days") LocalDate day) {
        BigDecimal open = receivable.open(day);
        BigDecimal more = open.add(BigDecimal.ONE);

        if (open.signum() > 0) {
            Receivable paid = receivable.with(PaymentArbitraries.payment("x", day, open));
            assertEquals(receivable.balance().subtract(open), paid.balance());
        }
        ViolationsException refused = assertThrows(
                ViolationsException.class, () -> receivable.with(PaymentArbitraries.payment("x", day, more)));
        assertEquals("CPT-PAYMENT-ABOVE-BALANCE", refused.code());
    }

    @Property
    void paymentsCommute(@ForAll("debts") Debt debt, @ForAll("payments") List<Step> steps, @ForAll long seed) {
        List<Movement> payments = new ArrayList<>(
                PaymentArbitraries.after(Receivable.of(debt), steps).movements());
        Receivable one = Receivable.of(debt).with(payments);
        Collections.shuffle(payments, new Random(seed));
        Receivable other = Receivable.of(debt).with(payments);

        for (int day = 0; day <= 100; day += 5) {
            LocalDate date = PaymentArbitraries.ISSUED.plusDays(day);
            assertEquals(one.balance(date), other.balance(date));
            assertEquals(one.state(date), other.state(date));
        }
        assertEquals(one.paidRatio(), other.paidRatio());
        assertEquals(added(VatDue.onReceipts(one), List.of()), added(VatDue.onReceipts(other), List.of()));
    }

    @Property
    void aReversalGivesTheFormerBalanceBack(@ForAll("receivables") Receivable receivable) {
        BigDecimal open = receivable.open(LATER);
        if (open.signum() > 0) {
            Receivable back = receivable
                    .with(PaymentArbitraries.payment("x", LATER, open))
                    .with(new Reversal("y", LATER, "x", Optional.empty()));

            assertEquals(receivable.balance(), back.balance());
            assertEquals(receivable.paidRatio(), back.paidRatio());
            assertEquals(receivable.lastReceived(), back.lastReceived());
            assertEquals(added(VatDue.onReceipts(receivable), List.of()), added(VatDue.onReceipts(back), List.of()));
        }
    }

    // --- schedules ---

    @Property
    void aScheduleMakesTheAmountDue(@ForAll("debts") Debt debt, @ForAll("dueDates") List<LocalDate> days) {
        List<Percentage> percents = new ArrayList<>(Collections.nCopies(days.size() - 1, Percentage.of("7")));
        percents.add(new Percentage(BigDecimal.valueOf(100 - 7L * percents.size())));

        assertEquals(debt.amount(), PaymentSchedule.of(debt).total());
        assertEquals(debt.amount(), PaymentSchedule.equal(debt, days).total());
        assertEquals(
                debt.amount(),
                PaymentSchedule.byPercentage(debt, days, percents).total());
    }

    @Property
    void whatIsOpenOfAScheduleMakesTheBalance(
            @ForAll("receivables") Receivable receivable, @ForAll("days") LocalDate day) {
        BigDecimal open = receivable.schedule().open(receivable.settled(day)).stream()
                .map(Instalment::amount)
                .reduce(NOTHING, BigDecimal::add);

        assertEquals(0, receivable.balance(day).compareTo(open));
    }

    // --- receipts ---

    @Property
    void noAllocationExceedsEitherSide(@ForAll("owed") List<Receivable> owed, @ForAll("receipts") Received receipt) {
        for (Allocations done : List.of(
                Allocations.oldestFirst(receipt, owed, receipt.date()),
                Allocations.proportional(receipt, owed, receipt.date()),
                Allocations.batch(List.of(payer(receipt)), owed, any -> "c", receipt.date()))) {
            Received after = done.receipts().get(0);
            BigDecimal allocated =
                    after.allocations().stream().map(Allocated::amount).reduce(NOTHING, BigDecimal::add);

            assertEquals(receipt.amount(), after.unallocated().add(allocated));
            assertEquals(balance(owed), balance(done.receivables()).add(allocated));
            assertEquals(allocated, receipt.amount().min(open(owed, receipt.date())));
        }
    }

    @Property
    void releasingGivesBothSidesBack(@ForAll("owed") List<Receivable> owed, @ForAll("receipts") Received receipt) {
        Allocations done = Allocations.oldestFirst(receipt, owed, receipt.date());
        Received released = done.receipts().get(0);
        List<Receivable> receivables = new ArrayList<>(done.receivables());

        for (Allocated one : released.allocations()) {
            for (int i = 0; i < receivables.size(); i++) {
                if (receivables.get(i).debt().id().equals(one.invoice())) {
                    Allocations back =
                            Allocations.release(released, receivables.get(i), one.id(), "back-" + one.id(), LATER);
                    released = back.receipts().get(0);
                    receivables.set(i, back.receivables().get(0));
                }
            }
        }

        assertEquals(receipt.free(), released.free());
        assertEquals(
                owed.stream().map(Receivable::balance).toList(),
                receivables.stream().map(Receivable::balance).toList());
    }

    // --- JSON ---

    @Property
    void jsonBringsAReceivableBack(@ForAll("receivables") Receivable receivable) {
        String text = ReceivableJson.write(receivable);

        assertEquals(receivable, ReceivableJson.read(text));
        assertEquals(text, ReceivableJson.write(ReceivableJson.read(text)));
        assertEquals(receivable.schedule(), PaymentScheduleJson.read(PaymentScheduleJson.write(receivable.schedule())));
    }

    @Property
    void jsonBringsAReceiptBack(@ForAll("owed") List<Receivable> owed, @ForAll("receipts") Received receipt) {
        Received used = Allocations.oldestFirst(receipt, owed, receipt.date())
                .receipts()
                .get(0);

        assertEquals(used, CashReceiptJson.read(CashReceiptJson.write(used)));
        assertEquals(
                new Expected(receipt.remittance(), LATER),
                CashReceiptJson.read(CashReceiptJson.write(new Expected(receipt.remittance(), LATER))));
    }

    private static Received payer(Received receipt) {
        return Received.of(receipt.remittance().toBuilder().payer("c").build(), receipt.date());
    }

    private static BigDecimal balance(List<Receivable> receivables) {
        return receivables.stream().map(Receivable::balance).reduce(NOTHING, BigDecimal::add);
    }

    private static BigDecimal open(List<Receivable> receivables, LocalDate date) {
        return receivables.stream().map(one -> one.open(date)).reduce(NOTHING, BigDecimal::add);
    }

    @Provide
    Arbitrary<Receivable> receivables() {
        return PaymentArbitraries.receivables();
    }

    @Provide
    Arbitrary<List<Receivable>> owed() {
        return PaymentArbitraries.openReceivables();
    }

    @Provide
    Arbitrary<Received> receipts() {
        return PaymentArbitraries.receipts();
    }

    @Provide
    Arbitrary<Debt> debts() {
        return PaymentArbitraries.debts();
    }

    @Provide
    Arbitrary<List<LocalDate>> dueDates() {
        return PaymentArbitraries.dueDates();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 100).map(PaymentArbitraries.ISSUED::plusDays);
    }

    @Provide
    Arbitrary<List<Step>> payments() {
        return PaymentArbitraries.steps()
                .map(steps -> steps.stream()
                        .map(step -> new Step(Step.Kind.PAY, step.share(), step.days()))
                        .toList());
    }
}
