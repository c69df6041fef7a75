package io.comptoir.einvoice.container;

/** What comes of reading bytes as a PDF: what it holds, or the reason it cannot be opened. */
public sealed interface ContainerReading permits Container, Unopened {

    /** Reads bytes of any kind; never throws. */
    static ContainerReading of(byte[] bytes) {
        return Opening.open(bytes);
    }
}
