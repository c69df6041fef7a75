package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * A card that was paid with (BG-18).
 *
 * @param number  the last digits of its number (BT-87)
 * @param holder  whose it is (BT-88)
 */
public record PaymentCard(String number, Optional<String> holder) {}
