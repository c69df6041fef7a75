package io.comptoir.party;

import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** A private person — particulier. */
@ValueStyle
@Value.Immutable
public abstract non-sealed class Person implements Party {

    Person() {}

    @Override
    @Value.Default
    public String name() {
        return "";
    }

    @Override
    public abstract Optional<String> code();

    @Override
    public abstract Optional<Address> address();

    @Override
    public abstract Optional<String> attentionOf();

    @Override
    public abstract Optional<String> email();

    @Override
    public abstract Optional<ElectronicAddress> electronicAddress();

    @Override
    @Value.Default
    public Locale language() {
        return Locale.FRENCH;
    }

    @Override
    public Violations check() {
        return Violations.NONE;
    }

    /** A person of that name, living there. */
    public static Person of(String name, Address address) {
        return builder().name(name).address(address).build();
    }

    /** Starts a copy of this person, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a person. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a person. */
    public static final class Builder extends ImmutablePerson.Builder {
        Builder() {}
    }
}
