package io.comptoir.mail;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;

/** A mail, whole, before it is sent. */
@ValueStyle
@Value.Immutable
public abstract class Mail {

    /** The most recipients. */
    public static final int RECIPIENTS_MAX = 100;

    /** The most characters of a subject. */
    public static final int SUBJECT_MAX = 250;

    /** The most characters of a text. */
    public static final int TEXT_MAX = 100_000;

    /** The most attachments. */
    public static final int ATTACHMENTS_MAX = 20;

    /** The most bytes of all attachments: what most servers take once it is written for the way, a third longer. */
    public static final int BYTES_MAX = 15_000_000;

    private static final String SOURCE = "RFC 5322, 2.2";
    private static final Rule ID = Rule.error("CPT-MAIL-ID-MALFORMED", "Comptoir, mails are sent once")
            .says("« {value} » ne peut pas nommer un courriel.", "'{value}' cannot name a mail.")
            .fix(
                    "Donnez de 1 à 64 caractères ASCII visibles, les mêmes si vous renvoyez le courriel.",
                    "Give 1 to 64 visible characters of ASCII, the same when the mail is sent again.");
    private static final Rule SUBJECT = Rule.error("CPT-MAIL-SUBJECT-MALFORMED", SOURCE)
            .says(
                    "L'objet « {value} » ne peut pas figurer dans un en-tête.",
                    "The subject '{value}' cannot be a header.")
            .fix(
                    "Tenez l'objet sur une ligne, en 250 caractères au plus, sans caractère de contrôle.",
                    "Keep the subject on one line, up to 250 characters, without control characters.");
    private static final Rule TEXT = Rule.error("CPT-MAIL-TEXT-MALFORMED", SOURCE)
            .says("Le texte contient un caractère de contrôle.", "The text holds a control character.")
            .fix("Gardez les tabulations et les fins de ligne seulement.", "Keep tabs and line ends only.");
    private static final Rule RECIPIENTS = Rule.error("CPT-MAIL-RECIPIENTS", "RFC 5321, 4.5.3.1.8")
            .says("Un courriel ne peut pas avoir {value} destinataires.", "A mail cannot have {value} recipients.")
            .fix("Donnez de 1 à {0} destinataires.", "Give 1 to {0} recipients.");
    private static final Rule TOO_LARGE = Rule.error("CPT-MAIL-TOO-LARGE", "Comptoir, bounded input")
            .says(
                    "Le courriel est trop grand : {value}, pour {0} au plus.",
                    "The mail is too large: {value} of {0} at most.")
            .fix("Raccourcissez le texte ou envoyez moins de pièces jointes.", "Shorten the text or send fewer files.");

    Mail() {}

    /** Names this mail: who receives it twice tells by it that it is the same. 1 to 64 visible characters of ASCII. */
    public abstract String id();

    /** Who sends it. */
    public abstract MailAddress sender();

    /** Who receives it, 1 to 100. */
    public abstract List<MailAddress> recipients();

    /** What it is about, on one line. */
    public abstract String subject();

    /** What it says, without markup. */
    public abstract String text();

    /** What goes with it, in order. */
    public abstract List<Attachment> attachments();

    @Value.Check
    void check() {
        List<Violation> found = new ArrayList<>();
        if (id().isEmpty() || id().length() > 64 || !Headers.isVisible(id())) {
            found.add(ID.at("id", id()));
        }
        if (recipients().isEmpty() || recipients().size() > RECIPIENTS_MAX) {
            found.add(RECIPIENTS.at("recipients", recipients().size(), RECIPIENTS_MAX));
        }
        if (subject().length() > SUBJECT_MAX || !Headers.isOneLine(subject())) {
            found.add(SUBJECT.at("subject", subject()));
        }
        if (!Headers.isReadable(text())) {
            found.add(TEXT.at("text", ""));
        }
        checkSize(found);
        new Violations(found).throwIfErrors();
    }

    private void checkSize(List<Violation> found) {
        atMost(found, "text", text().length(), TEXT_MAX);
        atMost(found, "attachments", attachments().size(), ATTACHMENTS_MAX);
        long bytes =
                attachments().stream().mapToLong(one -> one.content().size()).sum();
        atMost(found, "attachments", bytes, BYTES_MAX);
    }

    private static void atMost(List<Violation> found, String path, long size, int most) {
        if (size > most) {
            found.add(TOO_LARGE.at(path, size, most));
        }
    }

    /** Starts a copy of this mail, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a mail. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a mail; id, sender, a recipient, subject and text are required. */
    public static final class Builder extends ImmutableMail.Builder {
        Builder() {}
    }
}
