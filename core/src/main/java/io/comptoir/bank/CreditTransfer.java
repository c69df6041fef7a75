package io.comptoir.bank;

import io.comptoir.fault.ValueStyle;
import io.comptoir.party.Address;
import io.comptoir.party.BankAccount;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** One amount to be sent, such as a refund — virement. */
@ValueStyle
@Value.Immutable
public abstract class CreditTransfer {

    CreditTransfer() {}

    /** Who is paid; {@link SepaText} says how files write it. Banks compare it with the holder of the account. */
    public abstract String creditorName();

    /** The account that is credited. Its check digits are right. */
    public abstract BankAccount creditorAccount();

    /** Where the creditor is; needed by some banks outside the European Economic Area. */
    public abstract Optional<Address> creditorAddress();

    /** What it is called from end to end, as the statement will; 1 to 35 characters of the SEPA set. */
    public abstract String endToEndId();

    /** In euros, from 0.01 to 999 999 999.99. */
    public abstract MonetaryAmount amount();

    /** The day that the own account is to be debited. */
    public abstract LocalDate executionDate();

    /** What the creditor is told, such as the number of the credit note; {@link SepaText} says how files write it. */
    public abstract Optional<String> text();

    /** Starts a transfer. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a transfer; creditor's name and account, end-to-end id, amount and date are required. */
    public static final class Builder extends ImmutableCreditTransfer.Builder {
        Builder() {}
    }
}
