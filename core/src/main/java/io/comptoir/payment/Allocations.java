package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Allocation;
import io.comptoir.payment.CashReceipt.Received;
import io.comptoir.payment.CashUse.Released;
import io.comptoir.payment.CashUse.TakenBack;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Reversal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;

/**
 * Receipts and receivables, after money of the ones was allocated to the others — imputation. Both sides always tell the
 * same: each {@link Movement.Payment} of a receivable is a {@link CashUse.Allocated} of its receipt, under the same id.
 * <p>
 * No allocation takes more than the receipt has left or the receivable owes; what is left of a receipt stays with it, as a
 * credit of the payer. Payments are dated on the day of the receipt, or on that of the invoice where it came later, but
 * never before {@code from}: the day of deciding, or the first of the books that are still open. Each form sorts the
 * receivables once and then walks over them once.
 *
 * <pre>{@code
 * Allocations done = Allocations.oldestFirst(receipt, List.of(february, march), receipt.date());
 * done.receipts().get(0).unallocated(); // the overpayment
 * done.receivables().get(0).balance();
 * }</pre>
 *
 * @param receipts  in the order they were given
 * @param receivables  in the order they were given
 */
public record Allocations(List<Received> receipts, List<Receivable> receivables) {

    private static final Rule UNKNOWN = Rule.error("CPT-PAYMENT-ALLOCATION-TO-NOTHING", "Comptoir, allocations")
            .says("Aucune des créances n'est {value}.", "None of the receivables is {value}.")
            .fix("Donnez l'identifiant d'une facture de la liste.", "Give the id of an invoice of the list.");
    private static final Rule ABOVE = Rule.error("CPT-PAYMENT-ALLOCATION-ABOVE-BALANCE", "Comptoir, allocations")
            .says("{value} dépasse le solde de la facture {0}, {1}.", "{value} is more than invoice {0} owes, {1}.")
            .fix("Imputez au plus le solde.", "Allocate at most the balance.");
    private static final Rule EXCEEDED = Rule.error("CPT-PAYMENT-ALLOCATION-ABOVE-RECEIPT", "Comptoir, allocations")
            .says(
                    "Les imputations font {value}, et l'encaissement {0}.",
                    "The allocations make {value}, the receipt {0}.")
            .fix("Imputez au plus ce qu'il en reste.", "Allocate at most what is left of it.");
    private static final Rule NOT_OF_THIS = Rule.error("CPT-PAYMENT-ALLOCATION-OF-ANOTHER", "Comptoir, allocations")
            .says(
                    "{value} n'est pas un règlement de cette facture par cet encaissement.",
                    "{value} is no payment of this invoice by this receipt.")
            .fix("Donnez l'encaissement du règlement.", "Give the receipt of the payment.");

    private static final Comparator<Payable> OLDEST_FIRST = Comparator.comparing(Payable::expectedOn)
            .thenComparing(one -> one.debt().issueDate())
            .thenComparing(one -> one.debt().number().value());

    /** Keeps copies of the lists. */
    public Allocations {
        receipts = List.copyOf(receipts);
        receivables = List.copyOf(receivables);
    }

    // --- one receipt ---

    /**
     * Pays what is expected first, then what comes next, as far as the money goes; a part without a day comes last.
     *
     * @throws ViolationsException if a receivable is in another currency
     */
    public static Allocations oldestFirst(Received receipt, List<Receivable> receivables, LocalDate from) {
        List<Payable> payables = payables(receipt, receivables);
        Purse purse = new Purse(receipt, from);
        payables.stream().sorted(OLDEST_FIRST).forEach(purse::pay);
        return done(List.of(purse), payables);
    }

    /**
     * Pays all of them, each in proportion to what it owes, to the cent by the largest remainder.
     *
     * @throws ViolationsException if a receivable is in another currency
     */
    public static Allocations proportional(Received receipt, List<Receivable> receivables, LocalDate from) {
        List<Payable> payables = payables(receipt, receivables);
        Purse purse = new Purse(receipt, from);
        List<BigDecimal> owed = payables.stream().map(purse::payable).toList();
        BigDecimal most = owed.stream().reduce(BigDecimal.ZERO, BigDecimal::add).min(receipt.unallocated());
        if (most.signum() > 0) {
            List<BigDecimal> shares =
                    Allocation.byWeight(most, owed, receipt.remittance().digits());
            for (int i = 0; i < shares.size(); i++) {
                purse.pay(payables.get(i), shares.get(i));
            }
        }
        return done(List.of(purse), payables);
    }

    /**
     * Pays what somebody chose.
     *
     * @param amounts  by the id of the invoice, above zero
     * @throws ViolationsException with all that is wrong: an invoice that is not there, more than one owes, more than the
     *     receipt has left, another currency
     */
    public static Allocations explicit(
            Received receipt, List<Receivable> receivables, Map<String, BigDecimal> amounts, LocalDate from) {
        List<Payable> payables = payables(receipt, receivables);
        Map<String, Payable> byId = new HashMap<>();
        payables.forEach(one -> byId.put(one.debt().id(), one));
        Purse purse = new Purse(receipt, from);
        check(purse, byId, amounts);
        new LinkedHashMap<>(amounts)
                .forEach((id, amount) ->
                        Optional.ofNullable(byId.get(id)).ifPresent(payable -> purse.pay(payable, amount)));
        return done(List.of(purse), payables);
    }

    private static void check(Purse purse, Map<String, Payable> byId, Map<String, BigDecimal> amounts) {
        List<Violation> found = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> one : amounts.entrySet()) {
            String path = "amounts." + one.getKey();
            BigDecimal amount = Amounts.positive(path, one.getValue());
            Payable payable = byId.get(one.getKey());
            sum = sum.add(amount);
            if (payable == null) {
                found.add(UNKNOWN.at(path, one.getKey()));
            } else if (amount.compareTo(purse.payable(payable)) > 0) {
                found.add(ABOVE.at(
                        path,
                        amount.toPlainString(),
                        payable.debt().number(),
                        purse.payable(payable).toPlainString()));
            }
        }
        if (sum.compareTo(purse.left()) > 0) {
            found.add(EXCEEDED.at("amounts", sum.toPlainString(), purse.left().toPlainString()));
        }
        new Violations(found).throwIfErrors();
    }

    private static List<Payable> payables(Received receipt, List<Receivable> receivables) {
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < receivables.size(); i++) {
            Debt debt = receivables.get(i).debt();
            CurrencyUnit currency = receipt.remittance().currency();
            if (!debt.currency().equals(currency)) {
                found.add(Ledger.otherCurrency("receivables[" + i + "]", currency.getCurrencyCode(), debt));
            }
        }
        new Violations(found).throwIfErrors();
        return receivables.stream().map(Payable::new).toList();
    }

    // --- many receipts ---

    /**
     * Pays what each payer owes, the oldest first, by the oldest receipt first. A receipt whose payer is not known, or owes
     * nothing in its currency, keeps its money.
     *
     * @param customer  the code of the customer of a receivable, as {@link Remittance#payer()} says it
     */
    public static Allocations batch(
            List<Received> receipts,
            List<Receivable> receivables,
            Function<Receivable, String> customer,
            LocalDate from) {
        List<Payable> payables = receivables.stream().map(Payable::new).toList();
        Map<Payer, Deque<Payable>> owed = new HashMap<>();
        payables.stream().sorted(OLDEST_FIRST).forEach(one -> {
            Payer payer = new Payer(customer.apply(one.receivable()), one.debt().currency());
            owed.computeIfAbsent(payer, any -> new ArrayDeque<>()).add(one);
        });
        List<Purse> purses =
                receipts.stream().map(receipt -> new Purse(receipt, from)).toList();
        purses.stream()
                .sorted(Comparator.comparing(Purse::date))
                .forEach(purse -> purse.payer()
                        .flatMap(payer -> Optional.ofNullable(owed.get(payer)))
                        .ifPresent(purse::payAll));
        return done(purses, payables);
    }

    private static Allocations done(List<Purse> purses, List<Payable> payables) {
        return new Allocations(
                purses.stream().map(Purse::receipt).toList(),
                payables.stream().map(Payable::receivable).toList());
    }

    /** Who owes, or pays, in one currency. */
    record Payer(String code, CurrencyUnit currency) {}

    // --- undoing ---

    /**
     * Takes an allocation back: the money is free again, the invoice owes it again.
     *
     * @param payment  the id of the payment
     * @param id  of what undoes it, on both sides
     * @throws ViolationsException if it is no payment of this invoice by this receipt, or was undone before
     */
    public static Allocations release(
            Received receipt, Receivable receivable, String payment, String id, LocalDate date) {
        checkPaid(receipt, receivable, payment);
        return new Allocations(
                List.of(receipt.with(new Released(id, date, payment))),
                List.of(receivable.with(new Reversal(id, date, payment, Optional.empty()))));
    }

    /**
     * The bank took the money of an allocation back — impayé: the invoice owes it again, and the receipt has it no more.
     *
     * @param payment  the id of the payment
     * @param id  of what undoes it, on both sides
     * @param reason  in the words or the code of the bank
     * @throws ViolationsException if it is no payment of this invoice by this receipt, or was undone before
     */
    public static Allocations takeBack(
            Received receipt, Receivable receivable, String payment, String id, LocalDate date, String reason) {
        checkPaid(receipt, receivable, payment);
        Optional<String> why = Optional.of(reason).filter(words -> !words.isBlank());
        return new Allocations(
                List.of(receipt.with(new TakenBack(id, date, payment, why))),
                List.of(receivable.with(new Return(id, date, payment, why))));
    }

    private static void checkPaid(Received receipt, Receivable receivable, String payment) {
        boolean paid = receivable.movements().stream()
                .anyMatch(one -> one.id().equals(payment)
                        && one instanceof Payment found
                        && found.source().receipt().equals(receipt.id()));
        if (!paid) {
            throw new ViolationsException(NOT_OF_THIS.at("payment", payment));
        }
    }
}
