package io.comptoir.einvoice.facturx;

import io.comptoir.document.EmbeddedFile;
import io.comptoir.document.EmbeddedFile.Content;
import io.comptoir.document.EmbeddedFile.Metadata;
import io.comptoir.document.EmbeddedFile.Property;
import io.comptoir.document.EmbeddedFile.Relationship;
import io.comptoir.document.Invoice;
import io.comptoir.einvoice.cii.CiiWriter;
import io.comptoir.einvoice.mapping.InvoiceMapping;
import io.comptoir.einvoice.semantic.Profile;
import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import io.comptoir.einvoice.tree.Unreadable;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.Optional;

/** Makes the XML of Factur-X, and what its PDF must say of it. */
public final class Facturx {

    /** The name of the XML inside the PDF, which readers look for (BR-HYBRID-02). */
    public static final String FILE_NAME = "factur-x.xml";

    private static final Path SPECIFICATION =
            Path.of("rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID");

    private Facturx() {}

    /**
     * The file to embed in the PDF of {@code invoice}.
     *
     * @throws io.comptoir.fault.ViolationsException if it cannot be an e-invoice
     */
    public static EmbeddedFile of(Invoice.Issued invoice) {
        return of(invoice, Profile.EN16931, xml(invoice));
    }

    /**
     * The file to embed in the PDF of {@code invoice}, which tells as much of it as a profile has.
     *
     * @throws io.comptoir.fault.ViolationsException if it cannot be an e-invoice, or the profile is none of Factur-X
     */
    public static EmbeddedFile of(Invoice.Issued invoice, Profile profile) {
        return of(invoice, profile, xml(invoice, profile));
    }

    private static EmbeddedFile of(Invoice.Issued invoice, Profile profile, byte[] xml) {
        return carrying(xml, "Factur-X " + invoice.number(), facturx(profile.specification()));
    }

    /**
     * The file to embed in a PDF for any XML: what the PDF says of it follows from its profile (BT-24).
     *
     * @param xml  CII, which is not judged here
     * @param description  for readers that list attachments
     * @throws io.comptoir.fault.ViolationsException if the XML is none, or in no profile of Factur-X
     */
    public static EmbeddedFile carrying(byte[] xml, String description) {
        return carrying(xml, description, profile(xml));
    }

    private static EmbeddedFile carrying(byte[] xml, String description, FacturxProfile profile) {
        return new EmbeddedFile(
                profile.fileName(),
                "text/xml",
                description,
                profile.hasLines() ? Relationship.ALTERNATIVE : Relationship.DATA, // what France and Germany both take
                Content.of(xml),
                Optional.of(metadata(profile)));
    }

    /** The profile of an XML. */
    static FacturxProfile profile(byte[] xml) {
        XmlReading reading = XmlReading.of(xml);
        if (reading instanceof Unreadable unreadable) {
            throw new ViolationsException(unreadable.violation().under("xml"));
        }
        return facturx(specification(((XmlDocument) reading).root()));
    }

    private static FacturxProfile facturx(String id) {
        return FacturxProfile.ofSpecification(id)
                .orElseThrow(() -> new ViolationsException(HybridTexts.PROFILE.at("xml", id)));
    }

    /** BT-24; empty where it is missing. */
    static String specification(Element root) {
        return SPECIFICATION.texts(root).stream().map(String::strip).findFirst().orElse("");
    }

    private static Metadata metadata(FacturxProfile profile) {
        return new Metadata(
                "Factur-X PDFA Extension Schema",
                HybridMetadata.FACTURX,
                "fx",
                List.of(
                        new Property("DocumentFileName", "The name of the embedded XML document", profile.fileName()),
                        new Property("DocumentType", "The type of the hybrid document", "INVOICE"),
                        new Property("Version", "The version of the standard of the embedded XML document", "1.0"),
                        new Property("ConformanceLevel", "The profile of the embedded XML document", profile.level())));
    }

    /**
     * The XML of {@code invoice} alone: CII in UTF-8.
     *
     * @throws io.comptoir.fault.ViolationsException if it cannot be an e-invoice
     */
    public static byte[] xml(Invoice.Issued invoice) {
        return CiiWriter.write(InvoiceMapping.of(invoice));
    }

    /**
     * The XML of {@code invoice} alone, as much of it as a profile has: CII in UTF-8.
     *
     * @throws io.comptoir.fault.ViolationsException if it cannot be an e-invoice
     */
    public static byte[] xml(Invoice.Issued invoice, Profile profile) {
        return CiiWriter.write(InvoiceMapping.of(invoice), profile);
    }
}
