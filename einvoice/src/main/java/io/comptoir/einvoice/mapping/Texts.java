package io.comptoir.einvoice.mapping;

import java.util.Optional;

/** Texts as an e-invoice takes them: an element is never empty (PEPPOL-EN16931-R008). */
final class Texts {

    private Texts() {}

    static Optional<String> present(Optional<String> text) {
        return text.filter(words -> !words.isBlank());
    }

    static Optional<String> present(String text) {
        return present(Optional.of(text));
    }
}
