package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * Who sells what a line bills, on an invoice of several sellers (Factur-X EXTENDED, BG-X-90; AFNOR XP Z12-012).
 *
 * @param name  its name (EXT-FR-FE-164)
 * @param legalId  its number in the register of companies (EXT-FR-FE-167)
 * @param address  where it is (EXT-FR-FE-171 to 177). An address without a country is not one of the model, and is kept
 *     as it was read.
 */
public record ItemSeller(Optional<String> name, Optional<Identifier> legalId, Optional<PostalAddress> address) {}
