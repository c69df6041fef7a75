package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * What is taken from the buyer's account (BG-19).
 *
 * @param mandate  the mandate (BT-89)
 * @param creditor  the number that a bank gave to who takes (BT-90)
 * @param debitedAccount  the account that it is taken from (BT-91)
 */
public record DirectDebit(Optional<String> mandate, Optional<String> creditor, Optional<String> debitedAccount) {}
