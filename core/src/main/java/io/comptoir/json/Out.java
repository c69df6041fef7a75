package io.comptoir.json;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes fields; what is not there is left out, and so is an empty text, which is read as not there. */
final class Out {

    private Out() {}

    static void put(ObjectNode object, String name, Optional<String> text) {
        text.filter(value -> !value.isEmpty()).ifPresent(value -> object.put(name, value));
    }
}
