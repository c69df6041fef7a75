package io.comptoir.document;

import java.util.Optional;

/**
 * A sentence that law or custom wants on a paper, frozen when the paper was issued.
 *
 * @param key  its name among the mentions, such as {@code RECOVERY_FEE}
 * @param subject  what it is about, for e-invoices (BT-21, UNTDID 4451), such as {@code PMT}
 * @param text  as printed
 */
public record Mention(String key, Optional<String> subject, String text) {}
