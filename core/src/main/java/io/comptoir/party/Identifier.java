package io.comptoir.party;

import io.comptoir.fault.Violations;

/**
 * A number or code that somebody gave to a business or to an account.
 * <p>
 * An identifier that exists in Comptoir is well-formed: its type refuses a text that can never be right. Its check
 * digits are another matter. They catch typing mistakes, yet real papers carry numbers that break them, so a wrong one
 * is told as a warning and stops nothing. That an identifier is right does not mean that it was ever given to anybody.
 */
public interface Identifier {

    /** The identifier alone: ASCII capitals and digits, without the separators that people type. */
    String value();

    /** The warnings about its check digits; empty when all is right. */
    Violations check();

    /** Whether {@link #check()} finds nothing. */
    default boolean isValid() {
        return check().isEmpty();
    }
}
