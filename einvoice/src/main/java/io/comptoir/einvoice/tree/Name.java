package io.comptoir.einvoice.tree;

import java.util.ArrayList;
import java.util.List;

/** A name in one document: as the norms write it, and what bears it. */
final class Name {

    private final String name;
    private final List<Element> elements = new ArrayList<>(2);
    private int attributes;

    Name(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Element> elements() {
        return elements;
    }

    void borneBy(Element element) {
        elements.add(element);
    }

    void borneByAttribute() {
        attributes++;
    }

    int attributes() {
        return attributes;
    }
}
