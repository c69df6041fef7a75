package io.comptoir.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Something that became of the money of a {@link CashReceipt}. */
public sealed interface CashUse {

    /** Names it among the uses of its receipt: 1 to 80 characters. */
    String id();

    /** The day that it counts from. */
    LocalDate date();

    /** A use that takes money from one line. */
    sealed interface Spending extends CashUse {

        /** Above zero, in the currency of the receipt. */
        BigDecimal amount();

        /** The place of the line, from 0. */
        int line();
    }

    /**
     * Money that paid an invoice — imputation. Its id is that of the {@link Movement.Payment} on the other side.
     *
     * @param invoice  the technical id of the invoice
     */
    record Allocated(String id, LocalDate date, BigDecimal amount, int line, String invoice) implements Spending {

        /** Refuses an amount that is not above zero. */
        public Allocated {
            Amounts.id("id", id);
            Amounts.id("invoice", invoice);
            amount = Amounts.positive("amount", amount);
        }
    }

    /** Money that went back to who paid too much — remboursement. */
    record Refunded(String id, LocalDate date, BigDecimal amount, int line) implements Spending {

        /** Refuses an amount that is not above zero. */
        public Refunded {
            Amounts.id("id", id);
            amount = Amounts.positive("amount", amount);
        }
    }

    /**
     * Money that pays nothing and is not given back — gain.
     *
     * @param reason  why
     */
    record Kept(String id, LocalDate date, BigDecimal amount, int line, Reason reason) implements Spending {

        /** Why money is kept. */
        public enum Reason {
            /** It is too little to send back. */
            TOLERANCE,
            /** Changing the money won it — gain de change. */
            EXCHANGE_GAIN
        }

        /** Refuses an amount that is not above zero. */
        public Kept {
            Amounts.id("id", id);
            amount = Amounts.positive("amount", amount);
        }
    }

    /**
     * An allocation that was reversed: its money is free again.
     *
     * @param of  the id of the allocation
     */
    record Released(String id, LocalDate date, String of) implements CashUse {

        /** Checks its name. */
        public Released {
            Amounts.id("id", id);
        }
    }

    /**
     * An allocation whose money the bank took back: it pays nothing any more, and is not free either.
     *
     * @param of  the id of the allocation
     * @param reason  in the words or the code of the bank
     */
    record TakenBack(String id, LocalDate date, String of, Optional<String> reason) implements CashUse {

        /** Checks its name. */
        public TakenBack {
            Amounts.id("id", id);
            reason = reason.filter(words -> !words.isBlank());
        }
    }
}
