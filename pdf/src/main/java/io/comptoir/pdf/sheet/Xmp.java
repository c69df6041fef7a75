package io.comptoir.pdf.sheet;

import io.comptoir.document.EmbeddedFile.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the XMP packet of a file (ISO 16684-1): what it is, that it is PDF/A-3a and PDF/UA-1 or else PDF/A-3b, and what its attachments add, each
 * with the extension schema that PDF/A wants of unknown properties (ISO 19005-3, 6.6.2.3.3).
 */
final class Xmp {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** What PDF/UA-1 adds (ISO 14289-1, 5), described as PDF/A wants it. */
    private static final String UNIVERSAL_ACCESS = "http://www.aiim.org/pdfua/ns/id/";

    private final StringBuilder xml = new StringBuilder(4096);
    private final boolean tagged;

    private Xmp(boolean tagged) {
        this.tagged = tagged;
    }

    /**
     * The packet.
     *
     * @param tagged  whether the file has a {@link Structure}
     * @throws IllegalArgumentException if a prefix or a property has a name that XML cannot write
     */
    static byte[] packet(About about, List<Metadata> extensions, boolean tagged) {
        return new Xmp(tagged).write(about, extensions);
    }

    private byte[] write(About about, List<Metadata> extensions) {
        xml.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        xml.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        about(about);
        if (tagged || !extensions.isEmpty()) {
            schemas(extensions);
            extensions.forEach(this::values);
        }
        xml.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void about(About about) {
        xml.append("<rdf:Description rdf:about=\"\"")
                .append(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
                .append(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
                .append(tagged ? " xmlns:pdfuaid=\"" + UNIVERSAL_ACCESS + "\">\n" : ">\n");
        element("pdfaid:part", "3");
        element("pdfaid:conformance", tagged ? "A" : "B");
        if (tagged) {
            element("pdfuaid:part", "1");
        }
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
        if (tagged) {
            schema("PDF/UA identification", UNIVERSAL_ACCESS, "pdfuaid");
            property("part", "Integer", "internal", "The part of ISO 14289 that the file complies with");
            endSchema();
        }
        xml.append("</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
    }

    private void schema(Metadata extension) {
        schema(extension.schema(), extension.namespace(), name(extension.prefix()));
        extension
                .properties()
                .forEach(property -> property(name(property.name()), "Text", "external", property.description()));
        endSchema();
    }

    private void schema(String schema, String namespace, String prefix) {
        xml.append("<rdf:li rdf:parseType=\"Resource\">\n");
        element("pdfaSchema:schema", schema);
        element("pdfaSchema:namespaceURI", namespace);
        element("pdfaSchema:prefix", prefix);
        xml.append("<pdfaSchema:property><rdf:Seq>\n");
    }

    private void property(String name, String type, String category, String description) {
        xml.append("<rdf:li rdf:parseType=\"Resource\">\n");
        element("pdfaProperty:name", name);
        element("pdfaProperty:valueType", type);
        element("pdfaProperty:category", category);
        element("pdfaProperty:description", description);
        xml.append("</rdf:li>\n");
    }

    private void endSchema() {
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
