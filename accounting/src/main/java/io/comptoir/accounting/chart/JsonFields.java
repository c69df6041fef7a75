package io.comptoir.accounting.chart;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An object of a JSON text, read field by field. What is wrong is gathered with its path, so that all of it is told at
 * once; a field that is null is one that is left out.
 */
final class JsonFields {

    private static final int LENGTH_MAX = 1 << 20;

    private static final Rule MALFORMED = Rule.error("CPT-ACCOUNTING-PLAN-MALFORMED", "RFC 8259")
            .says("Le plan n'est pas un JSON lisible : {value}", "The plan is no readable JSON: {value}")
            .fix("Corrigez le texte à la ligne {0}, colonne {1}.", "Correct the text at line {0}, column {1}.");
    private static final Rule TOO_LARGE = Rule.error("CPT-ACCOUNTING-PLAN-TOO-LARGE", "Comptoir, bounded input")
            .says("Le plan dépasse les limites : {value}", "The plan is out of bounds: {value}")
            .fix(
                    "Au plus 1048576 caractères et 8 niveaux ; noms de 200 caractères, textes de 1000, nombres de 40.",
                    "At most 1048576 characters and 8 levels; names of 200 characters, texts of 1000, numbers of 40.");
    private static final Rule UNKNOWN = Rule.error("CPT-ACCOUNTING-PLAN-FIELD-UNKNOWN", "Comptoir, plan in JSON")
            .says("Le champ « {value} » n'existe pas ici.", "There is no field '{value}' here.")
            .fix("Vouliez-vous dire « {0} » ?", "Did you mean '{0}'?");
    private static final Rule WRONG_TYPE = Rule.error("CPT-ACCOUNTING-PLAN-FIELD-TYPE", "Comptoir, plan in JSON")
            .says("Ceci n'est pas {0} : {value}", "This is not {1}: {value}")
            .fix("Donnez {0}.", "Give {1}.");
    private static final Rule MISSING = Rule.error("CPT-ACCOUNTING-PLAN-FIELD-MISSING", "Comptoir, plan in JSON")
            .says("Le champ « {value} » manque.", "The field '{value}' is missing.")
            .fix("Donnez-le.", "Give it.");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNameLength(200)
                            .maxStringLength(1000)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode node;
    private final String path;
    private final List<Violation> found;

    private JsonFields(JsonNode node, String path, List<Violation> found) {
        this.node = node;
        this.path = path;
        this.found = found;
    }

    /**
     * The object that a text holds; what will be wrong in it goes to {@code found}.
     *
     * @throws ViolationsException if the text is too large, is no JSON, says a field twice, or holds something else
     */
    static JsonFields of(String json, List<Violation> found) {
        if (json.length() > LENGTH_MAX) {
            throw new ViolationsException(TOO_LARGE.at("", json.length() + " characters"));
        }
        JsonNode root = parse(json);
        if (!root.isObject()) {
            throw new ViolationsException(wrongType("", root, "un objet { }", "an object { }"));
        }
        return new JsonFields(root, "", found);
    }

    /** Refuses the fields that are not among {@code known}, each with the nearest one that is. */
    JsonFields only(Collection<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                found.add(UNKNOWN.at(pathOf(name), name, Nearest.to(name, known)));
            }
        }
        return this;
    }

    /** Refuses that a field is left out. */
    JsonFields require(String name) {
        if (!has(name)) {
            found.add(MISSING.at(pathOf(name), name));
        }
        return this;
    }

    /** Whether a field is there. */
    boolean has(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The names of the fields that are there, in order. */
    List<String> names() {
        return node.propertyNames().stream().filter(this::has).toList();
    }

    /** A text. */
    Optional<String> text(String name) {
        return text(name, Function.identity());
    }

    /** What a text means; what it breaks is told at its path. */
    <T> Optional<T> text(String name, Function<String, T> meaning) {
        return field(name, JsonNode::isString, "un texte entre guillemets", "a text between quotes")
                .flatMap(value -> attempt(name, () -> meaning.apply(value.stringValue())));
    }

    /** What a number means that is written as a text or as a number. */
    <T> Optional<T> number(String name, Function<String, T> meaning) {
        return field(name, value -> value.isString() || value.isNumber(), "un nombre", "a number")
                .flatMap(value -> attempt(name, () -> meaning.apply(written(value))));
    }

    /** What a whole number means. */
    <T> Optional<T> wholeNumber(String name, Function<Integer, T> meaning) {
        return field(name, JsonNode::isInt, "un nombre entier", "a whole number")
                .flatMap(value -> attempt(name, () -> meaning.apply(value.intValue())));
    }

    /** An object. */
    Optional<JsonFields> object(String name) {
        return field(name, JsonNode::isObject, "un objet { }", "an object { }").map(value -> at(pathOf(name), value));
    }

    /** A list of objects; empty if it is not there. */
    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        field(name, JsonNode::isArray, "une liste [ ]", "a list [ ]").ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                String place = pathOf(name) + "[" + i + "]";
                if (list.get(i).isObject()) {
                    objects.add(at(place, list.get(i)));
                } else {
                    found.add(wrongType(place, list.get(i), "un objet { }", "an object { }"));
                }
            }
        });
        return objects;
    }

    /** Does what may break rules; what it breaks is told here. */
    <T> Optional<T> attempt(Supplier<T> doing) {
        return attemptAt(path, doing);
    }

    /** Does what may break rules; what it breaks is told at the path of {@code name}. */
    <T> Optional<T> attempt(String name, Supplier<T> doing) {
        return attemptAt(pathOf(name), doing);
    }

    /** Tells that a rule is broken here. */
    void refuse(Rule rule, Object value, Object... details) {
        found.add(rule.at(path, value, details));
    }

    private <T> Optional<T> attemptAt(String place, Supplier<T> doing) {
        try {
            return Optional.of(doing.get());
        } catch (ViolationsException e) {
            // Their own paths, if any, are those of the value, not of the text.
            for (Violation violation : e.violations()) {
                found.add(new Violation(violation.rule(), place, violation.value(), violation.details()));
            }
            return Optional.empty();
        }
    }

    private Optional<JsonNode> field(String name, Predicate<JsonNode> type, String french, String english) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = node.path(name);
        if (!type.test(value)) {
            found.add(wrongType(pathOf(name), value, french, english));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private JsonFields at(String place, JsonNode value) {
        return new JsonFields(value, place, found);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (StreamConstraintsException e) {
            throw new ViolationsException(TOO_LARGE.at("", e.getOriginalMessage()));
        } catch (NumberFormatException e) {
            // Jackson lets it through for an exponent beyond an int.
            throw new ViolationsException(TOO_LARGE.at("", String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            TokenStreamLocation where = Optional.ofNullable(e.getLocation()).orElse(TokenStreamLocation.NA);
            throw new ViolationsException(
                    MALFORMED.at("", e.getOriginalMessage(), where.getLineNr(), where.getColumnNr()));
        }
    }

    private static Violation wrongType(String path, JsonNode value, String french, String english) {
        return WRONG_TYPE.at(path, value.getNodeType(), french, english);
    }

    /** Not toPlainString: it would write a million zeros where an exponent asks for them. */
    private static String written(JsonNode value) {
        return value.isString() ? value.stringValue() : value.decimalValue().toString();
    }
}
