package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
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

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an item; the name is required. */
    public static final class Builder extends ImmutableLineItem.Builder {
        Builder() {}
    }
}
