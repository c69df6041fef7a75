package io.comptoir.einvoice.container;

import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Name;
import io.comptoir.einvoice.container.Value.Reference;
import io.comptoir.einvoice.container.Value.Sequence;
import io.comptoir.einvoice.container.Value.Stream;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** Looks at every object that the catalog leads to, each once: what PDF/A-3 forbids and can be seen without drawing. */
final class Walk {

    /** Actions that PDF/A forbids (ISO 19005-3, 6.5.1), and what else runs or fetches. */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "Sound",
            "Movie",
            "ResetForm",
            "ImportData",
            "Hide",
            "SetOCGState",
            "Rendition",
            "Trans",
            "GoTo3DView",
            "SubmitForm");

    private static final Set<String> ANNOTATIONS = Set.of("3D", "Sound", "Screen", "Movie", "RichMedia");
    /** Forms that are programs, actions of pages and fields, pictures for print and pictures elsewhere (6.2.8, 6.4.2, 6.5.2). */
    private static final Set<String> KEYS = Set.of("XFA", "AA", "OPI", "Alternates");

    private static final Name LZW = new Name("LZWDecode");
    private static final int NAMED_MAX = 50;

    private final PdfObjects objects;
    private final Deque<Value> waiting = new ArrayDeque<>();
    private final BitSet seen = new BitSet();
    private final Set<String> forbidden = new TreeSet<>();
    private final Set<String> looseFonts = new TreeSet<>();

    Walk(PdfObjects objects) {
        this.objects = objects;
    }

    Walk from(Dictionary catalog) {
        waiting.push(catalog);
        while (!waiting.isEmpty()) {
            visit(waiting.pop());
        }
        return this;
    }

    /** What PDF/A forbids of it: kinds of action and annotation, filters and the like. */
    Set<String> forbidden() {
        return forbidden;
    }

    /** The names of fonts that it shows but does not hold. */
    Set<String> looseFonts() {
        return looseFonts;
    }

    private void visit(Value value) {
        if (value instanceof Reference reference) {
            if (reference.number() <= PdfIndex.NUMBER_MAX && !seen.get(reference.number())) {
                seen.set(reference.number());
                waiting.push(objects.resolve(reference));
            }
        } else if (value instanceof Sequence sequence) {
            sequence.items().forEach(this::later);
        } else if (value instanceof Dictionary || value instanceof Stream) {
            look(value.asDictionary());
            value.asDictionary().entries().values().forEach(this::later);
        }
    }

    private void later(Value value) {
        if (!(value instanceof Value.Word) && !(value instanceof Name) && !(value instanceof Value.Text)) {
            waiting.push(value);
        }
    }

    private void look(Dictionary one) {
        one.get("S").asName().filter(ACTIONS::contains).ifPresent(kind -> note(forbidden, kind));
        if (one.has("JS") || one.has("JavaScript")) {
            note(forbidden, "JavaScript");
        }
        KEYS.stream().filter(one::has).forEach(key -> note(forbidden, key));
        if (one.get("Interpolate").equals(new Value.Word("true"))) {
            note(forbidden, "Interpolate");
        }
        if (one.get("Filter").asList().contains(LZW)) {
            note(forbidden, "LZWDecode");
        }
        one.get("Subtype")
                .asName()
                .filter(kind -> ANNOTATIONS.contains(kind) && one.has("Rect"))
                .ifPresent(kind -> note(forbidden, kind));
        if (isLooseFont(one)) {
            note(looseFonts, one.get("BaseFont").asName().orElse("?"));
        }
    }

    /** A simple font or the descendant of a composite one; a composite one holds nothing itself, nor has Type 3 a file. */
    private boolean isLooseFont(Dictionary one) {
        String kind = one.get("Subtype").asName().orElse("");
        boolean font = one.get("Type").equals(new Name("Font")) && !kind.equals("Type0") && !kind.equals("Type3");
        Dictionary descriptor = objects.get(one, "FontDescriptor").asDictionary();
        return font && !descriptor.has("FontFile") && !descriptor.has("FontFile2") && !descriptor.has("FontFile3");
    }

    private static void note(Set<String> notes, String note) {
        if (notes.size() < NAMED_MAX) {
            notes.add(note);
        }
    }
}
