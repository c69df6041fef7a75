package io.comptoir.document;

import java.util.Optional;

/**
 * A sentence that law or custom wants on a paper, frozen when the paper was issued.
 *
 * @param key  its name among the mentions, such as {@code RECOVERY_FEE}
 * @param subject  what it is about, for e-invoices (BT-21, UNTDID 4451), such as {@code PMT}
 * @param vatex  the code of the reason for charging no VAT, where the sentence says that reason (BT-121)
 * @param text  as printed
 */
public record Mention(String key, Optional<String> subject, Optional<String> vatex, String text) {

    /** The key of the mentions that say why no VAT is charged. */
    public static final String EXEMPTION = "EXEMPTION";

    /** A mention that is about a subject. */
    public static Mention about(String subject, String key, String text) {
        return new Mention(key, Optional.of(subject), Optional.empty(), text);
    }

    /** Why no VAT is charged, in words. */
    public static Mention ofExemption(String vatex, String text) {
        return new Mention(EXEMPTION, Optional.empty(), Optional.of(vatex), text);
    }
}
