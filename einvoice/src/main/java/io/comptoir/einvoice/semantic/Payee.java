package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * Who is paid, where it is not the seller (BG-10).
 *
 * @param name  its name (BT-59)
 * @param id  its number (BT-60)
 * @param legalId  its number in the register of companies (BT-61)
 */
public record Payee(String name, Optional<Identifier> id, Optional<Identifier> legalId) {}
