package io.comptoir.einvoice.tree;

import java.util.Optional;

/** What comes of reading bytes as XML: a document, or the reason there is none. */
public sealed interface XmlReading permits XmlDocument, Unreadable {

    /** The most bytes of a document. */
    int BYTES_MAX = 32 << 20;

    /** Reads bytes of any kind; never throws. */
    static XmlReading of(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return Unreadable.at(Unreadable.TOO_LARGE, 0, 0, (BYTES_MAX >> 20) + " MiB");
        }
        if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
            return Unreadable.at(Unreadable.PDF, 0, 0);
        }
        Optional<Decoding> source = Decoding.of(bytes);
        return source.isEmpty() ? Unreadable.at(Unreadable.ENCODING, 0, 0) : new XmlParser(source.get()).read();
    }
}
