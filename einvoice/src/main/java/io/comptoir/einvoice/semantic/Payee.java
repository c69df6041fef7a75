package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * Who is paid, where it is not the seller (BG-10).
 *
 * @param name  its name (BT-59)
 * @param id  its number (BT-60)
 * @param legalId  its number in the register of companies (BT-61)
 * @param details  what else is told of it (EXT-FR-FE-26 to 42)
 */
public record Payee(String name, Optional<Identifier> id, Optional<Identifier> legalId, PartyDetails details) {

    /** One of whom no more is told than EN 16931 has. */
    public Payee(String name, Optional<Identifier> id, Optional<Identifier> legalId) {
        this(name, id, legalId, PartyDetails.NONE);
    }
}
