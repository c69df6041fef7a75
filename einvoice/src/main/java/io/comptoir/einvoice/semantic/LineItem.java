package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a line sells (BG-31). */
@ValueStyle
@Value.Immutable
public abstract class LineItem {

    LineItem() {}

    /** Its name (BT-153). */
    public abstract String name();

    /** More words about it (BT-154). */
    public abstract Optional<String> description();

    /** The seller's code of it (BT-155). */
    public abstract Optional<String> sellerId();

    /** The buyer's code of it (BT-156). */
    public abstract Optional<String> buyerId();

    /** Its number in a register, such as GTIN under scheme 0160 (BT-157). */
    public abstract Optional<Identifier> standardId();

    /** What kind of thing it is (BT-158). */
    public abstract List<Classification> classifications();

    /** The country it is from (BT-159). */
    public abstract Optional<String> origin();

    /** What more is to be known of it (BG-32). */
    public abstract List<ItemAttribute> attributes();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an item; the name is required. */
    public static final class Builder extends ImmutableLineItem.Builder {
        Builder() {}
    }
}
