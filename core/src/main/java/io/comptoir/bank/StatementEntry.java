package io.comptoir.bank;

import io.comptoir.fault.ValueStyle;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of a bank statement — mouvement. */
@ValueStyle
@Value.Immutable
public abstract class StatementEntry {

    StatementEntry() {}

    /** The day that the bank wrote it. */
    public abstract LocalDate bookingDate();

    /** The day that it counts for interest from; empty where the bank does not say. */
    public abstract Optional<LocalDate> valueDate();

    /** What it adds to the account, in the currency of the statement; negative where money went out. */
    public abstract BigDecimal amount();

    /** What the bank calls it. */
    public abstract Optional<String> reference();

    /** Who paid, or was paid; on a return the other side of what is returned. */
    public abstract Optional<String> counterpartName();

    /** The account of that side; empty where the bank gives none, or one that is no IBAN. */
    public abstract Optional<Iban> counterpartIban();

    /** All that the bank and the other side say about it, on one line. Empty unless said otherwise. */
    @Value.Default
    public String text() {
        return "";
    }

    /** What the order was called from end to end: for a direct debit what its file said. */
    public abstract Optional<String> endToEndId();

    /**
     * Why an order comes back — motif de rejet: a code of ISO 20022, such as {@code MD06} for a refund that the debtor
     * asked for, or the two digits of the CFONB; empty where nothing comes back.
     */
    public abstract Optional<String> returnReason();

    /** Whether an earlier order comes back: a direct debit is unpaid, or a transfer did not arrive. */
    public boolean isReturn() {
        return returnReason().isPresent();
    }

    /** Starts an entry. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an entry; booking date and amount are required. */
    public static final class Builder extends ImmutableStatementEntry.Builder {
        Builder() {}
    }
}
