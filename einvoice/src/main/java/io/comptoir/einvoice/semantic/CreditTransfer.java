package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * An account that a transfer goes to (BG-17).
 *
 * @param account  its number, an IBAN in Europe (BT-84)
 * @param accountName  whose it is (BT-85)
 * @param bic  its bank (BT-86)
 */
public record CreditTransfer(String account, Optional<String> accountName, Optional<String> bic) {}
