package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.payment.CashUse.Allocated;
import io.comptoir.payment.CashUse.Kept;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that comes in — flux de trésorerie, encaissement — at one stage of its life. One receipt may pay many invoices, and
 * one invoice may be paid by many receipts.
 * <pre>
 * Expected ──receive──▶ Received ──▶ allocated to invoices │ refunded │ kept
 *                          ▲             │
 *                          └──released───┘   what no use has taken is a credit of the payer (trop-perçu)
 * </pre>
 */
public sealed interface CashReceipt permits CashReceipt.Expected, CashReceipt.Received {

    /** What is paid, by whom and how. */
    Remittance remittance();

    /** The day it came in, or is expected. */
    LocalDate date();

    /** Names it among all receipts of the dossier. */
    default String id() {
        return remittance().id();
    }

    /** All of it. */
    default BigDecimal amount() {
        return remittance().amount();
    }

    /** Money that has not come in yet — en attente. It pays nothing. */
    record Expected(Remittance remittance, LocalDate date) implements CashReceipt {

        /** Whether it could be asked for on {@code asOf} — exigible: its day has come. */
        public boolean isDue(LocalDate asOf) {
            return !asOf.isBefore(date);
        }

        /** The money came in, as it was expected. */
        public Received receive(LocalDate on) {
            return new Received(remittance, on, List.of());
        }

        /** Money came in, but another amount or by other methods. */
        public Received receive(LocalDate on, List<Remittance.Line> lines) {
            return new Received(remittance.toBuilder().lines(lines).build(), on, List.of());
        }
    }

    /**
     * Money that came in.
     *
     * @param uses  what became of it, in the order it was entered; at most {@value #USES_MAX}
     */
    record Received(Remittance remittance, LocalDate date, List<CashUse> uses) implements CashReceipt {

        /** The most uses of one receipt. */
        public static final int USES_MAX = 100_000;

        private static final Rule TOO_MANY = Rule.error("CPT-PAYMENT-USES-TOO-MANY", "Comptoir, bounds")
                .says("{value} usages d'un encaissement sont trop.", "{value} uses of a receipt are too many.")
                .fix("Un encaissement en a 100000 au plus.", "A receipt has 100000 at most.");
        private static final Rule ABOVE_TOLERANCE = Rule.error(
                        "CPT-PAYMENT-SURPLUS-ABOVE-TOLERANCE", "C. civ. art. 1302")
                .says(
                        "Le trop-perçu de {value} dépasse la tolérance de {0}.",
                        "The overpayment of {value} is above the tolerance, {0}.")
                .fix("Remboursez-le, ou imputez-le plus tard.", "Refund it, or allocate it later.");

        /**
         * Checks the uses, all of them.
         *
         * @throws ViolationsException with all that is wrong: a use named twice or before the receipt, more than its line has
         *     left, an undoing of nothing or of something undone before
         */
        public Received {
            uses = List.copyOf(uses);
            if (uses.size() > USES_MAX) {
                throw new ViolationsException(TOO_MANY.at("uses", uses.size()));
            }
            new CashBook(remittance, date, uses).violations().throwIfErrors();
        }

        /** Money that came in and serves nothing yet. */
        public static Received of(Remittance remittance, LocalDate date) {
            return new Received(remittance, date, List.of());
        }

        /** The same, after {@code use}. */
        public Received with(CashUse use) {
            return with(List.of(use));
        }

        /** The same, after all of {@code more}. */
        public Received with(List<? extends CashUse> more) {
            List<CashUse> all = new ArrayList<>(uses);
            all.addAll(more);
            return new Received(remittance, date, all);
        }

        /**
         * The same, with all that is left kept, where it is too little to send back.
         *
         * @param id  of the use; where several lines have something left, each has its own, with the place of the line
         * @throws ViolationsException if more than {@code tolerance} is left
         */
        public Received keepWithin(String id, LocalDate on, BigDecimal tolerance) {
            if (unallocated().compareTo(tolerance) > 0) {
                throw new ViolationsException(
                        ABOVE_TOLERANCE.at("amount", unallocated().toPlainString(), tolerance.toPlainString()));
            }
            List<BigDecimal> left = free();
            List<CashUse> kept = new ArrayList<>();
            for (int line = 0; line < left.size(); line++) {
                if (left.get(line).signum() > 0) {
                    String name = kept.isEmpty() ? id : id + "/" + line;
                    kept.add(new Kept(name, on, left.get(line), line, Kept.Reason.TOLERANCE));
                }
            }
            return with(kept);
        }

        /** What serves nothing: the credit of who paid too much — trop-perçu. */
        public BigDecimal unallocated() {
            return free().stream().reduce(BigDecimal.ZERO.setScale(remittance.digits()), BigDecimal::add);
        }

        /** What each line has left that serves nothing, in their order. */
        public List<BigDecimal> free() {
            return new CashBook(remittance, date, uses).free();
        }

        /** The allocations that stand: neither released nor taken back. */
        public List<Allocated> allocations() {
            return new CashBook(remittance, date, uses).allocations();
        }
    }
}
