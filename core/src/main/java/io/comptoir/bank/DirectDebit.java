package io.comptoir.bank;

import io.comptoir.fault.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/** One amount to be collected under a mandate — prélèvement. */
@ValueStyle
@Value.Immutable
public abstract class DirectDebit {

    DirectDebit() {}

    /** The mandate, as it is before the collections of the batch. */
    public abstract Mandate mandate();

    /** What it is called from end to end, as the statement will; 1 to 35 characters of the SEPA set. */
    public abstract String endToEndId();

    /** In euros, from 0.01 to 999 999 999.99. */
    public abstract MonetaryAmount amount();

    /** The day that the debtor's account is to be debited. */
    public abstract LocalDate collectionDate();

    /** What the debtor is told, such as the number of the invoice; {@link SepaText} says how files write it. */
    public abstract Optional<String> text();

    /** Whether no other collection will follow under a recurrent mandate. False unless said otherwise. */
    @Value.Default
    public boolean isLast() {
        return false;
    }

    /** Starts a collection. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a collection; mandate, end-to-end id, amount and date are required. */
    public static final class Builder extends ImmutableDirectDebit.Builder {
        Builder() {}
    }
}
