package io.comptoir.testkit;

import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.Credit;
import io.comptoir.payment.Debt;
import io.comptoir.payment.Movement;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.EarlyPaymentDiscount;
import io.comptoir.payment.Movement.EarlyPaymentDiscount.Treatment;
import io.comptoir.payment.Movement.ExchangeDifference;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.PaymentSchedule;
import io.comptoir.payment.Receivable;
import io.comptoir.payment.Remittance;
import io.comptoir.tax.VatRate;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Part;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What is owed and what is paid, for property tests. They shrink to one cent at 20 % that nothing became of.
 * <p>
 * A history is made of steps that are taken as far as they are legal, so that each of its prefixes is one too.
 */
public final class PaymentArbitraries {

    /** The day that debts are of. */
    public static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

    private static final int STEPS_MAX = 12;
    private static final int DAYS_MAX = 90;
    private static final int THOUSANDTHS = 1000;

    private PaymentArbitraries() {}

    // --- what is owed ---

    /** Debts of one to three rates, in euros or in a currency of none or three decimals, with or without a retention. */
    public static Arbitrary<Debt> debts() {
        return Combinators.combine(
                        InvoiceArbitraries.currencies(),
                        InvoiceArbitraries.vatRates().set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.longs().between(1, 1_000_000).list().ofSize(3),
                        Arbitraries.of(0, 0, 5, 100),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 99_999))
                .as((currency, rates, units, retained, days, number) ->
                        debt(currency, List.copyOf(rates), units, retained, days, number));
    }

    private static Debt debt(
            CurrencyUnit currency, List<VatRate> rates, List<Long> units, int retained, int days, int number) {
        int digits = currency.getDefaultFractionDigits();
        List<VatTotal> vat = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            BigDecimal taxable = BigDecimal.valueOf(units.get(i), digits);
            vat.add(new VatTotal(rates.get(i), taxable, rates.get(i).taxOn(taxable, digits)));
        }
        BigDecimal amount = new Part(vat).gross();
        BigDecimal kept = new Percentage(BigDecimal.valueOf(retained)).of(amount);
        return Debt.builder()
                .id("inv-" + number)
                .number(new DocumentNumber("F2026-" + number))
                .issueDate(ISSUED)
                .dueDate(ISSUED.plusDays(days))
                .currency(currency)
                .amount(amount)
                .retained(Rounding.HALF_UP.round(kept, digits))
                .vat(vat)
                .build();
    }

    /** Up to six days to pay on, in no order. */
    public static Arbitrary<List<LocalDate>> dueDates() {
        return Arbitraries.integers()
                .between(0, DAYS_MAX)
                .map(days -> ISSUED.plusDays(days))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Receivables that anything may have become of. */
    public static Arbitrary<Receivable> receivables() {
        return Combinators.combine(debts(), dueDates(), steps())
                .as((debt, days, steps) ->
                        after(Receivable.of(debt).scheduled(PaymentSchedule.equal(debt, days)), steps));
    }

    /** Receivables of euros that were at most partly paid. */
    public static Arbitrary<List<Receivable>> openReceivables() {
        return Combinators.combine(debts(), steps())
                .as(PaymentArbitraries::inEuros)
                .list()
                .ofMaxSize(8)
                .map(PaymentArbitraries::numbered);
    }

    private static Receivable inEuros(Debt debt, List<Step> steps) {
        BigDecimal amount = BigDecimal.valueOf(debt.amount().unscaledValue().longValueExact(), 2);
        Debt euros = Debt.builder()
                .from(debt)
                .currency(Currencies.euro())
                .amount(amount)
                .retained(BigDecimal.ZERO)
                .vat(List.of(new VatTotal(VatRate.SMALL_BUSINESS_EXEMPTION, amount, BigDecimal.ZERO)))
                .build();
        return after(Receivable.of(euros), steps);
    }

    /** The same, each with an id of its own. */
    private static List<Receivable> numbered(List<Receivable> receivables) {
        List<Receivable> numbered = new ArrayList<>();
        for (Receivable one : receivables) {
            Debt debt =
                    Debt.builder().from(one.debt()).id("inv-" + numbered.size()).build();
            numbered.add(new Receivable(debt, one.schedule(), one.movements()));
        }
        return numbered;
    }

    // --- what becomes of it ---

    /**
     * Something that may be done to a receivable.
     *
     * @param kind  what
     * @param share  how much of what is open, in thousandths; also which settlement is undone
     * @param days  how long after the issue
     */
    public record Step(Kind kind, int share, int days) {

        /** What may be done. */
        public enum Kind {
            /** A payment; the most likely, so that histories look like those of life. */
            PAY,
            /** Another payment. */
            PAY_MORE,
            /** A credit note at the rates of the invoice. */
            CREDIT,
            /** A credit note at its first rate alone. */
            CREDIT_ONE_RATE,
            /** A discount with its VAT. */
            DISCOUNT,
            /** A discount net of tax. */
            DISCOUNT_NET_OF_TAX,
            /** A bad debt. */
            LOSE,
            /** A small difference. */
            TOLERATE,
            /** An exchange loss. */
            EXCHANGE,
            /** A return of a payment. */
            RETURN,
            /** A reversal of any settlement. */
            REVERSE
        }
    }

    /** Up to twelve steps. */
    public static Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.class),
                        Arbitraries.integers().between(0, THOUSANDTHS),
                        Arbitraries.integers().between(0, DAYS_MAX))
                .as(Step::new)
                .list()
                .ofMaxSize(STEPS_MAX);
    }

    /** What {@code steps} make of a receivable; those that are not legal are left out. */
    public static Receivable after(Receivable receivable, List<Step> steps) {
        Receivable now = receivable;
        for (Step step : steps) {
            now = movement(now, step).map(now::with).orElse(now);
        }
        return now;
    }

    private static Optional<Movement> movement(Receivable now, Step step) {
        String id = "m" + now.movements().size();
        LocalDate date = ISSUED.plusDays(step.days());
        if (step.kind() == Step.Kind.RETURN || step.kind() == Step.Kind.REVERSE) {
            return undoing(now, step, id, date);
        }
        BigDecimal exact = now.open(date).multiply(BigDecimal.valueOf(step.share(), 3));
        int digits = now.debt().currency().getDefaultFractionDigits();
        BigDecimal amount = Rounding.HALF_UP.round(exact, digits);
        return amount.signum() > 0 ? settlement(now, step.kind(), id, date, amount) : Optional.empty();
    }

    private static Optional<Movement> settlement(
            Receivable now, Step.Kind kind, String id, LocalDate date, BigDecimal amount) {
        return switch (kind) {
            case PAY, PAY_MORE -> Optional.of(payment(id, date, amount));
            case CREDIT -> credit(now.debt(), now.debt().vat(), id, date, amount);
            case CREDIT_ONE_RATE -> credit(now.debt(), now.debt().vat().subList(0, 1), id, date, amount);
            case DISCOUNT -> discount(now, Treatment.CORRECTED, id, date);
            case DISCOUNT_NET_OF_TAX -> discount(now, Treatment.NET_OF_TAX, id, date);
            case LOSE -> Optional.of(WriteOff.of(id, date, amount, WriteOff.Reason.BAD_DEBT, "liquidation"));
            case TOLERATE -> Optional.of(WriteOff.small(id, date, amount, amount));
            case EXCHANGE -> Optional.of(new ExchangeDifference(id, date, amount, ExchangeDifference.Sense.LOSS));
            case RETURN, REVERSE -> Optional.empty();
        };
    }

    /** A payment by a receipt of its own. */
    public static Payment payment(String id, LocalDate date, BigDecimal amount) {
        return new Payment(id, date, amount, new Source("receipt-" + id, 0, PaymentMethod.TRANSFER));
    }

    /** A part of a credit note of some rates; none where it has not so much. */
    private static Optional<Movement> credit(
            Debt debt, List<VatTotal> vat, String id, LocalDate date, BigDecimal amount) {
        Credit credit = new Credit("credit-" + id, new DocumentNumber("AV-" + id), date, debt.currency(), vat);
        BigDecimal part = amount.min(credit.amount());
        return Optional.of(new CreditAllocation(id, date, part, credit, BigDecimal.ZERO));
    }

    private static Optional<Movement> discount(Receivable now, Treatment treatment, String id, LocalDate date) {
        int digits = now.debt().currency().getDefaultFractionDigits();
        Percentage two = Percentage.of("2");
        boolean something = now.debt().vat().stream()
                .anyMatch(one ->
                        Rounding.HALF_UP.round(two.of(one.taxable()), digits).signum() > 0);
        if (!something) {
            return Optional.empty();
        }
        EarlyPaymentDiscount discount = EarlyPaymentDiscount.of(id, date, now.debt(), two, treatment);
        return Optional.<Movement>of(discount).filter(any -> discount.amount().compareTo(now.open(date)) <= 0);
    }

    private static Optional<Movement> undoing(Receivable now, Step step, String id, LocalDate date) {
        if (now.movements().isEmpty()) {
            return Optional.empty();
        }
        Movement of = now.movements().get(step.share() * (now.movements().size() - 1) / THOUSANDTHS);
        boolean standing = of instanceof Movement.Settlement
                && now.movements().stream()
                        .noneMatch(one -> one instanceof Movement.Undoing undoing
                                && undoing.of().equals(of.id()));
        if (!standing) {
            return Optional.empty();
        }
        LocalDate day = date.isBefore(of.date()) ? of.date() : date;
        boolean back = step.kind() == Step.Kind.RETURN && of instanceof Payment;
        return Optional.of(
                back
                        ? new Return(id, day, of.id(), Optional.of("AM04"))
                        : new Reversal(id, day, of.id(), Optional.empty()));
    }

    // --- what comes in ---

    /** Money that came in after the debts were made, in euros, by one to three lines. */
    public static Arbitrary<Received> receipts() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(1, 2_000_000)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(PaymentMethod.class),
                        Arbitraries.integers().between(0, DAYS_MAX))
                .as((cents, method, days) -> Received.of(
                        Remittance.builder()
                                .id("receipt")
                                .addAllLines(cents.stream()
                                        .map(amount -> Remittance.Line.of(method, BigDecimal.valueOf(amount, 2)))
                                        .toList())
                                .build(),
                        ISSUED.plusDays(days)));
    }
}
