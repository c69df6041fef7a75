package io.comptoir.einvoice.facturx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.mustangproject.ZUGFeRD.PDFAConformanceLevel;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/**
 * Mustang's exporter, held to what we promise: our name, the given day, the same bytes for the same input, level B of
 * PDF/A-3, and the relationship that Factur-X gives to the profile.
 */
final class MustangEnvelope extends ZUGFeRDExporterFromA3 {

    private static final String PRODUCER = "Comptoir";
    private static final int FACTUR_X = 2;
    private static final COSName AF = COSName.getPDFName("AF");

    private final FacturxProfile own;
    private final Calendar day;
    private final long id;

    private MustangEnvelope(FacturxProfile own, LocalDate day, long id) {
        this.own = own;
        this.day = midnight(day);
        this.id = id;
    }

    /** The PDF with the XML inside. */
    static byte[] around(byte[] pdf, byte[] xml, FacturxProfile profile, LocalDate day) throws IOException {
        CRC32 id = new CRC32();
        id.update(pdf);
        id.update(xml);
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + xml.length);
        try (MustangEnvelope envelope = new MustangEnvelope(profile, day, id.getValue())) {
            envelope.setProducer(PRODUCER);
            envelope.setCreator(PRODUCER);
            envelope.setCreatorTool(PRODUCER);
            envelope.load(pdf);
            envelope.setConformanceLevel(PDFAConformanceLevel.BASIC);
            envelope.setZUGFeRDVersion(FACTUR_X);
            envelope.setProfile(Profiles.getByName(profile.name().replace("_", "")));
            envelope.setXML(xml);
            envelope.export(out);
        }
        return out.toByteArray();
    }

    @Override
    protected void prepareDocument() throws IOException {
        dropOtherIntents();
        for (PDPage page : doc.getPages()) {
            if (page.getResources() == null) {
                page.setResources(new PDResources()); // an empty page has none, and Mustang asks
            }
            for (PDAnnotation annotation : page.getAnnotations()) {
                annotation.setPrinted(true); // PDF/A wants it said of each (ISO 19005-3, 6.3.2)
            }
        }
        super.prepareDocument();
        doc.setDocumentId(id);
    }

    /** An intent of another kind would keep the one of PDF/A from being added. */
    private void dropOtherIntents() {
        var catalog = doc.getDocumentCatalog();
        boolean apt = catalog.getOutputIntents().stream()
                .map(PDOutputIntent::getCOSObject)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .anyMatch(intent -> COSName.getPDFName("GTS_PDFA1").equals(intent.getCOSName(COSName.S)));
        if (!apt) {
            catalog.getCOSObject().removeItem(COSName.OUTPUT_INTENTS);
        }
    }

    @Override
    public void PDFAttachGenericFile(
            PDDocument document, String name, String relationship, String description, String type, byte[] content)
            throws IOException {
        String apt = own.hasLines() ? "Alternative" : "Data";
        super.PDFAttachGenericFile(document, name, apt, "Factur-X", type, content);
        COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(AF);
        for (int i = 0; associated != null && i < associated.size(); i++) {
            date((COSDictionary) associated.getObject(i));
        }
    }

    private void date(COSDictionary specification) {
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        COSDictionary file = embedded == null ? null : embedded.getCOSDictionary(COSName.F);
        COSDictionary parameters = file == null ? null : file.getCOSDictionary(COSName.PARAMS);
        if (parameters != null) {
            parameters.setDate(COSName.CREATION_DATE, day);
            parameters.setDate(COSName.MOD_DATE, day);
        }
    }

    @Override
    protected void writeDocumentInformation() {
        PDDocumentInformation information = doc.getDocumentInformation();
        information.setProducer(PRODUCER);
        information.setCreationDate(day);
        information.setModificationDate(day);
    }

    @Override
    protected void writeDublinCoreSchema(XMPMetadata metadata) {
        getDublinCoreSchema(metadata).setFormat("application/pdf");
    }

    @Override
    protected void writeXMLBasicSchema(XMPMetadata metadata) {
        XMPBasicSchema basic = getXmpBasicSchema(metadata);
        basic.setCreateDate(day);
        basic.setModifyDate(day);
    }

    /** Nothing is tagged that was not. */
    @Override
    protected void setMarked() {}

    @Override
    protected void addStructureTreeRoot() {}

    private static Calendar midnight(LocalDate day) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }
}
