package io.comptoir.einvoice.tree;

import java.util.Collections;
import java.util.List;

/** A whole XML document. */
public final class XmlDocument implements XmlReading {

    private final Element root;
    private final NormNames names;

    XmlDocument(Element root, NormNames names) {
        this.root = root;
        this.names = names;
    }

    /** The outermost element. */
    public Element root() {
        return root;
    }

    /** All elements of a name, wherever they are, in the order of the document. */
    public List<Element> named(String name) {
        return names.element(name)
                .map(Name::elements)
                .map(Collections::unmodifiableList)
                .orElse(List.of());
    }

    /** How many elements bear an attribute of that name. */
    public int attributes(String name) {
        return names.attribute(name).map(Name::attributes).orElse(0);
    }
}
