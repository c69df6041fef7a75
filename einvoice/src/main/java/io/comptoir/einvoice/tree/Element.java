package io.comptoir.einvoice.tree;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a document. Its name is {@code prefix:local} with the prefix that the norm gives to its namespace, or
 * {@code {namespace}local} where the namespace is none of CII or UBL.
 */
public final class Element {

    private static final int INDEXED_FROM = 12;

    private final String name;
    private final Optional<Element> parent;
    private final String[] attributes;
    private final Lines lines;
    private final int end;
    private int rank;
    private List<Element> children = List.of();
    private Map<String, List<Element>> index = Map.of();
    private long marks; // one bit for the names of its children: most are asked for in vain
    private String text = "";

    /**
     * @param attributes  names and values in turn
     * @param end  where its start tag ends
     */
    Element(String name, Optional<Element> parent, String[] attributes, Lines lines, int end) {
        this.name = name;
        this.parent = parent;
        this.attributes = attributes;
        this.lines = lines;
        this.end = end;
    }

    /** Ends an element that holds no other; called once, by the parser. */
    void close(String ownText) {
        text = ownText;
    }

    /** Ends an element that holds others; called once, by the parser. */
    void close(List<Element> inner) {
        children = inner;
        for (int i = 0; i < inner.size(); i++) {
            marks |= mark(inner.get(i).name);
        }
        if (inner.size() >= INDEXED_FROM) {
            index = new HashMap<>();
            inner.forEach(this::index);
        }
    }

    private static long mark(String name) {
        return 1L << name.hashCode(); // its last six bits
    }

    private void index(Element child) {
        List<Element> namesakes = index.computeIfAbsent(child.name, any -> new ArrayList<>());
        namesakes.add(child);
        child.rank = namesakes.size();
    }

    /** Its name, for example {@code cbc:ID}. */
    public String name() {
        return name;
    }

    /** Whether this is its name. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** The same, told by the hashes, which texts keep, before the characters. */
    private boolean isCalled(String other) {
        return name.hashCode() == other.hashCode() && name.equals(other);
    }

    /** The element around it; empty for the outermost. */
    public Optional<Element> parent() {
        return parent;
    }

    /** All elements right inside it, in order. */
    public List<Element> children() {
        return children;
    }

    /** The elements of a name right inside it, in order. */
    public List<Element> children(String wanted) {
        if ((marks & mark(wanted)) == 0) {
            return List.of();
        }
        if (!index.isEmpty()) {
            return Collections.unmodifiableList(index.getOrDefault(wanted, List.of()));
        }
        List<Element> found = List.of();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).isCalled(wanted)) {
                found = plus(found, children.get(i));
            }
        }
        return found;
    }

    /** Whether an element of that name is right inside it. */
    public boolean has(String wanted) {
        if ((marks & mark(wanted)) == 0) {
            return false;
        }
        if (!index.isEmpty()) {
            return index.containsKey(wanted);
        }
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).isCalled(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Its text as written: its own where it holds no element, else that of all it holds, without what stands between. */
    public String text() {
        return children.isEmpty() ? text : children.stream().map(Element::text).collect(joining());
    }

    /** The value of an attribute without namespace; empty where it has none. */
    public Optional<String> attribute(String wanted) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(wanted)) {
                return Optional.of(attributes[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** The names of its attributes. */
    public List<String> attributeNames() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            names.add(attributes[i]);
        }
        return names;
    }

    /** The line where its start tag ends, from 1. */
    public int line() {
        return lines.line(end);
    }

    /** The column where its start tag ends, from 1. */
    public int column() {
        return lines.column(end);
    }

    /** Where it stands, as an XPath: {@code /ubl:Invoice/cac:InvoiceLine[2]/cbc:ID}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Optional<Element> at = Optional.of(this); at.isPresent(); at = at.get().parent) {
            path.insert(0, at.get().step());
        }
        return path.toString();
    }

    private String step() {
        List<Element> namesakes =
                parent.isEmpty() ? List.of(this) : parent.get().children(name);
        return "/" + name + (namesakes.size() < 2 ? "" : "[" + rank(namesakes) + "]");
    }

    private int rank(List<Element> namesakes) {
        return rank > 0 ? rank : namesakes.indexOf(this) + 1;
    }

    private static List<Element> plus(List<Element> found, Element next) {
        if (found.isEmpty()) {
            return List.of(next);
        }
        List<Element> more = found.size() == 1 ? new ArrayList<>(found) : found;
        more.add(next);
        return more;
    }
}
