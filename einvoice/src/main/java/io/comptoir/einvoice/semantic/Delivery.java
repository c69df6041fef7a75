package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** When and where it was supplied (BG-13). */
@ValueStyle
@Value.Immutable
public abstract class Delivery {

    Delivery() {}

    /** Who received it (BT-70). */
    public abstract Optional<String> partyName();

    /** The number of the place it went to (BT-71). */
    public abstract Optional<Identifier> locationId();

    /** The day (BT-72). */
    public abstract Optional<LocalDate> date();

    /** The time that is billed, for what lasts (BG-14). */
    public abstract Optional<DateRange> period();

    /** Where it went (BG-15). */
    public abstract Optional<PostalAddress> address();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a delivery. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a delivery; nothing is required. */
    public static final class Builder extends ImmutableDelivery.Builder {
        Builder() {}
    }
}
