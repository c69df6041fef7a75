package io.comptoir.tax;

import io.comptoir.fault.ValueStyle;
import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A supply as VAT looks at it: who sells what to whom, from where to where, and when. */
@ValueStyle
@Value.Immutable
public abstract class Supply {

    Supply() {}

    /** What is supplied. */
    public enum Kind {
        /** Goods under the general rule. */
        GOODS,
        /** Scrap, energy, telecommunications, emission rights: reverse charge within France (CGI art. 283, 2 sexies to octies). */
        GOODS_UNDER_REVERSE_CHARGE,
        /** A service under the general rule (CGI art. 259). */
        SERVICE,
        /** A right, advertising, advice, data… (CGI art. 259 B). */
        INTANGIBLE_SERVICE,
        /** An electronic, telecommunication or broadcasting service (CGI art. 259 D). */
        ELECTRONIC_SERVICE,
        /** A service connected with immovable property (CGI art. 259 A, 2°). */
        IMMOVABLE_PROPERTY,
        /** Passenger transport, restaurant, admission to an event, short hire of a vehicle (CGI art. 259 A). */
        LOCAL_SERVICE,
        /** Construction work for a main contractor (CGI art. 283, 2 nonies). */
        CONSTRUCTION_SUBCONTRACT,
        /** Second-hand goods under the margin scheme (CGI art. 297 A). */
        MARGIN_USED_GOODS,
        /** Works of art under the margin scheme (CGI art. 297 A). */
        MARGIN_ART,
        /** Collectors' items and antiques under the margin scheme (CGI art. 297 A). */
        MARGIN_COLLECTORS,
        /** A journey under the margin scheme of travel agents (CGI art. 266, 1, e). */
        MARGIN_TRAVEL,
        /** Goods that go straight from the first seller to the last customer (CGI art. 258 D). */
        TRIANGULAR,
        /** Costs paid in the customer's name and on its behalf — débours (CGI art. 267, II, 2°). */
        DISBURSEMENT
    }

    /** Who buys. */
    public enum Buyer {
        /** A business with a VAT number that VIES confirmed, or a French one. */
        BUSINESS_WITH_VAT_NUMBER,
        /** A business without one. */
        BUSINESS,
        /** A private person. */
        CONSUMER,
        /** A public body without a VAT number. */
        PUBLIC_BODY
    }

    /** How far a seller is with its sales to consumers of other member states (CGI art. 258 A, 259 D). */
    public enum DistanceSales {
        /** Up to 10 000 € a year, and no option. */
        BELOW_THRESHOLD,
        /** Above it, or by option: VAT of the state of destination, through the one-stop shop (OSS). */
        DESTINATION
    }

    /** What is supplied. */
    public abstract Kind kind();

    /** Where the seller is. */
    @Value.Default
    public Territory seller() {
        return Territory.METROPOLITAN_FRANCE;
    }

    /** How the seller stands to VAT. */
    @Value.Default
    public VatRegime regime() {
        return VatRegime.NORMAL;
    }

    /** Whether an exempt seller uses its exemption in other member states too, with a number that ends in EX. */
    @Value.Default
    public boolean crossBorderExemption() {
        return false;
    }

    /** Who buys. */
    public abstract Buyer buyer();

    /** Where the customer is. */
    public abstract Territory buyerPlace();

    /** Where goods leave from; where the seller is, unless said otherwise. */
    public abstract Optional<Territory> departure();

    /** Where goods arrive; where the customer is, unless said otherwise. */
    public abstract Optional<Territory> arrival();

    /** Where the property is, or the service is performed; where the seller is, unless said otherwise. */
    public abstract Optional<Territory> place();

    /** How far the seller is with its distance sales. */
    @Value.Default
    public DistanceSales distanceSales() {
        return DistanceSales.BELOW_THRESHOLD;
    }

    /** The day of supply. */
    public abstract LocalDate day();

    /** The rate that the item has where it is taxed, which only the host knows. */
    public abstract Optional<Percentage> itemRate();

    /** Starts a copy of this supply, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a supply. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a supply; kind, buyer, its place and the day are required. */
    public static final class Builder extends ImmutableSupply.Builder {
        Builder() {}

        /** Reads the rate of the item, such as {@code "20"}. */
        public Builder itemRate(String percent) {
            return itemRate(Percentage.of(percent));
        }
    }
}
