package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * Whom to ask at the seller (BG-6) or at the buyer (BG-9).
 *
 * @param name  a person or a service (BT-41, BT-56)
 * @param phone  a telephone number (BT-42, BT-57)
 * @param email  a mail address (BT-43, BT-58)
 */
public record Contact(Optional<String> name, Optional<String> phone, Optional<String> email) {

    /** Whether it tells nothing. */
    boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty();
    }
}
