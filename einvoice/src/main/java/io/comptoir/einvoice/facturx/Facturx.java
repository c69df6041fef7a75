package io.comptoir.einvoice.facturx;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.document.EmbeddedFile.Metadata;
import io.comptoir.document.EmbeddedFile.Property;
import io.comptoir.document.EmbeddedFile.Relationship;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import java.util.List;
import java.util.Optional;

/** Makes the XML of Factur-X, in the profile EN 16931. */
public final class Facturx {

    /** The name of the XML inside the PDF, which readers look for (BR-HYBRID-02). */
    public static final String FILE_NAME = "factur-x.xml";

    private static final Metadata METADATA = new Metadata(
            "Factur-X PDFA Extension Schema",
            "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
            "fx",
            List.of(
                    new Property("DocumentFileName", "The name of the embedded XML document", FILE_NAME),
                    new Property("DocumentType", "The type of the hybrid document", "INVOICE"),
                    new Property("Version", "The version of the standard of the embedded XML document", "1.0"),
                    new Property("ConformanceLevel", "The profile of the embedded XML document", "EN 16931")));

    private Facturx() {}

    /**
     * The file to embed in the PDF of {@code invoice}.
     *
     * @throws io.comptoir.fault.ViolationsException if it cannot be an e-invoice
     */
    public static EmbeddedFile of(Invoice.Issued invoice) {
        return new EmbeddedFile(
                FILE_NAME,
                "text/xml",
                "Factur-X " + invoice.number(),
                Relationship.ALTERNATIVE, // the one that France and Germany both take for this profile
                Content.of(xml(invoice)),
                Optional.of(METADATA));
    }

    /**
     * The XML of {@code invoice} alone: CII in UTF-8.
     *
     * @throws io.comptoir.fault.ViolationsException if it cannot be an e-invoice
     */
    public static byte[] xml(Invoice.Issued invoice) {
        return CiiWriter.write(InvoiceMapping.of(invoice));
    }
}
