package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.binding.Attribute.Currencies;
import io.comptoir.einvoice.binding.Place.Tag;
import io.comptoir.einvoice.binding.Target.Nest;
import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.semantic.TermGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what an outline knows of an invoice. An element that would hold nothing is not written. */
public final class TermWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    // what most invoices need, so that the bytes are not copied from one array to the next
    private static final int HEADER_SIZE = 8192;
    private static final int LINE_SIZE = 1200;
    private static final int LINES_AT_FIRST = 10_000;

    private final XmlOutput xml;
    private final Currencies currencies;
    private final List<byte[]> pending = new ArrayList<>();
    private int depth;
    private int written;

    private TermWriter(TermGroup invoice) {
        int lines = Math.min(invoice.groups("BG-25").size(), LINES_AT_FIRST);
        this.xml = new XmlOutput(HEADER_SIZE + LINE_SIZE * lines);
        this.currencies = new Currencies(
                invoice.text("BT-5").orElse(""), invoice.text("BT-6").orElse(""));
    }

    /** The invoice as XML in UTF-8. */
    public static byte[] write(Outline outline, TermGroup invoice) {
        TermWriter writer = new TermWriter(invoice);
        Tag root = outline.root().tags.get(0);
        writer.xml.raw(DECLARATION).ready(root.open).raw(outline.namespaces()).raw(">");
        writer.inside(outline.root(), Nest.of(invoice));
        return writer.xml.ready(root.close).toByteArray();
    }

    private void inside(Place place, Nest<TermGroup> nest) {
        for (int i = 0; i < place.children.size(); i++) {
            Place child = place.children.get(i);
            if (!child.isIdle(nest.here())) {
                write(child, nest);
            }
        }
    }

    private void write(Place place, Nest<TermGroup> nest) {
        switch (place.content) {
            case CONSTANT -> constant(place);
            case PART -> part(place, place.target(), nest);
            case ELEMENTS -> element(place, nest);
            case GROUP -> groups(place, place.target(), nest);
            case TERM -> terms(place, place.target(), nest);
        }
    }

    // --- elements that hold others ---

    private void groups(Place place, Target target, Nest<TermGroup> nest) {
        boolean isNone = true;
        List<TermGroup> outer = target.groups(nest);
        for (int i = 0; i < outer.size(); i++) {
            List<TermGroup> all = outer.get(i).groups(target.id());
            for (int k = 0; k < all.size(); k++) {
                isNone = false;
                group(place, all.get(k), nest);
            }
        }
        if (isNone && place.marks.isAlways) {
            element(place, nest.in(TermGroup.EMPTY));
        }
    }

    private void group(Place place, TermGroup group, Nest<TermGroup> nest) {
        if (place.marks.isNote) {
            note(place, group);
            return;
        }
        List<TermGroup> many = place.marks.each.map(group::groups).orElse(List.of());
        if (many.size() < 2) {
            element(place, nest.in(group));
            return;
        }
        TermGroup common = group.only(id -> !place.marks.each.equals(Optional.of(id)));
        for (TermGroup one : many) {
            element(
                    place,
                    nest.in(TermGroup.builder(group.id())
                            .addAll(common)
                            .add(one)
                            .build()));
        }
    }

    private void note(Place place, TermGroup note) {
        String text = note.text(TermReader.NOTE).orElse("");
        String subject =
                note.text(TermReader.SUBJECT).map(code -> "#" + code + "#").orElse("");
        leaf(place, Term.of(TermReader.NOTE, subject + text), List.of());
    }

    private void element(Place place, Nest<TermGroup> nest) {
        int mark = pending.size();
        depth++;
        for (int i = 0; i < place.tags.size(); i++) {
            pending.add(place.tags.get(i).end);
        }
        if (place.marks.isAlways) {
            flush();
        }
        inside(place, nest);
        if (written >= depth) {
            close(place);
            written = depth - 1;
        } else {
            pending.subList(mark, pending.size()).clear();
        }
        depth--;
    }

    private void close(Place place) {
        for (int i = place.tags.size() - 1; i >= 0; i--) {
            xml.ready(place.tags.get(i).close);
        }
    }

    private void flush() {
        for (int i = 0; i < pending.size(); i++) {
            xml.ready(pending.get(i));
        }
        pending.clear();
        written = depth;
    }

    // --- elements that hold text ---

    private void constant(Place place) {
        pending.add(place.whole);
        if (written >= depth) {
            flush();
        }
    }

    private void part(Place place, Target part, Nest<TermGroup> nest) {
        for (TermGroup group : part.groups(nest)) {
            Optional<String> text = group.term(Outline.whole(part.id())).flatMap(term -> term.part(part.id()));
            if (text.isPresent()) {
                leaf(place, Term.of(part.id(), text.get()), List.of());
                return;
            }
        }
    }

    private void terms(Place place, Target target, Nest<TermGroup> nest) {
        List<TermGroup> groups = target.groups(nest);
        boolean isFar = !target.way().isEmpty();
        boolean isNone = true;
        for (int i = 0; i < groups.size(); i++) {
            List<Term> said = groups.get(i).terms(target.id());
            for (int k = 0; k < said.size(); k++) {
                if ((isNone || !isFar) && place.takes(said.get(k))) {
                    leaf(place, said.get(k), groups);
                    isNone = false;
                }
            }
        }
        if (isNone && place.marks.otherwise.isPresent()) {
            constant(place);
        }
    }

    private void leaf(Place place, Term term, List<TermGroup> groups) {
        flush();
        int last = place.tags.size() - 1;
        for (int i = 0; i < last; i++) {
            xml.ready(place.tags.get(i).end);
        }
        if (place.marks.attributes.isEmpty()) {
            xml.ready(place.tags.get(last).end);
        } else {
            xml.ready(place.tags.get(last).open);
            for (Attribute attribute : place.marks.attributes) {
                attribute(attribute, term, groups);
            }
            xml.raw(">");
        }
        xml.text(place.written(term.text()));
        close(place);
    }

    private static Optional<String> first(String id, List<TermGroup> groups) {
        for (TermGroup group : groups) {
            if (!group.terms(id).isEmpty()) {
                return group.text(id);
            }
        }
        return Optional.empty();
    }

    private void attribute(Attribute attribute, Term term, List<TermGroup> groups) {
        Optional<String> value = switch (attribute.kind()) {
            case CONSTANT -> Optional.of(attribute.value());
            case PART, NEEDED_PART -> term.part(attribute.value());
            case TERM -> first(attribute.value(), groups);
            case CURRENCY, ANY_CURRENCY -> Place.some(currencies.of(attribute.value()));
        };
        value.ifPresent(text -> xml.attribute(attribute.name(), text));
    }
}
