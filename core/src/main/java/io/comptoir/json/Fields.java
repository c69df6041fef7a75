package io.comptoir.json;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The strict, bounded reading of a JSON object, for the forms of Comptoir's modules: its fields are asked for one by
 * one.
 * <p>
 * What cannot be read is noted and counts as left out, so that reading goes on and all that is wrong is told together,
 * each with its path, up to {@value #FOUND_MAX} violations. A field that is null is left out, and so is a text or a
 * number that is empty. A field that nobody asked for by the end is unknown.
 *
 * <pre>{@code
 * Fields in = Fields.read(json);
 * Optional<String> label = in.text("label");
 * Optional<Percentage> rate = in.required("rate", in.decimal("rate", Percentage::new));
 * in.done();
 * in.found().throwIfErrors();
 * }</pre>
 */
public final class Fields {

    /** How many violations are told; who sends more is not going to read them. */
    public static final int FOUND_MAX = 1000;

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
            .says("Le champ « {value} » manque ou est vide.", "The field '{value}' is missing or empty.")
            .fix("Donnez-le.", "Give it.");
    private static final Rule TYPE = Rule.error("CPT-JSON-TYPE", "Comptoir, JSON form")
            .says("On attend ici {0}.", "Expected here: {1}.")
            .fix("Corrigez le type de cette valeur.", "Correct the type of this value.");
    private static final Rule DATE = Rule.error("CPT-JSON-DATE", "ISO 8601")
            .says("« {value} » n'est pas une date.", "'{value}' is not a date.")
            .fix("Écrivez année-mois-jour, par exemple 2026-03-15.", "Write year-month-day, for example 2026-03-15.");
    private static final Rule MONTH_DAY = Rule.error("CPT-JSON-MONTH-DAY", "ISO 8601")
            .says("« {value} » n'est pas un jour de l'année.", "'{value}' is not a day of the year.")
            .fix("Écrivez mois-jour, par exemple 06-30.", "Write month-day, for example 06-30.");
    private static final Rule CHOICE = Rule.error("CPT-JSON-CHOICE", "Comptoir, JSON form")
            .says("« {value} » n'est pas un des choix possibles.", "'{value}' is not one of the choices.")
            .fix("Choisissez parmi : {0}.", "Choose one of: {0}.");

    private final JsonNode node;
    private final String path;
    private final List<Violation> found;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String path, List<Violation> found) {
        this.node = node;
        this.path = path;
        this.found = found;
    }

    /**
     * The fields of the object that a text holds.
     *
     * @throws ViolationsException if the text is too large, is no JSON, says a field twice, or holds something else
     */
    public static Fields read(String json) {
        JsonNode root = Json.read(json);
        if (!root.isObject()) {
            throw new ViolationsException(TYPE.at("", "", "un objet JSON", "a JSON object"));
        }
        return new Fields(root, "", new ArrayList<>());
    }

    /** What was noted so far, in the whole text. */
    public Violations found() {
        return new Violations(found);
    }

    // --- which fields ---

    /** Whether a field is there and not null. */
    public boolean has(String name) {
        return present(name).isPresent();
    }

    /** The names of the fields that are there and not null, in their order, where any name is good. */
    public List<String> names() {
        return node.propertyNames().stream().filter(this::has).toList();
    }

    /** The value of a field that must be there. */
    public <T> Optional<T> required(String name, Optional<T> value) {
        if (filled(name).isEmpty()) {
            note(MISSING.at(at(name), name));
        }
        return value;
    }

    /** The value of a field that may be left out or be null, but not be an empty text. */
    public <T> Optional<T> notEmpty(String name, Optional<T> value) {
        return has(name) ? required(name, value) : value;
    }

    /** Accepts a field of the format that this version does not handle, as long as it is empty. */
    void unsupported(String... names) {
        for (String name : names) {
            present(name)
                    .filter(value -> !value.isContainer() || !value.isEmpty())
                    .ifPresent(value -> note(UNSUPPORTED.at(at(name), name)));
        }
    }

    /** Accepts fields that follow from others and are not read. */
    void derived(String... names) {
        asked.addAll(List.of(names));
    }

    /** Ends the reading of this object: what nobody asked for is unknown. */
    public void done() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name) && found.size() < FOUND_MAX) {
                note(UNKNOWN.at(at(name), name, Spelling.nearest(name, new TreeSet<>(asked))));
            }
        }
    }

    // --- what they say ---

    /** A text, not empty. */
    public Optional<String> text(String name) {
        Optional<JsonNode> value = filled(name);
        if (value.isPresent() && !value.get().isString()) {
            note(TYPE.at(at(name), "", "un texte", "a text"));
            return Optional.empty();
        }
        return value.map(JsonNode::stringValue);
    }

    /** A value that is written as a text, read by {@code of}; what {@code of} refuses is noted here. */
    public <T> Optional<T> value(String name, Function<String, T> of) {
        return text(name).flatMap(text -> made(name, () -> of.apply(text)));
    }

    /** One of the constants of an enum. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        return text(name).flatMap(text -> {
            E[] all = choices.getEnumConstants();
            for (E one : all) {
                if (one.name().equals(text)) {
                    return Optional.of(one);
                }
            }
            noteChoice(name, text, Stream.of(all).map(Enum::name).toList());
            return Optional.empty();
        });
    }

    /** One of some words. */
    public Optional<String> choice(String name, List<String> choices) {
        return text(name).filter(text -> {
            boolean known = choices.contains(text);
            if (!known) {
                noteChoice(name, text, choices);
            }
            return known;
        });
    }

    private void noteChoice(String name, String text, List<String> choices) {
        note(CHOICE.at(at(name), text, String.join(", ", choices)));
    }

    /** A bounded decimal, from a string or a number. */
    public Optional<BigDecimal> decimal(String name) {
        return decimal(name, number -> number);
    }

    /** A value that is written as a decimal, read by {@code of}; what {@code of} refuses is noted here. */
    public <T> Optional<T> decimal(String name, Function<BigDecimal, T> of) {
        return filled(name).flatMap(value -> {
            if (!value.isString() && !value.isNumber()) {
                note(TYPE.at(at(name), "", "un nombre", "a number"));
                return Optional.empty();
            }
            return made(name, () -> of.apply(bounded(value)));
        });
    }

    /** A whole number. */
    public Optional<Long> integer(String name) {
        return decimal(name).flatMap(number -> {
            try {
                return Optional.of(number.longValueExact());
            } catch (ArithmeticException e) {
                note(TYPE.at(at(name), number, "un nombre entier", "a whole number"));
                return Optional.empty();
            }
        });
    }

    /** A whole number; what no int holds comes as the largest or the smallest, for it is out of bounds anyway. */
    public Optional<Integer> smallInteger(String name) {
        return integer(name)
                .map(number -> Math.toIntExact(Math.max(Integer.MIN_VALUE, Math.min(number, Integer.MAX_VALUE))));
    }

    /** Whether {@code number} reaches {@code least}; noted if it does not. */
    boolean atLeast(String name, long number, long least) {
        if (number < least) {
            note(TYPE.at(at(name), number, "un nombre d'au moins " + least, "a number of at least " + least));
        }
        return number >= least;
    }

    /** Whether a field says true or false rather than something else. */
    boolean isFlag(String name) {
        return present(name).filter(JsonNode::isBoolean).isPresent();
    }

    /** True or false, as JSON writes it. */
    public Optional<Boolean> truth(String name) {
        return filled(name).flatMap(value -> {
            if (!value.isBoolean()) {
                note(TYPE.at(at(name), "", "true ou false", "true or false"));
                return Optional.empty();
            }
            return Optional.of(value.booleanValue());
        });
    }

    /** A date of the calendar, as year-month-day. */
    public Optional<LocalDate> date(String name) {
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

    /** A day of every year, as month-day. */
    public Optional<MonthDay> monthDay(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(MonthDay.parse("--" + text));
            } catch (DateTimeException e) {
                note(MONTH_DAY.at(at(name), text));
                return Optional.empty();
            }
        });
    }

    /** An object inside; its reading ends with its own {@link #done()}. */
    public Optional<Fields> object(String name) {
        return present(name).flatMap(value -> object(value, at(name)));
    }

    /** The objects of a list, each read by {@code of}; what one cannot read is left out. */
    public <T> List<T> objects(String name, Function<Fields, Optional<T>> of) {
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

    // --- what they make ---

    /** What {@code make} gives; empty where it refuses, which is noted at the part of this object that it names. */
    public <T> Optional<T> made(Supplier<T> make) {
        return attempt(make, refused -> refused.under(path));
    }

    /** What {@code make} gives; empty where it refuses, which is noted at the field. */
    public <T> Optional<T> made(String name, Supplier<T> make) {
        return attempt(make, refused -> new Violation(refused.rule(), at(name), refused.value(), refused.details()));
    }

    /** Notes that this object breaks a rule, by {@code value}. */
    public void refuse(Rule rule, Object value, Object... details) {
        note(rule.at(path, value, details));
    }

    // --- steps ---

    private <T> Optional<T> attempt(Supplier<T> make, UnaryOperator<Violation> here) {
        try {
            return Optional.of(make.get());
        } catch (ViolationsException e) {
            e.violations().forEach(refused -> note(here.apply(refused)));
            return Optional.empty();
        }
    }

    private Optional<Fields> object(JsonNode value, String place) {
        if (!value.isObject()) {
            note(TYPE.at(place, "", "un objet", "an object"));
            return Optional.empty();
        }
        return Optional.of(new Fields(value, place, found));
    }

    private static BigDecimal bounded(JsonNode value) {
        return value.isString() ? Decimals.parse(value.stringValue()) : Decimals.bounded(value.decimalValue());
    }

    private Optional<JsonNode> present(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private Optional<JsonNode> filled(String name) {
        Optional<JsonNode> value = present(name);
        boolean isEmpty = value.isPresent()
                && value.get().isString()
                && value.get().stringValue().isEmpty();
        return isEmpty ? Optional.empty() : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void note(Violation violation) {
        if (found.size() < FOUND_MAX) {
            found.add(violation);
        }
    }
}
