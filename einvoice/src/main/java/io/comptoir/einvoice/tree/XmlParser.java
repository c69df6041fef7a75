package io.comptoir.einvoice.tree;

import io.comptoir.fault.Rule;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one document by StAX, under limits. */
final class XmlParser {

    /** The deepest nesting. */
    static final int DEPTH_MAX = 100;
    /** The most elements of a document: ten thousand lines have half a million. */
    static final int ELEMENTS_MAX = 1_000_000;
    /** The most attributes of an element. */
    static final int ATTRIBUTES_MAX = 100;

    private static final String JDK_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String[] NO_ATTRIBUTES = {};

    // Made once: looking a factory up costs more than reading a short invoice. Never changed afterwards.
    private static final XMLInputFactory FACTORY = factory();

    private final Decoding source;
    private final Lines lines;
    private final NormNames names = new NormNames();
    private final List<Open> levels = new ArrayList<>();
    private int depth;
    private int count;

    XmlParser(Decoding source) {
        this.source = source;
        this.lines = new Lines(source);
    }

    XmlReading read() {
        XmlReading reading = parsed();
        // A wrong encoding is the reason for whatever else is wrong.
        return reading instanceof Unreadable && !source.isTrue() ? Unreadable.at(Unreadable.ENCODING, 0, 0) : reading;
    }

    private XmlReading parsed() {
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(source.reader());
            XmlReading reading = read(in);
            in.close();
            return reading;
        } catch (XMLStreamException e) {
            return refused(e);
        } catch (RuntimeException e) {
            // The JDK's parser lets some broken input out as index or state errors.
            return Unreadable.at(Unreadable.MALFORMED, 0, 0);
        }
    }

    private XmlReading read(XMLStreamReader in) throws XMLStreamException {
        Optional<Element> root = Optional.empty();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refused(Unreadable.DTD, in);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    Optional<Unreadable> limit = overLimit(in);
                    if (limit.isPresent()) {
                        return limit.get();
                    }
                    start(in);
                }
                case XMLStreamConstants.END_ELEMENT -> root = Optional.of(end());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(in);
                default -> {} // comments and instructions say nothing
            }
        }
        return new XmlDocument(root.orElseThrow(), names);
    }

    private Optional<Unreadable> overLimit(XMLStreamReader in) {
        if (depth >= DEPTH_MAX) {
            return Optional.of(refused(Unreadable.TOO_DEEP, in, DEPTH_MAX));
        }
        if (++count > ELEMENTS_MAX) {
            return Optional.of(refused(Unreadable.TOO_LARGE, in, ELEMENTS_MAX + " elements"));
        }
        if (in.getAttributeCount() > ATTRIBUTES_MAX) {
            return Optional.of(refused(Unreadable.TOO_LARGE, in, ATTRIBUTES_MAX + " attributes"));
        }
        return Optional.empty();
    }

    private void start(XMLStreamReader in) {
        Name name = names.element(space(in.getNamespaceURI()), in.getLocalName());
        Optional<Element> parent = depth == 0 ? Optional.empty() : innermost().self();
        Element element = new Element(name.name(), parent, attributes(in), lines, offset(in));
        name.borneBy(element);
        if (depth == levels.size()) {
            levels.add(new Open());
        }
        levels.get(depth++).start(element);
    }

    private Open innermost() {
        return levels.get(depth - 1);
    }

    private String[] attributes(XMLStreamReader in) {
        int many = in.getAttributeCount();
        String[] pairs = many == 0 ? NO_ATTRIBUTES : new String[2 * many];
        for (int i = 0; i < many; i++) {
            Name name = names.attribute(space(in.getAttributeNamespace(i)), in.getAttributeLocalName(i));
            name.borneByAttribute();
            pairs[2 * i] = name.name();
            pairs[2 * i + 1] = in.getAttributeValue(i);
        }
        return pairs;
    }

    private void characters(XMLStreamReader in) {
        if (depth > 0 && innermost().isLeaf()) {
            innermost().text(in.getText());
        }
    }

    private Element end() {
        Element ended = innermost().close();
        depth--;
        if (depth > 0) {
            innermost().add(ended);
        }
        return ended;
    }

    private static String space(@Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }

    private static int offset(XMLStreamReader in) {
        return in.getLocation().getCharacterOffset();
    }

    private Unreadable refused(Rule rule, XMLStreamReader in, Object... details) {
        return Unreadable.at(rule, lines.line(offset(in)), lines.column(offset(in)), details);
    }

    private static Unreadable refused(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return Unreadable.at(Unreadable.MALFORMED, line, column);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        if (factory.isPropertySupported(JDK_DEPTH)) {
            factory.setProperty(JDK_DEPTH, String.valueOf(2 * DEPTH_MAX)); // newer JDKs stop at ours, and say less
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** An element that has not ended; used again for the next at its depth. */
    private static final class Open {
        private final List<Element> inner = new ArrayList<>();
        private final StringBuilder more = new StringBuilder(0);
        private Optional<Element> element = Optional.empty();
        private String first = "";

        void start(Element started) {
            element = Optional.of(started);
        }

        Optional<Element> self() {
            return element;
        }

        boolean isLeaf() {
            return inner.isEmpty();
        }

        void text(String found) {
            if (first.isEmpty()) {
                first = found;
            } else {
                more.append(found);
            }
        }

        void add(Element ended) {
            inner.add(ended);
        }

        Element close() {
            Element ended = element.orElseThrow();
            if (isLeaf()) {
                ended.close(more.length() == 0 ? first : first + more);
            } else {
                ended.close(List.copyOf(inner));
                inner.clear();
            }
            first = "";
            more.setLength(0);
            return ended;
        }
    }
}
