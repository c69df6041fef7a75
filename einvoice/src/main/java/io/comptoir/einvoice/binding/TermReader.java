package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.binding.Attribute.Currencies;
import io.comptoir.einvoice.binding.Attribute.Kind;
import io.comptoir.einvoice.binding.Target.Nest;
import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an outline knows of a document. */
public final class TermReader {

    static final String NOTES = "BG-1";
    static final String SUBJECT = "BT-21";
    static final String NOTE = "BT-22";

    // #PMT#text, and several of them one after the other (XP Z12-012)
    private static final Pattern SUBJECT_MARK = Pattern.compile("#([A-Z]{3})#");

    private final Outline outline;
    private final Currencies currencies;
    private final TermGroup.Builder invoice = TermGroup.builder(TermGroup.INVOICE);
    private final List<Runnable> later = new ArrayList<>();

    private TermReader(Outline outline, Currencies currencies) {
        this.outline = outline;
        this.currencies = currencies;
    }

    /** All that the outline finds; never fails, and judges nothing. */
    public static TermGroup read(Outline outline, XmlDocument document) {
        Currencies currencies =
                new Currencies(text(outline.currency(), document), text(outline.vatCurrency(), document));
        return new TermReader(outline, currencies).read(document.root());
    }

    private static String text(String name, XmlDocument document) {
        List<Element> named = document.named(name);
        return named.isEmpty() ? "" : named.get(0).text().strip();
    }

    private TermGroup read(Element root) {
        inside(outline.root(), root, Nest.of(invoice));
        outline.repeated().forEach(invoice::merge);
        later.forEach(Runnable::run);
        return invoice.build();
    }

    private void inside(Place place, Element element, Nest<TermGroup.Builder> nest) {
        place.match(element, currencies, (inner, found) -> take(inner, found, nest));
    }

    private void take(Place place, Element element, Nest<TermGroup.Builder> nest) {
        Marks marks = place.marks;
        if (marks.isNote) {
            note(element.text().strip());
        } else if (marks.part.isPresent()) {
            Target part = marks.part.get();
            part.into(nest)
                    .part(Outline.whole(part.id()), part.id(), element.text().strip());
        } else if (marks.target.isEmpty()) {
            inside(place, element, nest);
        } else if (isLate(marks.target.get(), nest)) {
            later.add(() -> take(place, marks.target.get(), element, nest));
        } else {
            take(place, marks.target.get(), element, nest);
        }
    }

    /** A group that is met further on must not be made before. */
    private static boolean isLate(Target target, Nest<TermGroup.Builder> nest) {
        return !target.way().isEmpty() && (target.from() == Target.From.INVOICE || nest.here() == nest.invoice());
    }

    private void take(Place place, Target target, Element element, Nest<TermGroup.Builder> nest) {
        if (target.isShared(nest)) {
            target.all(nest).forEach(into -> term(place, target, element, into));
            return;
        }
        TermGroup.Builder into = target.into(nest);
        if (target.isGroup()) {
            inside(place, element, nest.in(into.group(target.id())));
        } else {
            term(place, target, element, into);
        }
    }

    private static void term(Place place, Target target, Element element, TermGroup.Builder into) {
        String text = element.text().strip();
        boolean isKnown = place.marks.isReadOnly && into.has(target.id());
        if (!text.isEmpty() && !isKnown && !place.marks.otherwise.equals(Place.some(text))) {
            Term term = new Term(target.id(), place.read(text), parts(place, element));
            if (!target.isFar() || !into.has(term)) {
                into.add(term);
            }
            attributes(place, element, into);
        }
    }

    private static Map<String, String> parts(Place place, Element element) {
        Map<String, String> parts = Map.of();
        for (Attribute attribute : place.marks.attributes) {
            String said =
                    attribute.isPart() ? element.attribute(attribute.name()).orElse("") : "";
            if (!said.isBlank()) {
                parts = parts.isEmpty() ? new LinkedHashMap<>() : parts;
                parts.put(attribute.value(), said.strip());
            }
        }
        return parts;
    }

    private static void attributes(Place place, Element element, TermGroup.Builder into) {
        for (Attribute attribute : place.marks.attributes) {
            if (attribute.kind() == Kind.TERM) {
                element.attribute(attribute.name()).ifPresent(said -> into.add(attribute.value(), said.strip()));
            }
        }
    }

    private void note(String text) {
        Matcher mark = SUBJECT_MARK.matcher(text);
        if (!mark.lookingAt()) {
            invoice.group(NOTES).add(NOTE, text);
            return;
        }
        int from = 0;
        while (from < text.length() && mark.find(from)) {
            String subject = mark.group(1);
            int start = mark.end();
            int end = mark.find(start) ? mark.start() : text.length();
            invoice.group(NOTES).add(NOTE, text.substring(start, end).strip()).add(SUBJECT, subject);
            from = end;
        }
    }
}
