package io.comptoir.einvoice.semantic;

/**
 * Who answers for the VAT of a seller abroad (BG-11).
 *
 * @param name  its name (BT-62)
 * @param vatId  its VAT number (BT-63)
 * @param address  its address (BG-12)
 */
public record TaxRepresentative(String name, String vatId, PostalAddress address) {}
