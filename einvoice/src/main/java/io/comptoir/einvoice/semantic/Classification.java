package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * What kind of thing an item is.
 *
 * @param code  the code (BT-158)
 * @param scheme  the list it is of (BT-158-1, UNTDID 7143)
 * @param version  which version of the list (BT-158-2)
 */
public record Classification(String code, Optional<String> scheme, Optional<String> version) {}
