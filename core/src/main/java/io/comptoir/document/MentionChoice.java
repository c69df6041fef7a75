package io.comptoir.document;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.util.Optional;

/**
 * What an issuer decides about one mention of its papers: to print it, to word it otherwise, or to leave it out.
 *
 * @param key  the mention: one that law knows, such as {@code LATE_PENALTY}, the VATEX code of an exemption, or a new one
 * @param text  the issuer's own words; empty for the words of the law
 * @param suppressed  why the mention is left out; empty if it is printed
 */
public record MentionChoice(String key, Optional<String> text, Optional<String> suppressed) {

    private static final Rule UNCLEAR = Rule.error("CPT-DOCUMENT-MENTION-CHOICE", "Comptoir, mentions")
            .says(
                    "On ne sait pas ce qui est décidé de la mention « {value} ».",
                    "It is not clear what is decided about the mention '{value}'.")
            .fix(
                    "Donnez sa clé, et soit un texte, soit la raison de l'omettre.",
                    "Give its key, and either a text or the reason to leave it out.");

    /** Refuses a choice without a key, and one that both words the mention and leaves it out. */
    public MentionChoice {
        text = text.filter(words -> !words.isBlank());
        suppressed = suppressed.filter(reason -> !reason.isBlank());
        if (key.isBlank() || (text.isPresent() && suppressed.isPresent())) {
            throw new ViolationsException(UNCLEAR.at("key", key));
        }
    }

    /** Prints a mention that law leaves to the issuer, in the words of the law. */
    public static MentionChoice print(String key) {
        return new MentionChoice(key, Optional.empty(), Optional.empty());
    }

    /** Prints a mention in the issuer's own words. */
    public static MentionChoice worded(String key, String text) {
        return new MentionChoice(key, Optional.of(text), Optional.empty());
    }

    /** Leaves a mention out, for a reason that is kept. */
    public static MentionChoice suppressed(String key, String reason) {
        return new MentionChoice(key, Optional.empty(), Optional.of(reason));
    }
}
