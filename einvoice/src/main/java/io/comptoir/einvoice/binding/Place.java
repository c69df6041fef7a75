package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.binding.Attribute.Currencies;
import io.comptoir.einvoice.semantic.Term;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of an outline: an element, those around it that are repeated with it, and what it carries. */
final class Place {

    private static final int SHORT_DATE = 8;

    /** The names of the elements around it that are repeated with it, then its own. */
    final List<String> names;

    final List<Tag> tags;
    final Marks marks;
    final Content content;
    final List<Place> children = new ArrayList<>();
    private final List<Place> strict = new ArrayList<>();
    private final Map<String, List<Place>> byName = new HashMap<>();

    /** What a group must have one of for anything to be written here, as marks; known once it is closed. */
    private long wanted;

    /** The element whole, where it always holds the same text. */
    final byte[] whole;

    Place(List<String> names, Marks marks) {
        this.names = names;
        this.whole = whole(names, marks.constant.or(() -> marks.otherwise).orElse(""));
        this.tags = names.stream().map(Tag::new).toList();
        this.marks = marks;
        this.content = Content.of(marks);
    }

    /** What it carries; only where its content says that it carries something. */
    Target target() {
        return marks.part.or(() -> marks.target).orElseThrow();
    }

    private static byte[] whole(List<String> names, String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = Outline.written(names.get(i));
            whole.insert(0, "<" + name + ">").append("</").append(name).append('>');
        }
        return Tag.ascii(whole.toString());
    }

    void add(Place child) {
        children.add(child);
        if (child.marks.isStrict()) {
            strict.add(child);
        }
        List<Place> namesakes = byName.computeIfAbsent(child.names.get(0), any -> new ArrayList<>());
        if (child.marks.constant.isEmpty()) {
            namesakes.add(child);
        }
    }

    /** Ends it, once all its children are known: what says more about an element is asked first. */
    void close() {
        children.forEach(Place::close);
        wanted = wants();
        byName.values().forEach(all -> all.sort((one, other) -> Boolean.compare(!one.isPicky(), !other.isPicky())));
    }

    private long wants() {
        if (marks.isAlways) {
            return Target.ANYTHING;
        }
        Optional<Target> whole = marks.part.map(part -> part.to(Outline.whole(part.id())));
        long wants = whole.or(() -> marks.target).map(Target::wants).orElse(0L);
        if (marks.target.isEmpty()) {
            for (Place child : children) {
                wants |= child.marks.isReadOnly ? 0 : child.wanted;
            }
        }
        return wants;
    }

    /** Whether nothing is written here of a group; a constant text is, where anything stands beside it. */
    boolean isIdle(TermGroup here) {
        return marks.isReadOnly
                || (!here.mayHave(wanted)
                        && wanted != Target.ANYTHING
                        && marks.constant.isEmpty()
                        && marks.otherwise.isEmpty());
    }

    private boolean isPicky() {
        return marks.attributes.stream().anyMatch(Attribute::isCondition) || !strict.isEmpty();
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    String name() {
        return names.get(names.size() - 1);
    }

    /** Hands each element that one of its children is meant for, to {@code found}; leaves out those that none is. */
    void match(Element outer, Currencies currencies, Found found) {
        List<Element> inner = outer.children();
        for (int i = 0; i < inner.size(); i++) {
            List<Place> candidates = byName.getOrDefault(inner.get(i).name(), List.of());
            for (int k = 0; k < candidates.size() && !candidates.get(k).takes(inner.get(i), currencies, found); k++) {}
        }
    }

    private boolean takes(Element first, Currencies currencies, Found found) {
        if (names.size() == 1) {
            boolean isMeant = admits(first, currencies);
            if (isMeant) {
                found.at(this, first);
            }
            return isMeant;
        }
        List<Element> meant = meant(first, currencies);
        meant.forEach(element -> found.at(this, element));
        return !meant.isEmpty();
    }

    private List<Element> meant(Element first, Currencies currencies) {
        List<Element> at = List.of(first);
        for (String name : names.subList(1, names.size())) {
            List<Element> inner = new ArrayList<>();
            at.forEach(one -> inner.addAll(one.children(name)));
            at = inner;
        }
        return at.stream().filter(one -> admits(one, currencies)).toList();
    }

    private boolean admits(Element element, Currencies currencies) {
        for (int i = 0; i < marks.attributes.size(); i++) {
            if (!marks.attributes.get(i).admits(element, currencies)) {
                return false;
            }
        }
        for (int i = 0; i < strict.size(); i++) {
            if (!strict.get(i).isConstantIn(element)) {
                return false;
            }
        }
        return marks.unless.isEmpty() || element.children(marks.unless.get()).isEmpty();
    }

    private boolean isConstantIn(Element outer) {
        List<Element> at = List.of(outer);
        for (String name : names) {
            at = at.isEmpty() ? at : at.get(0).children(name);
        }
        return !at.isEmpty() && at.get(0).text().strip().equals(marks.constant.orElse(""));
    }

    // --- what it carries, as the norm and as the syntax write it ---

    /** A text of the syntax as the norm has it. */
    String read(String text) {
        if (marks.isShortDate && text.length() == SHORT_DATE) {
            return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
        }
        for (Map.Entry<String, String> code : marks.codes.entrySet()) {
            if (code.getValue().equals(text)) {
                return code.getKey();
            }
        }
        return text;
    }

    /** A text of the norm as the syntax has it. */
    String written(String text) {
        if (marks.isShortDate) {
            return text.replace("-", "");
        }
        return marks.codes.isEmpty() ? text : marks.codes.getOrDefault(text, text);
    }

    /** Whether a value is to be written here. */
    boolean takes(Term term) {
        for (Attribute attribute : marks.attributes) {
            if (!attribute.admits(term)) {
                return false;
            }
        }
        boolean isWithout = marks.without.isEmpty() || !term.parts().containsKey(marks.without.get());
        return isWithout
                && (marks.like.isEmpty()
                        || marks.like.get().matcher(term.text()).matches() == marks.isLike);
    }

    /** What an element holds. */
    enum Content {
        /** Always the same text. */
        CONSTANT,
        /** What belongs to a term, such as its scheme. */
        PART,
        /** Other elements. */
        ELEMENTS,
        /** A group, with the elements of its terms. */
        GROUP,
        /** A term. */
        TERM;

        private static Content of(Marks marks) {
            if (marks.constant.isPresent()) {
                return CONSTANT;
            }
            if (marks.part.isPresent()) {
                return PART;
            }
            return marks.target.map(target -> target.isGroup() ? GROUP : TERM).orElse(ELEMENTS);
        }
    }

    /** Where an element is meant. */
    interface Found {
        void at(Place place, Element element);
    }

    /** The tags of an element, ready to be written. */
    static final class Tag {
        final byte[] open;
        final byte[] end;
        final byte[] close;

        Tag(String name) {
            String bare = Outline.written(name);
            open = ascii("<" + bare);
            end = ascii("<" + bare + ">");
            close = ascii("</" + bare + ">");
        }

        static byte[] ascii(String text) {
            return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        }
    }

    static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
