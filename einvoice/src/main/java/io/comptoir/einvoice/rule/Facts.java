package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is asked of a whole document, worked out once: a rule of each line must not walk all lines again. */
final class Facts {

    private final XmlDocument document;
    private final CheckOptions options;
    private final Map<String, Object> known = new HashMap<>();

    Facts(XmlDocument document, CheckOptions options) {
        this.document = document;
        this.options = options;
    }

    Element root() {
        return document.root();
    }

    List<Element> named(String name) {
        return document.named(name);
    }

    int attributes(String name) {
        return document.attributes(name);
    }

    /** How the host says the invoice is treated; empty where the note BAR tells. */
    Optional<Treatment> treatment() {
        return options.treatment();
    }

    /** Whether the norm is followed where its artefacts say otherwise. */
    boolean isByNorm() {
        return options.mode() == Mode.NORM;
    }

    /** The answer to a question, worked out the first time; where that stopped, it stops again. */
    <T> T once(String question, Class<T> type, Supplier<T> how) {
        Object answer = known.get(question);
        if (answer == null) { // one question may ask another, which computeIfAbsent does not allow
            answer = attempt(how);
            known.put(question, answer);
        }
        if (answer instanceof Stop stop) {
            throw stop;
        }
        return type.cast(answer);
    }

    boolean once(String question, Supplier<Boolean> how) {
        return once(question, Boolean.class, how);
    }

    /** Elements that are asked for more than once. */
    List<Element> elements(String question, Supplier<List<Element>> how) {
        return once(question, Elements.class, () -> new Elements(how.get())).all();
    }

    private record Elements(List<Element> all) {}

    private static <T> Object attempt(Supplier<T> how) {
        try {
            return how.get();
        } catch (Stop stop) {
            return stop;
        }
    }
}
