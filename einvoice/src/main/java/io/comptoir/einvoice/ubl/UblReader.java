package io.comptoir.einvoice.ubl;

import io.comptoir.einvoice.binding.InvoiceInput;
import io.comptoir.einvoice.binding.Outline;
import io.comptoir.einvoice.binding.TermReader;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.XmlDocument;

/**
 * Reads invoices and credit notes from UBL.
 * <p>
 * What the model does not know is kept with the invoice, and {@link UblWriter} writes it back.
 */
public final class UblReader {

    private UblReader() {}

    /**
     * The invoice that a file is.
     *
     * @throws io.comptoir.fault.ViolationsException if it is no UBL, or lacks what makes an invoice; nothing else is
     *     thrown, whatever the bytes
     */
    public static SemanticInvoice read(byte[] file) {
        XmlDocument document = InvoiceInput.document(file);
        return InvoiceInput.read(outline(document), document);
    }

    /** All terms that a document tells, right or wrong; none where it is no UBL. */
    public static TermGroup terms(XmlDocument document) {
        Outline outline = outline(document);
        return document.root().is(outline.rootName()) ? TermReader.read(outline, document) : TermGroup.EMPTY;
    }

    private static Outline outline(XmlDocument document) {
        return document.root().is(Ubl.CREDIT_NOTE.rootName()) ? Ubl.CREDIT_NOTE : Ubl.INVOICE;
    }
}
