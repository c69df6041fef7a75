package io.comptoir.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a read message, with what is in it. Names have no prefix. */
final class XmlNode {

    private final String name;
    private final String currency;
    private final String place;
    private final List<XmlNode> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    XmlNode(String name, String currency, String place) {
        this.name = name;
        this.currency = currency;
        this.place = place;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String words) {
        text.append(words);
    }

    int length() {
        return text.length();
    }

    String name() {
        return name;
    }

    /** The attribute {@code Ccy}; empty where there is none. */
    String currency() {
        return currency;
    }

    /** Where it starts. */
    String place() {
        return place;
    }

    /** Its text, without the spaces around. */
    String text() {
        return text.toString().strip();
    }

    /** The elements of a path below it, as {@code Refs/EndToEndId}. */
    Stream<XmlNode> all(String path) {
        Stream<XmlNode> found = Stream.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(node -> node.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /** The first element of the first path that leads to one. */
    Optional<XmlNode> first(String... paths) {
        return Stream.of(paths).flatMap(this::all).findFirst();
    }

    /** What the bank says there, if it says something. */
    Optional<String> said(String... paths) {
        return Stream.of(paths)
                .flatMap(this::all)
                .map(XmlNode::text)
                .flatMap(words -> Imported.said(words).stream())
                .findFirst();
    }
}
