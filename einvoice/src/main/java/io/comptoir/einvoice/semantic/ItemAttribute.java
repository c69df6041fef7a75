package io.comptoir.einvoice.semantic;

/**
 * What more is to be known of an item (BG-32).
 *
 * @param name  such as a colour (BT-160)
 * @param value  such as blue (BT-161)
 */
public record ItemAttribute(String name, String value) {}
