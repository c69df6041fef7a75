package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.tree.Element;

/** Writes elements that were read: names, attributes and texts, without the space between elements. */
final class XmlCopy {

    private static final int SIZE_AT_FIRST = 16_384;

    private final Outline outline;
    private final XmlOutput xml = new XmlOutput(SIZE_AT_FIRST);

    XmlCopy(Outline outline) {
        this.outline = outline;
    }

    byte[] of(Element root) {
        start();
        copy(root, true);
        return bytes();
    }

    void start() {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    byte[] bytes() {
        return xml.toByteArray();
    }

    void copy(Element element, boolean isRoot) {
        open(element.name(), isRoot);
        element.attributeNames()
                .forEach(name -> attribute(name, element.attribute(name).orElse("")));
        xml.raw(">");
        if (element.children().isEmpty()) {
            xml.text(element.text());
        } else {
            element.children().forEach(child -> copy(child, false));
        }
        close(element.name());
    }

    /** Starts a tag; its attributes are to follow. */
    void open(String name, boolean isRoot) {
        xml.raw("<").text(bare(name));
        if (name.startsWith("{")) {
            xml.attribute("xmlns", name.substring(1, name.indexOf('}')));
        }
        if (isRoot) {
            xml.raw(outline.namespaces());
        }
    }

    void attribute(String name, String value) {
        if (name.startsWith("{")) {
            String space = name.substring(1, name.indexOf('}'));
            String prefix = space.equals("http://www.w3.org/XML/1998/namespace") ? "xml" : "a" + name.length();
            if (!prefix.equals("xml")) {
                xml.attribute("xmlns:" + prefix, space);
            }
            xml.attribute(prefix + ":" + bare(name), value);
        } else {
            xml.attribute(name, value);
        }
    }

    void endOfTag() {
        xml.raw(">");
    }

    void text(String text) {
        xml.text(text);
    }

    void close(String name) {
        xml.raw("</").text(bare(name)).raw(">");
    }

    private static String bare(String name) {
        return name.startsWith("{") ? name.substring(name.indexOf('}') + 1) : Outline.written(name);
    }
}
