package io.comptoir.einvoice.tree;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A whole XML document. */
public final class XmlDocument implements XmlReading {

    private final Element root;
    private final Map<String, List<Element>> byName;
    private final Map<String, Integer> attributeCounts;

    XmlDocument(Element root, Map<String, List<Element>> byName, Map<String, Integer> attributeCounts) {
        this.root = root;
        this.byName = byName;
        this.attributeCounts = attributeCounts;
    }

    /** The outermost element. */
    public Element root() {
        return root;
    }

    /** All elements of a name, wherever they are, in the order of the document. */
    public List<Element> named(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    /** How many elements bear an attribute of that name. */
    public int attributes(String name) {
        return attributeCounts.getOrDefault(name, 0);
    }
}
