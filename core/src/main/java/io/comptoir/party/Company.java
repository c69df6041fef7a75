package io.comptoir.party;

import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violations;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/** A business that buys, or a public body — entreprise. */
@ValueStyle
@Value.Immutable
public abstract non-sealed class Company implements Party {

    Company() {}

    @Override
    @Value.Default
    public String name() {
        return "";
    }

    @Override
    public abstract Optional<String> code();

    /** Its number in the French register (BT-47, scheme 0002). */
    public abstract Optional<Siren> siren();

    /** The number of the establishment that buys (BT-46, scheme 0009). */
    public abstract Optional<Siret> siret();

    /** Its VAT number (BT-48). */
    public abstract Optional<VatNumber> vatNumber();

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
        return new Registration(siren(), siret(), vatNumber()).check();
    }

    /** Starts a copy of this company, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a company. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a company. A malformed identifier is refused where it is given. */
    public static final class Builder extends ImmutableCompany.Builder {
        Builder() {}

        /** Reads the SIREN. */
        public Builder siren(String text) {
            return siren(Siren.of(text));
        }

        /** Reads the SIRET. */
        public Builder siret(String text) {
            return siret(Siret.of(text));
        }

        /** Reads the VAT number. */
        public Builder vatNumber(String text) {
            return vatNumber(VatNumber.of(text));
        }
    }
}
