package io.comptoir.benchmark;

import io.comptoir.document.Invoice;

/** Another way to make the PDF of an invoice: one of some library, with the words of {@link Wording}. */
interface PeerPdf {

    /** The file. */
    byte[] write(Invoice.Issued invoice) throws Exception;
}
