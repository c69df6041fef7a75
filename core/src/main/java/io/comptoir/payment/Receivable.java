package io.comptoir.payment;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Source;
import io.comptoir.payment.Movement.WriteOff;
import io.comptoir.payment.SettlementState.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.money.MonetaryAmount;

/**
 * What is owed on one issued invoice, and all that became of it — créance.
 * <pre>
 *                    ┌──── undone: return (impayé), reversal ◀───────────────┐
 *                    ▼                                                       │
 *   issue ──▶ AWAITING ──settlement of a part──▶ PARTIAL ──of the rest──▶ PAID, SETTLED
 *                 │                                 │                        ▲
 *                 └──────────── settlement of all ──┼────────────────────────┘
 *                                                   │
 *   late: a part that fell due before the day is open ── may hold of AWAITING and of PARTIAL
 *
 *   settlements: payment │ credit note │ write-off │ early-payment discount │ exchange difference
 * </pre>
 * Movements are only added; each gives another receivable, and the invoice itself never changes. They may be entered in any
 * order of their days: the bank's statement of yesterday comes today. On no day may more be settled than was owed, so that
 * {@code 0 ≤ balance ≤ amount owed} whenever one asks.
 *
 * <pre>{@code
 * Receivable paid = Receivable.of(invoice)
 *     .pay("RG-0000455", day, money, new Source("bank-1", 0, PaymentMethod.TRANSFER));
 * paid.balance();             // 0.00
 * paid.state(today).progress(); // PAID
 * }</pre>
 *
 * @param debt  what the invoice made somebody owe
 * @param schedule  when it is to be paid
 * @param movements  what became of it, in the order it was entered; at most {@value #MOVEMENTS_MAX}
 */
public record Receivable(Debt debt, PaymentSchedule schedule, List<Movement> movements) {

    /** The most movements of one receivable. */
    public static final int MOVEMENTS_MAX = 10_000;

    private static final int RATIO_DIGITS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(1, RATIO_DIGITS);

    private static final Rule TOO_MANY = Rule.error("CPT-PAYMENT-MOVEMENTS-TOO-MANY", "Comptoir, bounds")
            .says("{value} mouvements sont trop.", "{value} movements are too many.")
            .fix("Une créance en a 10000 au plus.", "A receivable has 10000 at most.");
    private static final Rule ABOVE_TOLERANCE = Rule.error("CPT-PAYMENT-ABOVE-TOLERANCE", "Comptoir, write-offs")
            .says(
                    "Le solde de {value} dépasse la tolérance de {0}.",
                    "The balance of {value} is above the tolerance, {0}.")
            .fix(
                    "Passez-le en perte avec un motif, ou attendez le paiement.",
                    "Write it off for a reason, or wait for the payment.");

    /**
     * Checks the movements, all of them.
     *
     * @throws ViolationsException with all that is wrong: a movement named twice, before the issue of the invoice or in
     *     another currency, an undoing of nothing or of something undone before; else with the first that settles more than
     *     is left on its day; or if the schedule does not make the amount due
     */
    public Receivable {
        movements = List.copyOf(movements);
        if (movements.size() > MOVEMENTS_MAX) {
            throw new ViolationsException(TOO_MANY.at("movements", movements.size()));
        }
        schedule.check(debt);
        new Ledger(debt, movements).violations().throwIfErrors();
    }

    /** What is owed on {@code invoice}, all of it on its due date but for what is kept back. */
    public static Receivable of(Invoice.Issued invoice) {
        return of(Debt.of(invoice));
    }

    /** What is owed of {@code debt}, all of it on its due date but for what is kept back. */
    public static Receivable of(Debt debt) {
        return new Receivable(debt, PaymentSchedule.of(debt), List.of());
    }

    // --- moves ---

    /** The same, to be paid as {@code other} says. */
    public Receivable scheduled(PaymentSchedule other) {
        return new Receivable(debt, other, movements);
    }

    /** The same, after {@code movement}. */
    public Receivable with(Movement movement) {
        return with(List.of(movement));
    }

    /** The same, after all of {@code more}, checked once: for many, this is the fast way. */
    public Receivable with(List<? extends Movement> more) {
        List<Movement> all = new ArrayList<>(movements);
        all.addAll(more);
        return new Receivable(debt, schedule, all);
    }

    /**
     * The same, after a payment — règlement.
     *
     * @throws ViolationsException as {@link #with} does, and if the money is in another currency
     */
    public Receivable pay(String id, LocalDate date, MonetaryAmount money, Source source) {
        if (!money.getCurrency().equals(debt.currency())) {
            throw new ViolationsException(
                    Ledger.otherCurrency("amount", money.getCurrency().getCurrencyCode(), debt));
        }
        return with(new Payment(id, date, money.getNumber().numberValueExact(BigDecimal.class), source));
    }

    /**
     * The same, with the whole balance given up, where it is too little to ask for.
     *
     * @throws ViolationsException if it is more than {@code tolerance}, or nothing
     */
    public Receivable writeOffWithin(String id, LocalDate date, BigDecimal tolerance) {
        if (balance().compareTo(tolerance) > 0) {
            throw new ViolationsException(
                    ABOVE_TOLERANCE.at("amount", balance().toPlainString(), tolerance.toPlainString()));
        }
        return with(WriteOff.small(id, date, balance(), tolerance));
    }

    // --- amounts ---

    /** What is left to pay once all is counted — solde dû, reste à payer ({@code amountRemaining}). */
    public BigDecimal balance() {
        return balance(LocalDate.MAX);
    }

    /** What was left to pay at the end of {@code asOf}. */
    public BigDecimal balance(LocalDate asOf) {
        return debt.amount().subtract(settled(asOf));
    }

    /** What settlements took off by {@code asOf}, money or not. */
    public BigDecimal settled(LocalDate asOf) {
        return sum(asOf, Change::settles);
    }

    /** The money that came in and stayed. */
    public BigDecimal paid() {
        return paid(LocalDate.MAX);
    }

    /** The money that came in by {@code asOf} and was not gone again by then. */
    public BigDecimal paid(LocalDate asOf) {
        return sum(asOf, Change::pays);
    }

    /** The most that a settlement of {@code date} may take: the least that is left on that day and on all after. */
    public BigDecimal open(LocalDate date) {
        return new Ledger(debt, movements).open(date);
    }

    /**
     * How much of what is asked for has been paid — % réglé. Credit notes and discounts lower what is asked for; what is
     * written off was asked for and not paid. With two decimals, and honest at both ends: 100 only where all of it is paid,
     * 0 only where nothing is.
     */
    public Percentage paidRatio() {
        BigDecimal asked = debt.amount().subtract(sum(LocalDate.MAX, Change::reduces));
        if (asked.signum() == 0) {
            return new Percentage(HUNDRED);
        }
        BigDecimal paid = paid();
        BigDecimal ratio = Rounding.HALF_UP.quotient(paid.multiply(HUNDRED), asked, RATIO_DIGITS);
        BigDecimal least = paid.signum() > 0 ? STEP : BigDecimal.ZERO;
        BigDecimal most = paid.compareTo(asked) < 0 ? HUNDRED.subtract(STEP) : HUNDRED;
        return new Percentage(ratio.max(least).min(most));
    }

    // --- days ---

    /** The day of the last payment that stayed — date du dernier règlement reçu. */
    public Optional<LocalDate> lastReceived() {
        Map<String, LocalDate> days = new HashMap<>();
        for (Change change : changes()) {
            if (change.undoes()) {
                days.remove(change.settlement().id());
            } else if (change.settlement() instanceof Payment) {
                days.put(change.movement(), change.date());
            }
        }
        return days.values().stream().max(LocalDate::compareTo);
    }

    /**
     * What could be asked for on {@code asOf} — solde dû exigible: the parts that have fallen due, the day itself included,
     * less what was settled, the oldest first.
     */
    public BigDecimal dueNow(LocalDate asOf) {
        return schedule.due(asOf).subtract(settled(asOf)).max(zero());
    }

    /** What was to be paid before {@code asOf} and was not — en retard: the last day to pay is not late yet. */
    public BigDecimal overdue(LocalDate asOf) {
        return schedule.dueBefore(asOf).subtract(settled(asOf)).max(zero());
    }

    /** When the next money is expected — règlement attendu le: the day of the oldest part that is open, past or to come. */
    public Optional<LocalDate> expectedOn(LocalDate asOf) {
        return schedule.open(settled(asOf)).stream().findFirst().flatMap(Instalment::dueDate);
    }

    /** How many days the oldest part that is open fell due before {@code asOf}; 0 where none is late. */
    public long age(LocalDate asOf) {
        return expectedOn(asOf)
                .map(date -> Math.max(0, ChronoUnit.DAYS.between(date, asOf)))
                .orElse(0L);
    }

    /** How far it was settled at the end of {@code asOf}, and whether it was late. */
    public SettlementState state(LocalDate asOf) {
        return new SettlementState(progress(asOf), overdue(asOf).signum() > 0);
    }

    private Progress progress(LocalDate asOf) {
        BigDecimal settled = settled(asOf);
        if (settled.compareTo(debt.amount()) == 0) {
            return paid(asOf).compareTo(settled) == 0 ? Progress.PAID : Progress.SETTLED;
        }
        return settled.signum() > 0 ? Progress.PARTIAL : Progress.AWAITING;
    }

    // --- steps ---

    /** What each movement did, in their order. */
    List<Change> changes() {
        return new Ledger(debt, movements).changes();
    }

    private BigDecimal sum(LocalDate asOf, Function<Change, BigDecimal> amount) {
        BigDecimal sum = zero();
        for (Change change : changes()) {
            sum = change.date().isAfter(asOf) ? sum : sum.add(amount.apply(change));
        }
        return Rounding.EXACT.round(sum, debt.digits());
    }

    private BigDecimal zero() {
        return Rounding.EXACT.round(BigDecimal.ZERO, debt.digits());
    }
}
