package io.comptoir.einvoice.tree;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one document by StAX, under limits. */
final class XmlParser {

    /** The most bytes of a document. */
    static final int BYTES_MAX = 32 << 20;
    /** The deepest nesting. */
    static final int DEPTH_MAX = 100;

    private static final String JDK_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    /** The most elements of a document: ten thousand lines have half a million. */
    static final int ELEMENTS_MAX = 1_000_000;
    /** The most attributes of an element. */
    static final int ATTRIBUTES_MAX = 100;

    // Made once: looking a factory up costs more than reading a short invoice. Never changed afterwards.
    private static final XMLInputFactory FACTORY = factory();

    private final byte[] bytes;
    private final NormNames names = new NormNames();
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final Map<String, Integer> attributeCounts = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;

    XmlParser(byte[] bytes) {
        this.bytes = bytes;
    }

    XmlReading read() {
        if (bytes.length > BYTES_MAX) {
            return Unreadable.at(Unreadable.TOO_LARGE, 0, 0, (BYTES_MAX >> 20) + " MiB");
        }
        if (isPdf()) {
            return Unreadable.at(Unreadable.PDF, 0, 0);
        }
        Optional<String> text = Decoding.decode(bytes);
        if (text.isEmpty()) {
            return Unreadable.at(Unreadable.ENCODING, 0, 0);
        }
        try {
            return read(FACTORY.createXMLStreamReader(new StringReader(text.get())));
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
            int event = in.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return stop(Unreadable.at(Unreadable.DTD, line(in), column(in)), in);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                Optional<Unreadable> limit = overLimit(in);
                if (limit.isPresent()) {
                    return stop(limit.get(), in);
                }
                start(in);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                root = Optional.of(end());
            } else if (isText(event) && !open.isEmpty()) {
                open.getFirst().text(in.getText());
            }
        }
        in.close();
        return new XmlDocument(root.orElseThrow(), byName, attributeCounts);
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private Optional<Unreadable> overLimit(XMLStreamReader in) {
        if (open.size() >= DEPTH_MAX) {
            return Optional.of(Unreadable.at(Unreadable.TOO_DEEP, line(in), column(in), DEPTH_MAX));
        }
        if (++count > ELEMENTS_MAX) {
            return Optional.of(Unreadable.at(Unreadable.TOO_LARGE, line(in), column(in), ELEMENTS_MAX + " elements"));
        }
        if (in.getAttributeCount() > ATTRIBUTES_MAX) {
            return Optional.of(
                    Unreadable.at(Unreadable.TOO_LARGE, line(in), column(in), ATTRIBUTES_MAX + " attributes"));
        }
        return Optional.empty();
    }

    private void start(XMLStreamReader in) {
        String name = names.of(in.getNamespaceURI(), in.getLocalName());
        Optional<Element> parent = open.isEmpty() ? Optional.empty() : Optional.of(open.getFirst().element);
        Location place = in.getLocation();
        Element element = new Element(name, parent, attributes(in), place.getLineNumber(), place.getColumnNumber());
        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(element);
        open.push(new Open(element));
    }

    private List<String> attributes(XMLStreamReader in) {
        int many = in.getAttributeCount();
        if (many == 0) {
            return List.of();
        }
        List<String> pairs = new ArrayList<>(2 * many);
        for (int i = 0; i < many; i++) {
            String space = in.getAttributeNamespace(i);
            String local = in.getAttributeLocalName(i);
            String name = space == null || space.isEmpty() ? local : "{" + space + "}" + local;
            attributeCounts.merge(name, 1, Integer::sum);
            pairs.add(name);
            pairs.add(in.getAttributeValue(i));
        }
        return pairs;
    }

    private Element end() {
        Element ended = open.pop().close();
        if (!open.isEmpty()) {
            open.getFirst().add(ended);
        }
        return ended;
    }

    private boolean isPdf() {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    private static Unreadable stop(Unreadable reason, XMLStreamReader in) throws XMLStreamException {
        in.close();
        return reason;
    }

    private static Unreadable refused(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return Unreadable.at(Unreadable.MALFORMED, line, column);
    }

    private static int line(XMLStreamReader in) {
        return in.getLocation().getLineNumber();
    }

    private static int column(XMLStreamReader in) {
        return in.getLocation().getColumnNumber();
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

    /** An element that has not ended. */
    private static final class Open {
        private final Element element;
        private final StringBuilder text = new StringBuilder();
        private List<Element> inner = List.of();

        Open(Element element) {
            this.element = element;
        }

        void text(String more) {
            if (inner.isEmpty()) {
                text.append(more);
            }
        }

        void add(Element ended) {
            if (inner.isEmpty()) {
                inner = new ArrayList<>();
            }
            inner.add(ended);
        }

        Element close() {
            element.close(inner, inner.isEmpty() ? text.toString() : "");
            return element;
        }
    }
}
