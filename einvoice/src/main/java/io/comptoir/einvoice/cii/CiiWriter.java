package io.comptoir.einvoice.cii;

import io.comptoir.einvoice.binding.InvoiceOutput;
import io.comptoir.einvoice.binding.ProfileTerms;
import io.comptoir.einvoice.binding.TermWriter;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes invoices as CII.
 * <p>
 * It writes what the invoice says and judges nothing: an invoice of {@code InvoiceMapping} comes out valid, one put
 * together by hand as valid as it is. One that {@link CiiReader} read comes back leaf by leaf.
 */
public final class CiiWriter {

    private CiiWriter() {}

    /** The invoice as XML in UTF-8. */
    public static byte[] write(SemanticInvoice invoice) {
        return InvoiceOutput.write(Cii.OUTLINE, invoice);
    }

    /** What a profile has of the invoice, under its name (BT-24). What goes beyond the model is left out. */
    public static byte[] write(SemanticInvoice invoice, Profile profile) {
        return TermWriter.write(Cii.OUTLINE, ProfileTerms.of(invoice, profile));
    }

    /** Writes the invoice to {@code out}, which stays open. */
    public static void write(SemanticInvoice invoice, OutputStream out) throws IOException {
        out.write(write(invoice));
    }
}
