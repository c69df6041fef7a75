package io.comptoir.json;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object, read one by one.
 * <p>
 * What cannot be read counts as missing and is noted, so that reading goes on and all that is wrong is told together.
 * A field that nobody asked for by the end is unknown.
 */
final class Fields {

    private static final int DATE_LENGTH = 10;

    private static final Rule UNKNOWN = Rule.error("CPT-JSON-FIELD-UNKNOWN", "Comptoir, JSON form")
            .says("Le champ « {value} » est inconnu.", "The field '{value}' is unknown.")
            .fix("Le plus proche est « {0} ».", "The nearest one is '{0}'.");
    private static final Rule UNSUPPORTED = Rule.error("CPT-JSON-FIELD-UNSUPPORTED", "Comptoir, JSON form")
            .says(
                    "Cette version ne traite pas encore le champ « {value} ».",
                    "This version does not handle the field '{value}' yet.")
            .fix("Retirez-le, ou laissez-le vide.", "Take it out, or leave it empty.");
    private static final Rule MISSING = Rule.error("CPT-JSON-FIELD-MISSING", "Comptoir, JSON form")
            .says("Le champ « {value} » manque.", "The field '{value}' is missing.")
            .fix("Ajoutez-le.", "Add it.");
    private static final Rule TYPE = Rule.error("CPT-JSON-TYPE", "Comptoir, JSON form")
            .says("On attend ici {0}.", "Expected here: {1}.")
            .fix("Corrigez le type de cette valeur.", "Correct the type of this value.");
    private static final Rule DATE = Rule.error("CPT-JSON-DATE", "ISO 8601")
            .says("« {value} » n'est pas une date.", "'{value}' is not a date.")
            .fix("Écrivez année-mois-jour, par exemple 2026-03-15.", "Write year-month-day, for example 2026-03-15.");
    private static final Rule CHOICE = Rule.error("CPT-JSON-CHOICE", "Comptoir, JSON form")
            .says("« {value} » n'est pas un des choix possibles.", "'{value}' is not one of the choices.")
            .fix("Choisissez parmi : {0}.", "Choose one of: {0}.");

    private final JsonNode node;
    private final String path;
    private final List<Violation> found;
    private final TreeSet<String> asked = new TreeSet<>();

    private Fields(JsonNode node, String path, List<Violation> found) {
        this.node = node;
        this.path = path;
        this.found = found;
    }

    /** The fields of a whole document. */
    static Fields of(JsonNode root) {
        if (!root.isObject()) {
            throw new ViolationsException(TYPE.at("", "", "un objet JSON", "a JSON object"));
        }
        return new Fields(root, "", new ArrayList<>());
    }

    /** What was noted so far, here and in the objects inside. */
    Violations found() {
        return new Violations(found);
    }

    /** A text, not empty. */
    Optional<String> text(String name) {
        return present(name).flatMap(value -> {
            if (!value.isString()) {
                note(TYPE.at(at(name), "", "un texte", "a text"));
                return Optional.empty();
            }
            return Optional.of(value.stringValue()).filter(text -> !text.isEmpty());
        });
    }

    /** A value that is written as a text, read by {@code of}; what {@code of} refuses is noted here. */
    <T> Optional<T> value(String name, Function<String, T> of) {
        return text(name).flatMap(text -> guarded(name, () -> of.apply(text)));
    }

    /** One of the constants of an enum. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        List<String> names =
                List.of(choices.getEnumConstants()).stream().map(Enum::name).toList();
        return choice(name, names).map(text -> Enum.valueOf(choices, text));
    }

    /** One of some words. */
    Optional<String> choice(String name, List<String> choices) {
        return text(name).filter(text -> {
            boolean known = choices.contains(text);
            if (!known) {
                note(CHOICE.at(at(name), text, String.join(", ", choices)));
            }
            return known;
        });
    }

    /** A bounded decimal, from a string or a number. */
    Optional<BigDecimal> decimal(String name) {
        return decimal(name, number -> number);
    }

    /** A value that is written as a decimal, read by {@code of}. */
    <T> Optional<T> decimal(String name, Function<BigDecimal, T> of) {
        return present(name).flatMap(value -> {
            if (!value.isString() && !value.isNumber()) {
                note(TYPE.at(at(name), "", "un nombre", "a number"));
                return Optional.empty();
            }
            return guarded(
                    name,
                    () -> of.apply(
                            value.isString()
                                    ? Decimals.parse(value.stringValue())
                                    : Decimals.bounded(value.decimalValue())));
        });
    }

    /** A whole number. */
    Optional<Long> integer(String name) {
        return decimal(name).flatMap(number -> {
            try {
                return Optional.of(number.longValueExact());
            } catch (ArithmeticException e) {
                note(TYPE.at(at(name), number, "un nombre entier", "a whole number"));
                return Optional.empty();
            }
        });
    }

    /** A date of the calendar. */
    Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                // A longer text would be a year beyond 9999.
                return Optional.of(LocalDate.parse(text.length() == DATE_LENGTH ? text : ""));
            } catch (DateTimeException e) {
                note(DATE.at(at(name), text));
                return Optional.empty();
            }
        });
    }

    /** An object inside. */
    Optional<Fields> object(String name) {
        return present(name).flatMap(value -> {
            if (!value.isObject()) {
                note(TYPE.at(at(name), "", "un objet", "an object"));
                return Optional.empty();
            }
            return Optional.of(new Fields(value, at(name), found));
        });
    }

    /** The objects of a list, each read by {@code of}; what one cannot read is left out. */
    <T> List<T> objects(String name, Function<Fields, Optional<T>> of) {
        List<T> read = new ArrayList<>();
        present(name).ifPresent(list -> {
            if (!list.isArray()) {
                note(TYPE.at(at(name), "", "une liste", "a list"));
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                object(list.get(i), at(name) + "[" + i + "]").flatMap(of).ifPresent(read::add);
            }
        });
        return read;
    }

    private Optional<Fields> object(JsonNode element, String elementPath) {
        if (!element.isObject()) {
            note(TYPE.at(elementPath, "", "un objet", "an object"));
            return Optional.empty();
        }
        return Optional.of(new Fields(element, elementPath, found));
    }

    /** The value of a field that must be there. */
    <T> Optional<T> required(String name, Optional<T> value) {
        if (!node.has(name) || node.get(name).isNull()) {
            note(MISSING.at(at(name), name));
        }
        return value;
    }

    /** Accepts a field of the format that this version does not handle, as long as it is empty. */
    void unsupported(String... names) {
        for (String name : names) {
            present(name).filter(value -> !value.isContainer() || !value.isEmpty())
                    .ifPresent(value -> note(UNSUPPORTED.at(at(name), name)));
        }
    }

    /** Accepts fields that follow from others and are not read. */
    void derived(String... names) {
        asked.addAll(List.of(names));
    }

    /** Whether {@code number} reaches {@code least}; noted if it does not. */
    boolean atLeast(String name, long number, long least) {
        if (number < least) {
            note(TYPE.at(at(name), number, "un nombre d'au moins " + least, "a number of at least " + least));
        }
        return number >= least;
    }

    /** What {@code make} gives; empty, and noted at this object, where it refuses. */
    <T> Optional<T> made(Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (ViolationsException e) {
            found.addAll(e.violations().under(path).list());
            return Optional.empty();
        }
    }

    /** Ends the reading of this object: what nobody asked for is unknown. */
    void done() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                note(UNKNOWN.at(at(name), name, Spelling.nearest(name, asked)));
            }
        }
    }

    private Optional<JsonNode> present(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private <T> Optional<T> guarded(String name, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (ViolationsException e) {
            e.violations().forEach(violation -> note(violation.rule().at(at(name), violation.value(), violation.details().toArray())));
            return Optional.empty();
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void note(Violation violation) {
        found.add(violation);
    }
}
