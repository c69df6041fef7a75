package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * A number or code, and the list or register that it comes from.
 *
 * @param value  as registered
 * @param scheme  the code of the register (ISO 6523 or EAS), such as {@code 0002} for a SIREN
 */
public record Identifier(String value, Optional<String> scheme) {

    /** An identifier of the register {@code scheme}. */
    public static Identifier of(String scheme, String value) {
        return new Identifier(value, Optional.of(scheme));
    }
}
