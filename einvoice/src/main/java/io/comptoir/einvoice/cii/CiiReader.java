package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.binding.InvoiceInput;
import io.comptoir.einvoice.binding.TermReader;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.XmlDocument;

/**
 * Reads invoices from CII.
 * <p>
 * What the model does not know is kept with the invoice, and {@link CiiWriter} writes it back.
 */
public final class CiiReader {

    private CiiReader() {}

    /**
     * The invoice that a file is.
     *
     * @throws io.comptoir.fault.ViolationsException if it is no CII, or lacks what makes an invoice; nothing else is
     *     thrown, whatever the bytes
     */
    public static SemanticInvoice read(byte[] file) {
        return InvoiceInput.read(Cii.OUTLINE, file);
    }

    /** All terms that a document tells, right or wrong; none where it is no CII. */
    public static TermGroup terms(XmlDocument document) {
        return document.root().is(Cii.OUTLINE.rootName()) ? TermReader.read(Cii.OUTLINE, document) : TermGroup.EMPTY;
    }
}
