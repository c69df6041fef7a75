package io.comptoir.accounting.journal;

import io.comptoir.accounting.chart.Account;
import io.comptoir.accounting.chart.Subledger;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Text;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One account's part in an entry — ligne d'écriture.
 * <p>
 * It holds one signed amount, of which {@link #debit()} and {@link #credit()} are two views: so it can never be on both
 * sides, and a negative debit is a credit.
 */
@ValueStyle
@Value.Immutable
public abstract class JournalLine {

    /** Books are kept in euros and cents (C. com. art. L123-22). */
    private static final int DIGITS = 2;

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(DIGITS);

    private static final Rule ZERO = Rule.error("CPT-ACCOUNTING-LINE-ZERO", "Comptoir, entries")
            .says("La ligne du compte {value} n'a pas de montant.", "The line of account {value} has no amount.")
            .fix("Retirez-la de l'écriture.", "Leave it out of the entry.");
    private static final Rule DECIMALS = Rule.error("CPT-ACCOUNTING-LINE-DECIMALS", "C. com. art. L123-22")
            .says(
                    "Le montant {value} du compte {0} a plus de deux décimales.",
                    "The amount {value} of account {0} has more than two decimals.")
            .fix("Arrondissez-le au centime.", "Round it to the cent.");
    private static final Rule ANALYTICS = Rule.error("CPT-ACCOUNTING-ANALYTICS-UNBALANCED", "Comptoir, analytic axes")
            .says(
                    "Les parts du compte {0} font {value} sur l'axe {1}, et la ligne {2}.",
                    "The parts of account {0} make {value} on the axis {1}, and its line {2}.")
            .fix(
                    "Répartissez tout le montant de la ligne, et rien de plus.",
                    "Share all of the amount of the line, and nothing more.");

    JournalLine() {}

    /** The general account. */
    public abstract Account account();

    /** The account of the party under it. */
    public abstract Optional<Subledger> subledger();

    /** What it is about, as the books show it — libellé. */
    public abstract String label();

    /** What it adds to its account, in euros and cents: above zero debits, below zero credits. Never zero. */
    public abstract BigDecimal balance();

    /** The same in the currency of the paper, where that is another one. */
    public abstract Optional<ForeignAmount> foreign();

    /** The last day to pay it, on the line of what a customer owes — échéance. */
    public abstract Optional<LocalDate> dueDate();

    /**
     * What each section of each axis bears of it — ventilation analytique: on an axis that shares this line, together
     * {@link #balance()}.
     */
    public abstract List<AnalyticPart> analytics();

    /** Why this account and this amount. */
    public abstract Text why();

    /** What is debited — débit; 0.00 on a line that credits. */
    public BigDecimal debit() {
        return balance().max(NOTHING);
    }

    /** What is credited — crédit; 0.00 on a line that debits. */
    public BigDecimal credit() {
        return balance().negate().max(NOTHING);
    }

    /** The same line on the other side — contre-passation. */
    public JournalLine reversed(String saying) {
        return toBuilder()
                .label(saying)
                .balance(balance().negate())
                .foreign(foreign().map(one -> new ForeignAmount(one.amount().negate(), one.currency())))
                .analytics(analytics().stream().map(AnalyticPart::negated).toList())
                .build();
    }

    /** Account, side and amount: {@code 411000/OMEGA D 3240.00}, {@code 706000 C 2700.00}. */
    @Override
    public String toString() {
        String under = subledger().map(party -> "/" + party.account()).orElse("");
        String side = balance().signum() > 0 ? " D " : " C ";
        return account() + under + side + balance().abs().toPlainString();
    }

    @Value.Check
    JournalLine inCents() {
        BigDecimal bare = Decimals.bounded(balance()).stripTrailingZeros();
        if (bare.signum() == 0) {
            throw new ViolationsException(ZERO.at("", account()));
        }
        if (bare.scale() > DIGITS) {
            throw new ViolationsException(DECIMALS.at("", balance().toPlainString(), account()));
        }
        checkAnalytics();
        return balance().scale() == DIGITS
                ? this
                : toBuilder().balance(Rounding.EXACT.round(bare, DIGITS)).build();
    }

    private void checkAnalytics() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        analytics().forEach(part -> sums.merge(part.axis(), part.amount(), BigDecimal::add));
        sums.forEach((axis, sum) -> {
            if (sum.compareTo(balance()) != 0) {
                throw new ViolationsException(ANALYTICS.at(
                        "analytics",
                        sum.toPlainString(),
                        account(),
                        axis,
                        balance().toPlainString()));
            }
        });
    }

    /** Starts a copy of this line, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a line. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a line; account, label, amount and reason are required. */
    public static final class Builder extends ImmutableJournalLine.Builder {
        Builder() {}

        /** Puts an amount on the left; a negative one goes to the right. */
        public Builder debit(BigDecimal amount) {
            return balance(amount);
        }

        /** Puts an amount on the right; a negative one goes to the left. */
        public Builder credit(BigDecimal amount) {
            return balance(amount.negate());
        }
    }
}
