package io.comptoir.einvoice.tree;

/** What comes of reading bytes as XML: a document, or the reason there is none. */
public sealed interface XmlReading permits XmlDocument, Unreadable {

    /** Reads bytes of any kind; never throws. */
    static XmlReading of(byte[] bytes) {
        return new XmlParser(bytes).read();
    }
}
