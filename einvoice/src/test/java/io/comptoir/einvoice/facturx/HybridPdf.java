package io.comptoir.einvoice.facturx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.einvoice.container.PdfMaker;
import java.util.ArrayList;
import java.util.List;

/** A sound Factur-X, but for what a test changes in its parts before they are put together. */
final class HybridPdf {

    private static final String XMP = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
             <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
             <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
              <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
              <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
              <pdfaSchema:prefix>fx</pdfaSchema:prefix>
              <pdfaSchema:property><rdf:Seq>
               <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentType</pdfaProperty:name></rdf:li>
               <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentFileName</pdfaProperty:name></rdf:li>
               <rdf:li rdf:parseType="Resource"><pdfaProperty:name>Version</pdfaProperty:name></rdf:li>
               <rdf:li rdf:parseType="Resource"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name></rdf:li>
              </rdf:Seq></pdfaSchema:property>
             </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
             <fx:DocumentType>INVOICE</fx:DocumentType>
             <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
             <fx:Version>1.0</fx:Version>
             <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private final List<String[]> changes = new ArrayList<>();
    private byte[] xml;

    HybridPdf(byte[] xml) {
        this.xml = xml;
    }

    /** Puts {@code by} in the place of {@code text}, wherever it stands in a part of the envelope. */
    HybridPdf with(String text, String by) {
        changes.add(new String[] {text, by});
        return this;
    }

    /** The same in the XML. */
    HybridPdf withXml(String text, String by) {
        xml = new String(xml, UTF_8).replace(text, by).getBytes(UTF_8);
        return this;
    }

    byte[] bytes() {
        String name = changed("factur-x.xml");
        return new PdfMaker()
                        .header(changed("%PDF-1.7\n"))
                        .catalog(changed("/Metadata 60 0 R/OutputIntents[<</S/GTS_PDFA1/DestOutputProfile 61 0 R>>]"
                                + "/Names<</EmbeddedFiles<</Names[(x)20 0 R]>>>>/AF[20 0 R]"))
                        .file(20, name, changed("/AFRelationship/Alternative"), xml)
                        .object(40, changed("<</S/GoTo>>"))
                        .object(50, changed("<</Type/Font/Subtype/Type3>>"))
                        .stream(60, "/Type/Metadata/Subtype/XML", changed(XMP).getBytes(UTF_8))
                        .stream(61, "/N 3", new byte[] {1})
                        .bytes();
    }

    private String changed(String part) {
        String now = part;
        for (String[] change : changes) {
            now = now.replace(change[0], change[1]);
        }
        return now;
    }
}
