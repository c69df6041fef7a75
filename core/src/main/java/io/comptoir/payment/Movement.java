package io.comptoir.payment;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.total.Part;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that became of a {@link Receivable}. A movement is never changed or taken out: another one undoes it. */
public sealed interface Movement {

    /** Names it among the movements of its receivable: 1 to 80 characters. */
    String id();

    /** The day that it counts from: of the bank, for money. */
    LocalDate date();

    /** A movement that settles a part of what is owed. */
    sealed interface Settlement extends Movement {

        /** Above zero, in the currency of the invoice. */
        BigDecimal amount();

        /** How much it takes off the balance: its amount, unless said otherwise. */
        default BigDecimal settles() {
            return amount();
        }
    }

    /** A movement that undoes a {@link Settlement}: what it took off is owed again. */
    sealed interface Undoing extends Movement {

        /** The id of the settlement. */
        String of();
    }

    // --- settlements ---

    /**
     * Money that came in for this invoice — règlement.
     *
     * @param source  the line of the receipt that it was taken from
     */
    record Payment(String id, LocalDate date, BigDecimal amount, Source source) implements Settlement {

        /** Refuses an amount that is not above zero. */
        public Payment {
            Amounts.id("id", id);
            amount = Amounts.positive("amount", amount);
        }
    }

    /**
     * Where the money of a payment comes from.
     *
     * @param receipt  the id of the {@link CashReceipt}
     * @param line  the place of the line in it, from 0
     * @param method  how it was paid
     */
    record Source(String receipt, int line, PaymentMethod method) {

        /** Refuses a line before the first. */
        public Source {
            Amounts.id("receipt", receipt);
            if (line < 0) {
                throw new IllegalArgumentException("Lines count from 0: " + line);
            }
        }
    }

    /**
     * A credit note, or a part of it, set against this invoice — imputation d'avoir.
     *
     * @param credit  the credit note
     * @param before  what was allocated of the credit note before, here or elsewhere; zero for the first time
     */
    record CreditAllocation(String id, LocalDate date, BigDecimal amount, Credit credit, BigDecimal before)
            implements Settlement {

        /** Refuses an amount that is not above zero, or more than the credit note has left. */
        public CreditAllocation {
            Amounts.id("id", id);
            amount = Amounts.positive("amount", amount);
            before = Decimals.bounded(before);
            credit.part(before, amount);
        }

        /** All of a credit note. */
        public static CreditAllocation all(String id, LocalDate date, Credit credit) {
            return new CreditAllocation(id, date, credit.amount(), credit, BigDecimal.ZERO);
        }

        /** What it takes off at each rate. */
        public List<VatTotal> vat() {
            return credit.part(before, amount);
        }
    }

    /**
     * What is given up — perte, abandon.
     *
     * @param tolerance  what may be given up without a word; zero where nothing may
     * @param note  why, in words; blank where the amount is within the tolerance
     */
    record WriteOff(String id, LocalDate date, BigDecimal amount, Reason reason, BigDecimal tolerance, String note)
            implements Settlement {

        private static final Rule UNEXPLAINED = Rule.error("CPT-PAYMENT-WRITE-OFF-UNEXPLAINED", "Comptoir, write-offs")
                .says(
                        "Une perte de {value} dépasse la tolérance de {0} et n'a pas de motif.",
                        "A write-off of {value} is above the tolerance of {0} and has no reason.")
                .fix("Dites pourquoi, ou attendez le paiement.", "Say why, or wait for the payment.");

        /** Why something is given up. */
        public enum Reason {
            /** It is too little to ask for. */
            TOLERANCE,
            /** It comes from rounding, not from the customer. */
            ROUNDING,
            /** The customer cannot pay — créance irrécouvrable. */
            BAD_DEBT,
            /** To please the customer — geste commercial. */
            GOODWILL;

            /** Whether it is a difference on a price that was paid, not a price that was not. */
            boolean isDifference() {
                return this == TOLERANCE || this == ROUNDING;
            }
        }

        /** Refuses an amount that is not above zero, and one above the tolerance, or of a lost price, without a word. */
        public WriteOff {
            Amounts.id("id", id);
            amount = Amounts.positive("amount", amount);
            tolerance = Decimals.bounded(tolerance);
            boolean small = reason.isDifference() && amount.compareTo(tolerance) <= 0;
            if (note.isBlank() && !small) {
                throw new ViolationsException(
                        UNEXPLAINED.at("amount", amount.toPlainString(), tolerance.toPlainString()));
            }
        }

        /** A difference within the tolerance. */
        public static WriteOff small(String id, LocalDate date, BigDecimal amount, BigDecimal tolerance) {
            return new WriteOff(id, date, amount, Reason.TOLERANCE, tolerance, "");
        }

        /** What is given up for a reason, in words. */
        public static WriteOff of(String id, LocalDate date, BigDecimal amount, Reason reason, String note) {
            return new WriteOff(id, date, amount, reason, BigDecimal.ZERO, note);
        }
    }

    /**
     * What the customer may keep for paying early — escompte (CGI art. 267, II, 1°).
     *
     * @param vat  what it takes off at each rate; the VAT is zero where it is net of tax
     */
    record EarlyPaymentDiscount(String id, LocalDate date, Treatment treatment, List<VatTotal> vat)
            implements Settlement {

        /** What becomes of the VAT. */
        public enum Treatment {
            /** Net and VAT go down: 2 % of 1 200.00 with tax leave 1 176.00. It wants a credit note. */
            CORRECTED,
            /** Only the net goes down and all VAT stays due — net de taxe: 2 % of 1 000.00 net leave 1 180.00. */
            NET_OF_TAX
        }

        /** Refuses a discount of nothing. */
        public EarlyPaymentDiscount {
            Amounts.id("id", id);
            vat = List.copyOf(vat);
            Amounts.positive("amount", new Part(vat).gross());
        }

        /** A percentage of all that {@code debt} was owed for, rounded rate by rate. */
        public static EarlyPaymentDiscount of(
                String id, LocalDate date, Debt debt, Percentage percentage, Treatment treatment) {
            return new EarlyPaymentDiscount(
                    id,
                    date,
                    treatment,
                    debt.vat().stream()
                            .map(all -> part(all, percentage, treatment, debt.digits()))
                            .toList());
        }

        private static VatTotal part(VatTotal all, Percentage percentage, Treatment treatment, int digits) {
            BigDecimal net = Rounding.HALF_UP.round(percentage.of(all.taxable()), digits);
            BigDecimal tax = treatment == Treatment.CORRECTED
                    ? all.rate().taxOn(net, digits)
                    : Rounding.EXACT.round(BigDecimal.ZERO, digits);
            return new VatTotal(all.rate(), net, tax);
        }

        @Override
        public BigDecimal amount() {
            return new Part(vat).gross();
        }
    }

    /**
     * What changing money lost or won when the invoice was settled in another currency — différence de change. A loss
     * settles what the bank credited too little. A gain settles nothing: it says what the bank credited beyond the price,
     * which the receipt keeps.
     *
     * @param sense  which of both
     */
    record ExchangeDifference(String id, LocalDate date, BigDecimal amount, Sense sense) implements Settlement {

        /** Loss or gain. */
        public enum Sense {
            /** Perte de change. */
            LOSS,
            /** Gain de change. */
            GAIN
        }

        /** Refuses an amount that is not above zero. */
        public ExchangeDifference {
            Amounts.id("id", id);
            amount = Amounts.positive("amount", amount);
        }

        @Override
        public BigDecimal settles() {
            return sense == Sense.LOSS ? amount : amount.subtract(amount);
        }
    }

    // --- what undoes them ---

    /**
     * A payment that the bank took back — impayé, rejet de prélèvement, chèque sans provision. The money is gone.
     *
     * @param of  the id of the payment
     * @param reason  in the words or the code of the bank
     */
    record Return(String id, LocalDate date, String of, Optional<String> reason) implements Undoing {

        /** Checks its name. */
        public Return {
            Amounts.id("id", id);
            reason = reason.filter(words -> !words.isBlank());
        }
    }

    /**
     * A settlement that was a mistake, or is to serve elsewhere. What it used — money, credit note — is free again.
     *
     * @param of  the id of the settlement
     * @param reason  free words
     */
    record Reversal(String id, LocalDate date, String of, Optional<String> reason) implements Undoing {

        /** Checks its name. */
        public Reversal {
            Amounts.id("id", id);
            reason = reason.filter(words -> !words.isBlank());
        }
    }
}
