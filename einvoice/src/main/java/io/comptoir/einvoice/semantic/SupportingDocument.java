package io.comptoir.einvoice.semantic;

import java.util.Optional;

/**
 * A paper that goes with the invoice (BG-24).
 *
 * @param reference  its name among papers (BT-122)
 * @param description  what it is (BT-123)
 * @param location  where it can be had (BT-124)
 * @param file  the paper itself (BT-125)
 */
public record SupportingDocument(
        String reference, Optional<String> description, Optional<String> location, Optional<AttachedFile> file) {}
