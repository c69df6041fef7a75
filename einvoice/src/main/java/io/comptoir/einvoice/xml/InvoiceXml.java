package io.comptoir.einvoice.xml;

import io.comptoir.einvoice.binding.InvoiceInput;
import io.comptoir.einvoice.cii.CiiReader;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.ubl.UblReader;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;

/** Reads an invoice from XML, whichever of the two syntaxes it is in. */
public final class InvoiceXml {

    private static final Rule NEITHER = Rule.error("CPT-EINVOICE-SYNTAX-UNKNOWN", "EN 16931-2")
            .says(
                    "L'élément « {value} » n'est pas celui d'une facture CII ou UBL.",
                    "The element '{value}' is not that of a CII or UBL invoice.")
            .fix(
                    "Donnez une facture CrossIndustryInvoice, Invoice ou CreditNote.",
                    "Give a CrossIndustryInvoice, an Invoice or a CreditNote.");

    private InvoiceXml() {}

    /**
     * The invoice that a file is.
     *
     * @throws ViolationsException if it is neither CII nor UBL, or lacks what makes an invoice; nothing else is thrown,
     *     whatever the bytes
     */
    public static SemanticInvoice read(byte[] file) {
        return CiiReader.reads(InvoiceInput.document(file)) ? CiiReader.read(file) : UblReader.read(file);
    }

    /**
     * All terms that a file tells, right or wrong.
     *
     * @throws ViolationsException if it is neither CII nor UBL; nothing else is thrown, whatever the bytes
     */
    public static TermGroup terms(byte[] file) {
        XmlDocument document = InvoiceInput.document(file);
        if (CiiReader.reads(document)) {
            return CiiReader.terms(document);
        }
        return switch (document.root().name()) {
            case "ubl:Invoice", "cn:CreditNote" -> UblReader.terms(document);
            default ->
                throw new ViolationsException(NEITHER.at("", document.root().name()));
        };
    }
}
