package io.comptoir.contact;

import io.comptoir.fault.ValueStyle;
import io.comptoir.money.Percentage;
import io.comptoir.terms.PaymentMethod;
import io.comptoir.terms.PaymentTerms;
import java.util.Optional;
import org.immutables.value.Value;

/** What was agreed with a contact once for all: each new draft starts with it, and may say otherwise. */
@ValueStyle
@Value.Immutable
public abstract class DraftDefaults {

    /** Nothing was agreed. */
    public static final DraftDefaults NONE = builder().build();

    DraftDefaults() {}

    /** How long it may take to pay. */
    public abstract Optional<PaymentTerms> paymentTerms();

    /** How it pays (BT-81). */
    public abstract Optional<PaymentMethod> paymentMethod();

    /** The discount on the whole of each paper, from 0 to 100 %. */
    public abstract Optional<Percentage> discount();

    /** Who inside is addressed: à l'attention de (BT-56). */
    public abstract Optional<String> attentionOf();

    /** What it asks to find on each paper, such as the service code of a public body — code service (BT-10). */
    public abstract Optional<String> buyerReference();

    /** The contract that each paper belongs to, such as a public market — marché (BT-12). */
    public abstract Optional<String> contract();

    @Value.Check
    void check() {
        discount().ifPresent(ContactRules::share);
        attentionOf().ifPresent(text -> ContactRules.name(text, "attentionOf"));
        buyerReference().ifPresent(text -> ContactRules.name(text, "buyerReference"));
        contract().ifPresent(text -> ContactRules.name(text, "contract"));
    }

    /** Starts a copy of these defaults, to change part of them. */
    public abstract Builder toBuilder();

    /** Starts defaults; nothing is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds defaults. */
    public static final class Builder extends ImmutableDraftDefaults.Builder {
        Builder() {}

        /** Reads the discount in percent, such as {@code "5"}. */
        public Builder discount(String percent) {
            return discount(Percentage.of(percent));
        }
    }
}
