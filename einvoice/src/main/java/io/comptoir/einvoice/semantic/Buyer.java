package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who buys and receives (BG-7). */
@ValueStyle
@Value.Immutable
public abstract class Buyer {

    Buyer() {}

    /** The name (BT-44). */
    public abstract String name();

    /** The name it trades under (BT-45). */
    public abstract Optional<String> tradeName();

    /** Its numbers in registers (BT-46). EN 16931 takes one at most. */
    public abstract List<Identifier> ids();

    /** Its number in the register of companies (BT-47). */
    public abstract Optional<Identifier> legalId();

    /** Its VAT number (BT-48). */
    public abstract Optional<String> vatId();

    /** Where e-invoices go (BT-49). */
    public abstract Optional<Identifier> electronicAddress();

    /** Its address (BG-8); every profile but MINIMUM has it. */
    public abstract Optional<PostalAddress> address();

    /** Whom to ask (BG-9). */
    public abstract Optional<Contact> contact();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a buyer. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a buyer; the name is required. */
    public static final class Builder extends ImmutableBuyer.Builder {
        Builder() {}
    }
}
