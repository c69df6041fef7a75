package io.comptoir.einvoice.ubl;

import io.comptoir.einvoice.binding.InvoiceOutput;
import io.comptoir.einvoice.binding.Outline;
import io.comptoir.einvoice.binding.ProfileTerms;
import io.comptoir.einvoice.binding.TermWriter;
import io.comptoir.einvoice.semantic.Kept;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;

/**
 * Writes invoices as UBL: an Invoice, or a CreditNote where its type is one of those (BT-3).
 * <p>
 * It writes what the invoice says and judges nothing. One that {@link UblReader} read comes back leaf by leaf.
 */
public final class UblWriter {

    private UblWriter() {}

    /** The invoice as XML in UTF-8. */
    public static byte[] write(SemanticInvoice invoice) {
        return InvoiceOutput.write(outline(invoice), invoice);
    }

    /** What a profile has of the invoice, under its name (BT-24). What goes beyond the model is left out. */
    public static byte[] write(SemanticInvoice invoice, Profile profile) {
        return TermWriter.write(outline(invoice), ProfileTerms.of(invoice, profile));
    }

    /** What was read as one of the two stays so, where its type is one of both. */
    private static Outline outline(SemanticInvoice invoice) {
        boolean wasCreditNote = invoice.kept()
                .map(Kept::document)
                .filter(document -> document.root().is(Ubl.CREDIT_NOTE.rootName()))
                .isPresent();
        return wasCreditNote ? Ubl.CREDIT_NOTE : Ubl.of(invoice.typeCode());
    }
}
