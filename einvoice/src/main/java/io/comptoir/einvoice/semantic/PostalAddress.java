package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Where somebody is: the seller (BG-5), the buyer (BG-8), the tax representative (BG-12) or what was delivered (BG-15). */
@ValueStyle
@Value.Immutable
public abstract class PostalAddress {

    PostalAddress() {}

    /** Number and street (BT-35, BT-50, BT-64, BT-75). */
    public abstract Optional<String> line1();

    /** What the street does not say (BT-36, BT-51, BT-65, BT-76). */
    public abstract Optional<String> line2();

    /** What neither says (BT-162, BT-163, BT-164, BT-165). */
    public abstract Optional<String> line3();

    /** The city (BT-37, BT-52, BT-66, BT-77). */
    public abstract Optional<String> city();

    /** The postal code (BT-38, BT-53, BT-67, BT-78). */
    public abstract Optional<String> postCode();

    /** The region (BT-39, BT-54, BT-68, BT-79). */
    public abstract Optional<String> subdivision();

    /** The two-letter code of ISO 3166 (BT-40, BT-55, BT-69, BT-80). */
    public abstract String country();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an address. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an address; the country is required. */
    public static final class Builder extends ImmutablePostalAddress.Builder {
        Builder() {}
    }
}
