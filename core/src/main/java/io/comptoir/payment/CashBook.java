package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.CashUse.Released;
import io.comptoir.payment.CashUse.Spending;
import io.comptoir.payment.CashUse.TakenBack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The uses of a receipt, read in their order: what is left of each line, and what is wrong with them. */
final class CashBook {

    private static final Rule REPEATED = Rule.error("CPT-PAYMENT-USE-REPEATED", "Comptoir, receipts")
            .says("L'usage {value} existe déjà.", "There is a use {value} already.")
            .fix("Donnez-lui un autre identifiant, s'il est nouveau.", "Give it another id, if it is a new one.");
    private static final Rule TOO_EARLY = Rule.error("CPT-PAYMENT-USE-BEFORE-RECEIPT", "Comptoir, receipts")
            .says("Le {value} précède l'encaissement du {0}.", "{value} is before the receipt of {0}.")
            .fix("Donnez une date du {0} ou après.", "Give a date of {0} or later.");
    private static final Rule NO_LINE = Rule.error("CPT-PAYMENT-USE-OF-NO-LINE", "Comptoir, receipts")
            .says("L'encaissement n'a pas de ligne {value}.", "The receipt has no line {value}.")
            .fix("Donnez un rang de 0 à {0}.", "Give a place from 0 to {0}.");
    private static final Rule EXCEEDED = Rule.error("CPT-PAYMENT-RECEIPT-EXCEEDED", "Comptoir, receipts")
            .says("{value} dépasse ce qui reste de la ligne, {0}.", "{value} is more than the line has left, {0}.")
            .fix("Utilisez au plus ce qui reste.", "Use at most what is left.");
    private static final Rule NOTHING = Rule.error("CPT-PAYMENT-RELEASE-OF-NOTHING", "Comptoir, receipts")
            .says("{value} n'est pas une imputation en vigueur.", "{value} is no allocation that stands.")
            .fix("Donnez une imputation ni annulée ni revenue.", "Give one that was neither released nor taken back.");

    private final Remittance remittance;
    private final LocalDate received;
    private final List<BigDecimal> free = new ArrayList<>();
    private final Map<String, Allocated> allocations = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Violation> found = new ArrayList<>();

    CashBook(Remittance remittance, LocalDate received, List<CashUse> uses) {
        this.remittance = remittance;
        this.received = received;
        remittance.lines().forEach(line -> free.add(Amounts.payable("amount", line.amount(), remittance.digits())));
        for (int i = 0; i < uses.size(); i++) {
            read("uses[" + i + "]", uses.get(i));
        }
    }

    Violations violations() {
        return new Violations(found);
    }

    List<BigDecimal> free() {
        return List.copyOf(free);
    }

    List<Allocated> allocations() {
        return List.copyOf(allocations.values());
    }

    private void read(String path, CashUse use) {
        if (!ids.add(use.id())) {
            found.add(REPEATED.at(path + ".id", use.id()));
        }
        if (use.date().isBefore(received)) {
            found.add(TOO_EARLY.at(path + ".date", use.date(), received));
        }
        if (use instanceof Spending spending) {
            spend(path, spending);
        } else if (use instanceof Released released) {
            undo(path, released.of()).ifPresent(this::free);
        } else if (use instanceof TakenBack taken) {
            undo(path, taken.of());
        }
    }

    private void spend(String path, Spending use) {
        if (use.line() < 0 || use.line() >= free.size()) {
            found.add(NO_LINE.at(path + ".line", use.line(), free.size() - 1));
            return;
        }
        BigDecimal left = free.get(use.line());
        if (use.amount().compareTo(left) > 0) {
            found.add(EXCEEDED.at(path + ".amount", use.amount().toPlainString(), left.toPlainString()));
            return;
        }
        try {
            free.set(use.line(), left.subtract(Amounts.payable(path + ".amount", use.amount(), remittance.digits())));
        } catch (ViolationsException e) {
            found.addAll(e.violations().list());
        }
        if (use instanceof Allocated allocated) {
            allocations.put(allocated.id(), allocated);
        }
    }

    private Optional<Allocated> undo(String path, String of) {
        Allocated allocated = allocations.remove(of);
        if (allocated == null) {
            found.add(NOTHING.at(path + ".of", of));
        }
        return Optional.ofNullable(allocated);
    }

    private void free(Allocated use) {
        free.set(use.line(), free.get(use.line()).add(use.amount()));
    }
}
