/**
 * Opens PDFs of any origin, and nothing of them but what an e-invoice needs.
 * <p>
 * The files inside a PDF, wherever they are listed; its XMP metadata; what of PDF/A-3 can be seen without drawing (ISO
 * 32000-1, ISO 19005-3). The reader is our own because it reads what strangers send: those of the known libraries follow a
 * loop of pages until the stack ends or inflate a bomb until memory does, and weigh more than this whole module. Here
 * every depth, count and size has a limit, streams are inflated piece by piece, pages and pictures are never touched, and
 * whatever the bytes are, there is an answer: what the file holds, or a code that says why it cannot be opened.
 *
 * <pre>{@code
 * if (ContainerReading.of(bytes) instanceof Container pdf) {
 *     pdf.attachments().forEach(file -> save(file.safeName(), file.content()));
 * }
 * }</pre>
 *
 * <b>Knows</b> no other room. <b>Known by</b> {@code facturx}.
 */
@NullMarked
package io.comptoir.einvoice.container;

import org.jspecify.annotations.NullMarked;
