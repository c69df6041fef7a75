package io.comptoir.einvoice.facturx;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the XMP metadata of a PDF say of the e-invoice inside it. Both codings of a property are read, as an element and as
 * an attribute (ISO 16684-1, 7.9).
 *
 * @param part  the part of PDF/A that the file says it keeps ({@code pdfaid:part})
 * @param conformance  its level of conformance to that ({@code pdfaid:conformance})
 * @param schema  the extension schema that describes the properties
 * @param namespace  the namespace that the properties are in; empty where there are none
 * @param documentType  {@code INVOICE}
 * @param documentFileName  the name of the XML
 * @param version  of the standard
 * @param conformanceLevel  the profile, by its name there
 */
public record HybridMetadata(
        Optional<String> part,
        Optional<String> conformance,
        Optional<Schema> schema,
        Optional<String> namespace,
        Optional<String> documentType,
        Optional<String> documentFileName,
        Optional<String> version,
        Optional<String> conformanceLevel) {

    /** The namespace of Factur-X (Factur-X 1.09, 6.3). */
    static final String FACTURX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    /** As BR-HYBRID-04 spells it, and nobody else. */
    static final String FACTURX_BY_RULE = "urn:factur-x:pdfa:CrossIndustryDocument:1p0#";

    private static final List<String> NAMESPACES = List.of(
            FACTURX,
            FACTURX_BY_RULE,
            "urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#",
            "urn:zugferd:pdfa:CrossIndustryDocument:invoice:1p0#",
            "urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#",
            "urn:ferd:pdfa:invoice:rc#",
            "urn:factur-x:pdfa:CrossIndustryDocument:1p0#order",
            "urn:factur-x:pdfa:CrossIndustryDocument:order:1p0#");

    private static final String ID = "{http://www.aiim.org/pdfa/ns/id/}";
    private static final String OF_SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}";
    private static final String OF_PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}";

    /**
     * An extension schema.
     *
     * @param namespace  its namespace
     * @param prefix  its prefix
     * @param properties  the names of its properties
     */
    public record Schema(String namespace, String prefix, List<String> properties) {

        /** Keeps a copy. */
        public Schema {
            properties = List.copyOf(properties);
        }
    }

    /** Reads a packet; empty where it is no XML. */
    static Optional<HybridMetadata> of(byte[] packet) {
        return XmlReading.of(packet) instanceof XmlDocument document
                ? Optional.of(new Reading(document.root()).metadata())
                : Optional.empty();
    }

    /** Gathers properties and schemas wherever they stand. */
    private static final class Reading {
        private final Map<String, String> properties = new HashMap<>();
        private final List<Schema> schemas = new ArrayList<>();

        Reading(Element root) {
            gather(root);
        }

        HybridMetadata metadata() {
            Optional<String> namespace =
                    NAMESPACES.stream().filter(this::isUsed).findFirst();
            String own = "{" + namespace.orElse(FACTURX) + "}";
            return new HybridMetadata(
                    property(ID + "part"),
                    property(ID + "conformance"),
                    schema(namespace),
                    namespace,
                    property(own + "DocumentType"),
                    property(own + "DocumentFileName"),
                    property(own + "Version"),
                    property(own + "ConformanceLevel"));
        }

        private boolean isUsed(String namespace) {
            return properties.keySet().stream().anyMatch(name -> name.startsWith("{" + namespace + "}"));
        }

        private Optional<Schema> schema(Optional<String> namespace) {
            return schemas.stream()
                    .filter(schema ->
                            namespace.map(schema.namespace()::equals).orElse(NAMESPACES.contains(schema.namespace())))
                    .findFirst();
        }

        private Optional<String> property(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        private void gather(Element element) {
            if (element.children().isEmpty()) {
                properties.putIfAbsent(element.name(), element.text().strip());
            }
            for (String name : element.attributeNames()) {
                element.attribute(name).ifPresent(value -> properties.putIfAbsent(name, value.strip()));
            }
            value(element, OF_SCHEMA + "namespaceURI").ifPresent(namespace -> schemas.add(schema(namespace, element)));
            element.children().forEach(this::gather);
        }

        private static Schema schema(String namespace, Element element) {
            List<String> names = new ArrayList<>();
            names(element, names);
            return new Schema(namespace, value(element, OF_SCHEMA + "prefix").orElse(""), names);
        }

        private static void names(Element element, List<String> names) {
            value(element, OF_PROPERTY + "name").ifPresent(names::add);
            element.children().forEach(child -> names(child, names));
        }

        private static Optional<String> value(Element element, String name) {
            return element.attribute(name)
                    .or(() -> element.children(name).stream().map(Element::text).findFirst())
                    .map(String::strip);
        }
    }
}
