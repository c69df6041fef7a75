package io.comptoir.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.Location;

/** One element of a read message, with what is in it. Names have no prefix. */
final class XmlNode {

    private final String name;
    private final String currency;
    private final int line;
    private final int column;
    private final List<XmlNode> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    XmlNode(String name, String currency, Location start) {
        this.name = name;
        this.currency = currency;
        this.line = start.getLineNumber();
        this.column = start.getColumnNumber();
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
        return Imported.place(line, column);
    }

    /** Its text, without the spaces around. */
    String text() {
        return text.toString().strip();
    }

    /** The elements of a path below it, as {@code Refs/EndToEndId}. */
    List<XmlNode> all(String path) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        List<XmlNode> found = new ArrayList<>(2);
        for (XmlNode child : children) {
            if (child.name.equals(step)) {
                found.addAll(slash < 0 ? List.of(child) : child.all(path.substring(slash + 1)));
            }
        }
        return found;
    }

    /** The first element of the first path that leads to one. */
    Optional<XmlNode> first(String... paths) {
        for (String path : paths) {
            List<XmlNode> found = all(path);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** What the bank says there, if it says something. */
    Optional<String> said(String... paths) {
        for (String path : paths) {
            for (XmlNode node : all(path)) {
                Optional<String> words = Imported.said(node.text());
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }
}
