package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What the profiles EXTENDED tell of a party beyond its name and numbers; EN 16931 has none of it. */
@ValueStyle
@Value.Immutable
public abstract class PartyDetails {

    /** Nothing is told. */
    public static final PartyDetails NONE = builder().build();

    PartyDetails() {}

    /** What it does here (UNTDID 3035): {@code PR} a payer, {@code II} who issues invoices, {@code IV} who gets them. */
    public abstract Optional<String> roleCode();

    /** Its VAT number. */
    public abstract Optional<String> vatId();

    /** Where e-invoices to it go. */
    public abstract Optional<Identifier> electronicAddress();

    /** Where it is. An address without a country is not one of the model, and is kept as it was read. */
    public abstract Optional<PostalAddress> address();

    /** Whom to ask. */
    public abstract Optional<Contact> contact();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts details. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds details; nothing is required. */
    public static final class Builder extends ImmutablePartyDetails.Builder {
        Builder() {}
    }
}
