package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.immutables.value.Value;

/**
 * What a bank says of an account over some days — relevé de compte.
 * <p>
 * Its balances agree: opening balance and entries add up to the closing balance. One that does not cannot be built.
 */
@ValueStyle
@Value.Immutable
public abstract class BankStatement {

    /** The most entries of one statement. */
    public static final int ENTRIES_MAX = 100_000;

    static final Rule TOO_LONG = Rule.error("CPT-BANK-STATEMENT-TOO-LONG", "Comptoir, bounds")
            .says("Le relevé a plus de {value} mouvements.", "The statement has more than {value} entries.")
            .fix("Demandez à la banque un relevé par jour.", "Ask the bank for one statement a day.");
    private static final Rule UNBALANCED = Rule.error("CPT-BANK-STATEMENT-UNBALANCED", "Comptoir, bank statements")
            .says(
                    "Le relevé finit à {value} ; le solde d'ouverture et les mouvements font {0}.",
                    "The statement ends at {value}; opening balance and entries make {0}.")
            .fix(
                    "Demandez à la banque un relevé entier : rien n'est repris de celui-ci.",
                    "Ask the bank for a whole statement: nothing is taken from this one.");
    private static final Rule DIGITS = Rule.error("CPT-BANK-STATEMENT-DIGITS", "ISO 4217")
            .says("{value} a plus de {0} décimales.", "{value} has more than {0} decimals.")
            .fix("Demandez à la banque un relevé exact.", "Ask the bank for an exact statement.");

    BankStatement() {}

    /** What the bank calls it. */
    public abstract Optional<String> reference();

    /** The account as the bank writes it: its IBAN where it has one. */
    public abstract String account();

    /** The same as an IBAN. */
    public abstract Optional<Iban> iban();

    /** The currency of the account, of its balances and of all its entries. */
    public abstract CurrencyUnit currency();

    /** What was on the account before; negative where the bank lent. */
    public abstract BigDecimal openingBalance();

    /** The day of that. */
    public abstract LocalDate openingDate();

    /** What came in and went out, in the bank's order. */
    public abstract List<StatementEntry> entries();

    /** What is on the account after. */
    public abstract BigDecimal closingBalance();

    /** The day of that. */
    public abstract LocalDate closingDate();

    @Value.Check
    void check() {
        if (entries().size() > ENTRIES_MAX) {
            throw new ViolationsException(TOO_LONG.at("entries", ENTRIES_MAX));
        }
        checkDigits("openingBalance", openingBalance());
        checkDigits("closingBalance", closingBalance());
        BigDecimal sum = openingBalance();
        for (int i = 0; i < entries().size(); i++) {
            checkDigits("entries[" + i + "].amount", entries().get(i).amount());
            sum = sum.add(entries().get(i).amount());
        }
        if (sum.compareTo(closingBalance()) != 0) {
            throw new ViolationsException(
                    UNBALANCED.at("closingBalance", closingBalance().toPlainString(), sum.toPlainString()));
        }
    }

    private void checkDigits(String path, BigDecimal amount) {
        int digits = currency().getDefaultFractionDigits();
        if (Decimals.bounded(amount).stripTrailingZeros().scale() > digits) {
            throw new ViolationsException(DIGITS.at(path, amount.toPlainString(), digits));
        }
    }

    /** Starts a statement. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a statement; account, currency, balances and their dates are required. */
    public static final class Builder extends ImmutableBankStatement.Builder {
        Builder() {}
    }
}
