package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.semantic.Kept;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.tree.Unreadable;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/** Reads an invoice of the model, and keeps the document for what it has beyond the model. */
public final class InvoiceInput {

    private static final Rule OTHER_ROOT = Rule.error("CPT-EINVOICE-SYNTAX-OTHER", "EN 16931-2")
            .says(
                    "L'élément « {value} » n'est pas celui d'une facture de cette syntaxe, {0}.",
                    "The element '{value}' is not that of an invoice of this syntax, {0}.")
            .fix(
                    "Lisez ce fichier par l'autre lecteur, CII ou UBL.",
                    "Read this file by the other reader, CII or UBL.");

    private InvoiceInput() {}

    /** The document that a file is. */
    public static XmlDocument document(byte[] file) {
        XmlReading reading = XmlReading.of(file);
        if (reading instanceof Unreadable unreadable) {
            throw new ViolationsException(unreadable.violation());
        }
        return (XmlDocument) reading;
    }

    /** The invoice that a file of that syntax is. */
    public static SemanticInvoice read(Outline outline, byte[] file) {
        return read(outline, document(file));
    }

    /** The invoice that a document of that syntax is. */
    public static SemanticInvoice read(Outline outline, XmlDocument document) {
        if (!document.root().is(outline.rootName())) {
            throw new ViolationsException(OTHER_ROOT.at("", document.root().name(), outline.rootName()));
        }
        return SemanticInvoice.of(TermReader.read(outline, document)).toBuilder()
                .kept(new Kept(document))
                .build();
    }
}
