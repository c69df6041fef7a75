package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.Movement.CreditAllocation;
import io.comptoir.payment.Movement.ExchangeDifference;
import io.comptoir.payment.Movement.Payment;
import io.comptoir.payment.Movement.Return;
import io.comptoir.payment.Movement.Settlement;
import io.comptoir.payment.Movement.Undoing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The movements of a debt, read in their order: what each changes, and what is wrong with them. */
final class Ledger {

    private static final Comparator<Change> BY_DAY = Comparator.comparing(Change::date);

    private static final Rule REPEATED = Rule.error("CPT-PAYMENT-MOVEMENT-REPEATED", "Comptoir, payments")
            .says("Le mouvement {value} existe déjà.", "There is a movement {value} already.")
            .fix("Donnez-lui un autre identifiant, s'il est nouveau.", "Give it another id, if it is a new one.");
    private static final Rule BEFORE_ISSUE = Rule.error("CPT-PAYMENT-DATE-BEFORE-ISSUE", "Comptoir, payments")
            .says("Le {value} précède l'émission de la facture, le {0}.", "{value} is before the invoice of {0}.")
            .fix(
                    "Datez l'imputation du jour de la facture ; l'encaissement garde sa date.",
                    "Date the allocation on the day of the invoice; the receipt keeps its own.");
    private static final Rule CURRENCY = Rule.error("CPT-PAYMENT-OTHER-CURRENCY", "EN 16931 BT-5")
            .says("{value} ne règle pas une facture en {0}.", "{value} does not settle an invoice in {0}.")
            .fix(
                    "Convertissez d'abord ; la différence de change est un mouvement à part.",
                    "Convert it first; the exchange difference is a movement of its own.");
    private static final Rule NEVER_PAID = Rule.error("CPT-PAYMENT-RETURN-OF-NOTHING", "Comptoir, payments")
            .says("{value} n'est pas un règlement de cette facture.", "{value} is no payment of this invoice.")
            .fix("Donnez l'identifiant du règlement revenu.", "Give the id of the payment that came back.");
    private static final Rule NOT_SETTLED = Rule.error("CPT-PAYMENT-REVERSAL-OF-NOTHING", "Comptoir, payments")
            .says("{value} n'a rien soldé sur cette facture.", "{value} settled nothing of this invoice.")
            .fix(
                    "Donnez l'identifiant de l'imputation ; un retour ou une annulation ne s'annule pas.",
                    "Give the id of the allocation; a return or a reversal is not reversed.");
    private static final Rule TWICE = Rule.error("CPT-PAYMENT-REVERSED-TWICE", "Comptoir, payments")
            .says("{value} est déjà revenu ou annulé.", "{value} has been returned or reversed already.")
            .fix("N'envoyez pas ce mouvement deux fois.", "Do not send this movement twice.");
    private static final Rule UNDONE_BEFORE = Rule.error("CPT-PAYMENT-REVERSED-BEFORE", "Comptoir, payments")
            .says("Le {value} précède ce qui est annulé, le {0}.", "{value} is before what it undoes, on {0}.")
            .fix("Donnez une date du {0} ou après.", "Give a date of {0} or later.");
    private static final Rule GAIN_ALONE = Rule.error("CPT-PAYMENT-GAIN-WITHOUT-PAYMENT", "Comptoir, payments")
            .says("Le gain de change {value} suit un règlement.", "The exchange gain {value} follows a payment.")
            .fix("Enregistrez d'abord le règlement.", "Record the payment first.");
    private static final Rule ABOVE = Rule.error("CPT-PAYMENT-ABOVE-BALANCE", "Comptoir, payments")
            .says(
                    "{value} dépasse le solde : au {0}, il reste {1}.",
                    "{value} is more than the balance: {1} is left on {0}.")
            .fix(
                    "Imputez au plus le solde ; le reste de l'encaissement est un trop-perçu.",
                    "Allocate at most the balance; the rest of the receipt is an overpayment.");

    private final Debt debt;
    private final Map<String, Settlement> settlements = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> undone = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Violation> found = new ArrayList<>();
    private boolean paid;

    Ledger(Debt debt, List<Movement> movements) {
        this.debt = debt;
        for (int i = 0; i < movements.size(); i++) {
            read(i, movements.get(i));
        }
    }

    /** What each movement does, in their order. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** All that is wrong, in the order of the movements; then the first day that more is settled than was owed. */
    Violations violations() {
        if (found.isEmpty()) {
            findAbove();
        }
        return new Violations(found);
    }

    private void read(int place, Movement movement) {
        String path = "movements[" + place + "]";
        if (!ids.add(movement.id())) {
            found.add(REPEATED.at(path + ".id", movement.id()));
        }
        if (movement.date().isBefore(debt.issueDate())) {
            found.add(BEFORE_ISSUE.at(path + ".date", movement.date(), debt.issueDate()));
        }
        if (movement instanceof Settlement settlement) {
            settle(place, path, settlement);
        } else if (movement instanceof Undoing undoing) {
            undo(place, path, undoing);
        }
    }

    private void settle(int place, String path, Settlement settlement) {
        checkMoney(path, settlement);
        paid |= settlement instanceof Payment;
        if (!paid
                && settlement instanceof ExchangeDifference gain
                && gain.settles().signum() == 0) {
            found.add(GAIN_ALONE.at(path, gain.amount().toPlainString()));
        }
        settlements.put(settlement.id(), settlement);
        changes.add(new Change(place, settlement.date(), settlement.id(), settlement, false));
    }

    private void checkMoney(String path, Settlement settlement) {
        try {
            Amounts.payable(path + ".amount", settlement.amount(), debt.digits());
        } catch (ViolationsException e) {
            found.addAll(e.violations().list());
        }
        if (settlement instanceof CreditAllocation one
                && !one.credit().currency().equals(debt.currency())) {
            found.add(otherCurrency(
                    path + ".credit.currency", one.credit().currency().getCurrencyCode(), debt));
        }
    }

    /** Refuses money in another currency than the debt's. */
    static Violation otherCurrency(String path, String currency, Debt debt) {
        return CURRENCY.at(path, currency, debt.currency().getCurrencyCode());
    }

    private void undo(int place, String path, Undoing undoing) {
        Optional<Settlement> settled = Optional.ofNullable(settlements.get(undoing.of()))
                .filter(one -> one instanceof Payment || !(undoing instanceof Return));
        if (settled.isEmpty()) {
            found.add((undoing instanceof Return ? NEVER_PAID : NOT_SETTLED).at(path + ".of", undoing.of()));
        } else if (!undone.add(undoing.of())) {
            found.add(TWICE.at(path + ".of", undoing.of()));
        } else if (undoing.date().isBefore(settled.get().date())) {
            found.add(UNDONE_BEFORE.at(
                    path + ".date", undoing.date(), settled.get().date()));
        } else {
            changes.add(new Change(place, undoing.date(), undoing.id(), settled.get(), true));
        }
    }

    /** As they were entered, and on each day: a payment that is entered late may not be more than was left on its day. */
    private void findAbove() {
        findAbove(changes);
        if (found.isEmpty()) {
            findAbove(inTime());
        }
    }

    private void findAbove(List<Change> ordered) {
        BigDecimal left = debt.amount();
        for (Change change : ordered) {
            BigDecimal before = left;
            left = left.subtract(change.settles());
            if (left.signum() < 0) {
                found.add(ABOVE.at(
                        "movements[" + change.place() + "].amount",
                        change.settlement().amount().toPlainString(),
                        change.date(),
                        before.toPlainString()));
                return;
            }
        }
    }

    private List<Change> inTime() {
        return changes.stream().sorted(BY_DAY).toList();
    }

    /** The most that a settlement of {@code date} may take: the least that is left on that day and on all after. */
    BigDecimal open(LocalDate date) {
        BigDecimal left = debt.amount();
        BigDecimal least = left;
        for (Change change : inTime()) {
            left = left.subtract(change.settles());
            least = change.date().isAfter(date) ? least.min(left) : left;
        }
        return least;
    }
}
