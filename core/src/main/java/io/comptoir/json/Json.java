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

    private static final int LENGTH_MAX = 16 << 20;

    private static final Rule MALFORMED = Rule.error("CPT-JSON-MALFORMED", "RFC 8259")
            .says("Le JSON est mal formé : {value}.", "The JSON is malformed: {value}.")
            .fix("Corrigez le texte à cet endroit.", "Correct the text at this place.");
    private static final Rule TOO_LARGE = Rule.error("CPT-JSON-TOO-LARGE", "Comptoir, JSON bounds")
            .says("Le JSON dépasse les limites : {value}.", "The JSON is out of bounds: {value}.")
            .fix(
                    "16777216 caractères, 2097152 éléments, 32 niveaux ; texte 2000000, nombre 1000, nom 100.",
                    "16777216 characters, 2097152 tokens, 32 levels; a text 2000000, a number 1000, a name 100.");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(2L << 20)
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
     * @throws ViolationsException saying line and column, where they are known
     */
    static JsonNode read(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new ViolationsException(TOO_LARGE.at("", text.length() + " > " + LENGTH_MAX));
        }
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new ViolationsException(TOO_LARGE.at(place(e), e.getOriginalMessage()));
        } catch (NumberFormatException e) {
            // Jackson lets it through for an exponent beyond an int.
            throw new ViolationsException(TOO_LARGE.at("", String.valueOf(e.getMessage())));
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
