package io.comptoir.document;

import io.comptoir.fault.ValueStyle;
import io.comptoir.catalog.PriceBasis;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.party.LegalEntity;
import java.util.Optional;
import org.immutables.value.Value;

/** A legal entity with the way it invoices: its numbers and its look. */
@ValueStyle
@Value.Immutable
public abstract class Issuer {

    Issuer() {}

    /** Who issues. */
    public abstract LegalEntity entity();

    /** The series of its invoices: {@code F{yyyy}-{seq:5}}, from 1 each year, unless said otherwise. */
    @Value.Default
    public NumberSeries invoiceSeries() {
        return NumberSeries.of("F{yyyy}-{seq:5}");
    }

    /** Whether its prices are told before tax or with it; before tax unless said otherwise. */
    @Value.Default
    public PriceBasis pricing() {
        return PriceBasis.NET;
    }

    /** Its picture, printed at the head of its papers. */
    public abstract Optional<Logo> logo();

    /** An issuer with the shipped settings. */
    public static Issuer of(LegalEntity entity) {
        return builder().entity(entity).build();
    }

    /** Starts a copy of this issuer, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an issuer. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an issuer; the entity is required. */
    public static final class Builder extends ImmutableIssuer.Builder {
        Builder() {}
    }
}
