package io.comptoir.bank;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML from outside: no document type, no entity but the five of XML, bounded in depth, elements and texts. */
final class BoundedXml {

    private static final int DEPTH_MAX = 40;
    private static final int NODES_MAX = 1_000_000;
    private static final int TEXT_MAX = 10_000;

    private static final Rule MALFORMED = Rule.error("CPT-BANK-XML-MALFORMED", "XML 1.0")
            .says("Le fichier n'est pas du XML entier : {value}", "The file is not whole XML: {value}")
            .fix("Demandez le fichier à nouveau à la banque.", "Ask the bank for the file again.");
    private static final Rule CHARSET = Rule.error("CPT-BANK-XML-CHARSET", "XML 1.0, 4.3.3")
            .says(
                    "Le fichier n'est pas dans le jeu de caractères qu'il déclare, ou celui-ci est inconnu.",
                    "The file is not in the charset that it declares, or that one is not known.")
            .fix("Demandez le fichier à la banque en UTF-8.", "Ask the bank for the file in UTF-8.");
    private static final Rule DOCUMENT_TYPE = Rule.error("CPT-BANK-XML-DOCTYPE", "Comptoir, bounds")
            .says(
                    "Le fichier déclare un type de document ou une entité.",
                    "The file declares a document type or an entity.")
            .fix("Un relevé n'en a pas : n'ouvrez pas ce fichier.", "A statement has none: do not open this file.");
    private static final Rule TOO_BIG = Rule.error("CPT-BANK-XML-TOO-BIG", "Comptoir, bounds")
            .says(
                    "Le fichier est trop grand : {0} niveaux, {1} éléments et {2} caractères par texte au plus.",
                    "The file is too big: {0} levels, {1} elements and {2} characters a text at most.")
            .fix("Demandez à la banque un fichier par jour.", "Ask the bank for one file a day.");

    private final XMLStreamReader in;
    private int depth;
    private int nodes;

    /** Something that the parser of the JDK may refuse, and not only by the exception it declares. */
    private interface Parsing<T> {
        T run() throws XMLStreamException;
    }

    BoundedXml(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        String text = XmlText.of(file).orElseThrow(() -> new ViolationsException(CHARSET.at("", "")));
        in = parse(() -> factory.createXMLStreamReader(new StringReader(text)), () -> "");
    }

    /** Goes to the next element within the one that was entered last; false at its end, which leaves it. */
    boolean enter() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Sees that nothing comes behind the document but what may. */
    void end() {
        while (parse(in::hasNext, this::place)) {
            next();
        }
    }

    String name() {
        return in.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(in.getNamespaceURI()).orElse("");
    }

    /** Leaves the element that was entered last, with all in it. */
    void skip() {
        for (int level = depth; depth >= level; ) {
            next();
        }
    }

    /** The element that was entered last, with all in it; leaves it. */
    XmlNode node() {
        XmlNode root = start();
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode child = start();
                    open.element().add(child);
                    open.push(child);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> addText(open.element());
                default -> {}
            }
        }
        return root;
    }

    private XmlNode start() {
        return new XmlNode(
                in.getLocalName(),
                Optional.ofNullable(in.getAttributeValue(null, "Ccy")).orElse(""),
                in.getLocation());
    }

    private void addText(XmlNode node) {
        if (node.length() + in.getTextLength() > TEXT_MAX) {
            throw tooBig();
        }
        node.add(in.getText());
    }

    private int next() {
        int event = parse(in::next, this::place);
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEPTH_MAX || ++nodes > NODES_MAX) {
                    throw tooBig();
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new ViolationsException(DOCUMENT_TYPE.at(place(), ""));
            default -> {}
        }
        return event;
    }

    private ViolationsException tooBig() {
        return new ViolationsException(TOO_BIG.at(place(), "", DEPTH_MAX, NODES_MAX, TEXT_MAX));
    }

    /** Where the reader is. */
    String place() {
        return place(in.getLocation());
    }

    private static String place(Location location) {
        return Imported.place(location.getLineNumber(), location.getColumnNumber());
    }

    private static <T> T parse(Parsing<T> parsing, Supplier<String> place) {
        try {
            return parsing.run();
        } catch (XMLStreamException e) {
            String where =
                    Optional.ofNullable(e.getLocation()).map(BoundedXml::place).orElseGet(place);
            throw new ViolationsException(MALFORMED.at(where, words(e)));
        } catch (RuntimeException e) {
            // The JDK's parser has been seen to fail so on bytes that are no XML.
            throw new ViolationsException(MALFORMED.at(place.get(), words(e)));
        }
    }

    private static String words(Exception e) {
        String words = String.valueOf(e.getMessage());
        return words.substring(words.indexOf('\n') + 1);
    }
}
