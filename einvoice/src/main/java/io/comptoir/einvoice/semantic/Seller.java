package io.comptoir.einvoice.semantic;

import io.comptoir.fault.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who sells and issues (BG-4). */
@ValueStyle
@Value.Immutable
public abstract class Seller {

    Seller() {}

    /** The registered name (BT-27). */
    public abstract String name();

    /** The name it trades under (BT-28). */
    public abstract Optional<String> tradeName();

    /** Its numbers in registers, such as the SIRET under scheme 0009 (BT-29). */
    public abstract List<Identifier> ids();

    /** Its number in the register of companies, such as the SIREN under scheme 0002 (BT-30). */
    public abstract Optional<Identifier> legalId();

    /** Its VAT number (BT-31). */
    public abstract Optional<String> vatId();

    /** Its number at the tax office, where it has no VAT number (BT-32). */
    public abstract Optional<String> taxRegistrationId();

    /** Its form, capital and register, as the law wants them told (BT-33). */
    public abstract Optional<String> legalInformation();

    /** Where e-invoices come from (BT-34). */
    public abstract Optional<Identifier> electronicAddress();

    /** Its address (BG-5). */
    public abstract PostalAddress address();

    /** Whom to ask (BG-6). */
    public abstract Optional<Contact> contact();

    /** Starts a copy, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a seller. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a seller; name and address are required. */
    public static final class Builder extends ImmutableSeller.Builder {
        Builder() {}
    }
}
