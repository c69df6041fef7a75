package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.binding.InvoiceInput;
import io.comptoir.einvoice.binding.TermReader;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.XmlDocument;

/**
 * Reads invoices from CII: Factur-X, ZUGFeRD 2 and XRechnung, and ZUGFeRD 1.0 by its own names.
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
        XmlDocument document = InvoiceInput.document(file);
        return InvoiceInput.read(Cii.of(document), document);
    }

    /** Whether a document is one that this reads: CII, or the older form of ZUGFeRD 1.0. */
    public static boolean reads(XmlDocument document) {
        return document.root().is(Cii.OUTLINE.rootName()) || Cii.isOld(document);
    }

    /** All terms that a document tells, right or wrong; none where it is no CII. */
    public static TermGroup terms(XmlDocument document) {
        return reads(document) ? TermReader.read(Cii.of(document), document) : TermGroup.EMPTY;
    }
}
