package io.comptoir.bank;

import io.comptoir.fault.ValueStyle;
import io.comptoir.money.Decimals;
import io.comptoir.party.Iban;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** What is still to be paid of a paper, as {@link Matching} wants to know it. */
@ValueStyle
@Value.Immutable
public abstract class OpenItem {

    /** Oldest first. */
    static final Comparator<OpenItem> BY_AGE = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::number)
            .thenComparing(OpenItem::id);

    OpenItem() {}

    /** What the host calls it; alone in a list. */
    public abstract String id();

    /** Its number, as the customer reads it. */
    public abstract String number();

    /** Who owes it, or is owed it. */
    public abstract String customerName();

    /** The account that the customer is known to pay from. */
    public abstract Optional<Iban> customerIban();

    /** What is left, in the currency of the statement; negative where it is owed to the customer. */
    public abstract BigDecimal amountRemaining();

    /** When it is due. */
    public abstract LocalDate dueDate();

    @Value.Check
    void check() {
        Decimals.bounded(amountRemaining());
    }

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an item; all but the account is required. */
    public static final class Builder extends ImmutableOpenItem.Builder {
        Builder() {}

        /** Reads what is left, such as {@code "1200.00"}. */
        public Builder amountRemaining(String amount) {
            return amountRemaining(Decimals.parse(amount));
        }
    }
}
