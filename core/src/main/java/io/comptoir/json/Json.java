package io.comptoir.json;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Texts to trees and back, within bounds. Jackson's own defaults accept most of what is refused here. */
final class Json {

    private static final Rule MALFORMED = Rule.error("CPT-JSON-MALFORMED", "RFC 8259")
            .says("Le JSON est mal formé : {value}.", "The JSON is malformed: {value}.")
            .fix("Corrigez le texte à cet endroit.", "Correct the text at this place.");
    private static final Rule TOO_LARGE = Rule.error("CPT-JSON-TOO-LARGE", "Comptoir, JSON bounds")
            .says("Le JSON dépasse les limites : {value}.", "The JSON is out of bounds: {value}.")
            .fix(
                    "16 Mio, 32 niveaux, 2 millions de caractères par texte, 1000 par nombre, 100 par nom.",
                    "16 MiB, 32 levels, 2 million characters a text, 1000 a number, 100 a name.");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(16L << 20)
                            .maxNestingDepth(32)
                            .maxStringLength(2_000_000)
                            .maxNumberLength(1000)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /**
     * The tree of a text.
     *
     * @throws ViolationsException saying line and column
     */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new ViolationsException(TOO_LARGE.at(place(e), e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw new ViolationsException(MALFORMED.at(place(e), e.getOriginalMessage()));
        }
    }

    /** An empty object, whose fields keep the order they are put in. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a tree, on one line. */
    static String write(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
