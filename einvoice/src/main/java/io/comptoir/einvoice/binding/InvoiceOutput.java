package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.semantic.Kept;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.semantic.TermGroup;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import java.util.Arrays;
import java.util.Optional;

/** Writes an invoice of the model, with what the document that it was read from has beyond the model. */
public final class InvoiceOutput {

    private InvoiceOutput() {}

    /**
     * The invoice in the syntax of an outline. One that was read in that syntax comes back leaf by leaf, but for what was
     * changed since.
     */
    public static byte[] write(Outline outline, SemanticInvoice invoice) {
        byte[] mine = TermWriter.write(outline, invoice.terms());
        Optional<XmlDocument> source =
                invoice.kept().map(Kept::document).filter(one -> one.root().is(outline.rootName()));
        return source.isEmpty() ? mine : withKept(outline, mine, source.get());
    }

    private static byte[] withKept(Outline outline, byte[] mine, XmlDocument source) {
        TermGroup read = TermReader.read(outline, source);
        byte[] unchanged = TermWriter.write(outline, SemanticInvoice.of(read).terms());
        XmlCopy copy = new XmlCopy(outline);
        return Arrays.equals(mine, unchanged)
                ? copy.of(source.root())
                : new Merge(copy).of(document(unchanged), source, document(mine));
    }

    private static XmlDocument document(byte[] ours) {
        if (XmlReading.of(ours) instanceof XmlDocument document) {
            return document;
        }
        throw new IllegalStateException("What was written is no XML");
    }
}
