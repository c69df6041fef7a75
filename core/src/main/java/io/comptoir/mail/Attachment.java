package io.comptoir.mail;

import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.regex.Pattern;

/**
 * A file that goes with a mail.
 *
 * @param name  plain, without folders, up to 100 characters
 * @param mediaType  such as {@code application/pdf}, in small letters, without parameters
 * @param content  its bytes
 */
public record Attachment(String name, String mediaType, Content content) {

    private static final Rule MALFORMED = Rule.error("CPT-MAIL-ATTACHMENT-MALFORMED", "RFC 2183; RFC 6838, 4.2")
            .says("« {value} » ne peut pas nommer une pièce jointe.", "'{value}' cannot name an attachment.")
            .fix(
                    "Donnez un nom sans dossier et un type simple : F2026-00042.pdf, application/pdf.",
                    "Give a name without folders and a plain type: F2026-00042.pdf, application/pdf.");

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+_-]{0,60}/[a-z0-9][a-z0-9.+_-]{0,60}");
    private static final int NAME_MAX = 100;

    /** Refuses a name that is a path or breaks a header, and a type that is none. */
    public Attachment {
        if (name.length() > NAME_MAX || !Headers.isFileName(name)) {
            throw new ViolationsException(MALFORMED.at("name", name));
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new ViolationsException(MALFORMED.at("mediaType", mediaType));
        }
    }

    /** A file of these bytes. */
    public static Attachment of(String name, String mediaType, byte[] content) {
        return new Attachment(name, mediaType, Content.of(content));
    }
}
