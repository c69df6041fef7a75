package io.comptoir.subscription;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.tax.VatRate;
import io.comptoir.total.Deposit;
import io.comptoir.total.Part;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was put into a wallet by one deposit invoice, and what became of it. VAT was charged when it was sold (CGI art. 269, 2,
 * a and c: on what is cashed before the supply), so it pays only for what is taxed at that rate, and what is drawn takes its
 * part of that VAT along; who takes the last of it takes the last of both.
 *
 * @param sold  what the deposit invoice billed, at one rate
 * @param wallet  first all of it put in, with tax, under the number of the invoice; then what was drawn, with tax
 */
public record TopUp(Deposit sold, Wallet wallet) {

    private static final Rule OTHER = Rule.error("CPT-SUBSCRIPTION-TOP-UP", "CGI art. 269, 2")
            .says(
                    "Le versement {value} n'entre pas une fois, en entier et à un seul taux.",
                    "Top-up {value} is not put in once, whole and at one rate.")
            .fix(
                    "Mettez-y d'abord le montant TTC de sa facture d'acompte, puis les retraits.",
                    "Put in the amount with tax of its deposit invoice first, then what is drawn.");

    /** Refuses what is not all of one deposit, at one rate, and then drawn. */
    public TopUp {
        boolean first = !wallet.entries().isEmpty()
                && wallet.entries().get(0).key().equals(sold.number())
                && wallet.entries().get(0).amount().compareTo(sold.gross()) == 0;
        long puts = wallet.entries().stream()
                .filter(entry -> entry.amount().signum() > 0)
                .count();
        if (!first || puts > 1 || sold.vat().size() != 1) {
            throw new ViolationsException(OTHER.at("topUps", sold.number()));
        }
    }

    /** All that a deposit invoice bills. */
    public static TopUp of(Invoice.Issued deposit) {
        Deposit sold = new Deposit(
                deposit.number().value(), deposit.issueDate(), deposit.totals().vat());
        return new TopUp(sold, Wallet.EMPTY.put(sold.number(), sold.gross().toPlainString()));
    }

    /** The number of the deposit invoice. */
    public String number() {
        return sold.number();
    }

    /** The rate it was taxed with: it pays for nothing else. */
    public VatRate rate() {
        return sold.vat().get(0).rate();
    }

    /** What is left of it, with tax. */
    public BigDecimal left() {
        return wallet.balance();
    }

    /** With as much drawn as there is of what is wanted, with tax. */
    TopUp draw(String key, BigDecimal wanted) {
        return new TopUp(sold, wallet.draw(key, wanted));
    }

    /** What was drawn under a key, as a paper deducts it; empty where nothing was. */
    Optional<Deposit> deducted(String key) {
        Part left = new Part(sold.vat());
        for (Wallet.Entry entry : wallet.entries()) {
            if (entry.amount().signum() >= 0) {
                continue;
            }
            Part part = left.within(entry.amount().negate(), digits());
            if (entry.key().equals(key)) {
                return Optional.of(new Deposit(sold.number(), sold.date(), part.vat()));
            }
            left = left.minus(part.vat());
        }
        return Optional.empty();
    }

    private int digits() {
        return sold.gross().scale();
    }
}
