package io.comptoir.pdf.sheet;

import io.comptoir.document.EmbeddedFile.Metadata;
import io.comptoir.document.EmbeddedFile.Property;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the XMP packet of a file (ISO 16684-1): what it is, that it is PDF/A-3b, and what its attachments add, each
 * with the extension schema that PDF/A wants of unknown properties (ISO 19005-3, 6.6.2.3.3).
 */
final class Xmp {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final StringBuilder xml = new StringBuilder(4096);

    private Xmp() {}

    /**
     * The packet.
     *
     * @throws IllegalArgumentException if a prefix or a property has a name that XML cannot write
     */
    static byte[] packet(About about, List<Metadata> extensions) {
        Xmp xmp = new Xmp();
        xmp.xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xmp.xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        xmp.xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        xmp.about(about);
        if (!extensions.isEmpty()) {
            xmp.schemas(extensions);
            extensions.forEach(xmp::values);
        }
        xmp.xml.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xmp.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void about(About about) {
        xml.append("<rdf:Description rdf:about=\"\"")
                .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");
        element("pdfaid:part", "3");
        element("pdfaid:conformance", "B");
        xml.append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .append(escaped(about.title()))
                .append("</rdf:li></rdf:Alt></dc:title>\n");
        xml.append("<dc:creator><rdf:Seq><rdf:li>")
                .append(escaped(about.author()))
                .append("</rdf:li></rdf:Seq></dc:creator>\n");
        xml.append("<dc:language><rdf:Bag><rdf:li>")
                .append(escaped(about.language().toLanguageTag()))
                .append("</rdf:li></rdf:Bag></dc:language>\n");
        element("pdf:Producer", About.PRODUCER);
        about.xmpDate().ifPresent(date -> {
            element("xmp:CreateDate", date);
            element("xmp:ModifyDate", date);
        });
        xml.append("</rdf:Description>\n");
    }

    private void schemas(List<Metadata> extensions) {
        xml.append("<rdf:Description rdf:about=\"\"")
                .append(" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"")
                .append(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
                .append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n")
                .append("<pdfaExtension:schemas><rdf:Bag>\n");
        extensions.forEach(this::schema);
        xml.append("</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
    }

    private void schema(Metadata extension) {
        xml.append("<rdf:li rdf:parseType=\"Resource\">\n");
        element("pdfaSchema:schema", extension.schema());
        element("pdfaSchema:namespaceURI", extension.namespace());
        element("pdfaSchema:prefix", name(extension.prefix()));
        xml.append("<pdfaSchema:property><rdf:Seq>\n");
        for (Property property : extension.properties()) {
            xml.append("<rdf:li rdf:parseType=\"Resource\">\n");
            element("pdfaProperty:name", name(property.name()));
            element("pdfaProperty:valueType", "Text");
            element("pdfaProperty:category", "external");
            element("pdfaProperty:description", property.description());
            xml.append("</rdf:li>\n");
        }
        xml.append("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
    }

    private void values(Metadata extension) {
        String prefix = name(extension.prefix());
        xml.append("<rdf:Description rdf:about=\"\" xmlns:")
                .append(prefix)
                .append("=\"")
                .append(escaped(extension.namespace()))
                .append("\">\n");
        extension.properties().forEach(property -> element(prefix + ":" + property.name(), property.value()));
        xml.append("</rdf:Description>\n");
    }

    private void element(String name, String text) {
        xml.append('<').append(name).append('>').append(escaped(text));
        xml.append("</").append(name).append(">\n");
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("XMP metadata needs a plain name: '" + text + "'");
        }
        return text;
    }

    private static String escaped(String text) {
        return Plain.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
