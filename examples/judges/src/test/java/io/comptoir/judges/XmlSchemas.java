package io.comptoir.judges;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The published schemas of both syntaxes. Codes are not for them to judge: their lists are of the day they were made. */
enum XmlSchemas {
    /** CII on its own, by UN/CEFACT. */
    CII_D22B("external/schemas/d22b/CrossIndustryInvoice_100pD22B.xsd"),

    /** CII inside a PDF, in the profile that has all of it. */
    FACTURX_EXTENDED("external/schemas/2.4/extended/FACTUR-X_EXTENDED.xsd"),

    /** An invoice of UBL 2.1, by OASIS. */
    UBL_INVOICE("external/schemas/ubl21/maindoc/UBL-Invoice-2.1.xsd"),

    /** A credit note of UBL 2.1, by OASIS. */
    UBL_CREDIT_NOTE("external/schemas/ubl21/maindoc/UBL-CreditNote-2.1.xsd");

    private static final Pattern CODE_LIST_OR_WHERE = Pattern.compile(
            "(cvc-enumeration-valid|cvc-type\\.3\\.1\\.3|cvc-attribute\\.3|cvc-complex-type\\.2\\.2):.*");

    // Schemas take a second to read and milliseconds to ask: each is kept.
    private static final Map<XmlSchemas, Schema> READ = new ConcurrentHashMap<>();

    private final String resource;

    XmlSchemas(String resource) {
        this.resource = resource;
    }

    private Schema read() {
        List<String> resources = new ArrayList<>(name().startsWith("UBL") ? ofOthers() : List.of());
        resources.add(resource);
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file");
            return factory.newSchema(resources.stream().map(XmlSchemas::source).toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException("Cannot read the schema " + resource, e);
        }
    }

    /** What the schemas of UBL take from others, which they name without saying where they are. */
    private static List<String> ofOthers() {
        return List.of(
                "schemas/CCTS_CCT_SchemaModule.xsd",
                "schemas/xmldsig-core-schema.xsd",
                "schemas/XAdES01903v132-201601.xsd",
                "schemas/XAdES01903v141-201601.xsd");
    }

    private static Source source(String resource) {
        return new StreamSource(
                Objects.requireNonNull(XmlSchemas.class.getClassLoader().getResource(resource), resource)
                        .toString());
    }

    /** What the schema holds against a file. */
    List<String> problems(byte[] xml) {
        List<String> problems = new ArrayList<>();
        Validator validator = READ.computeIfAbsent(this, XmlSchemas::read).newValidator();
        validator.setErrorHandler(new Collector(problems));
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.stream()
                .filter(problem -> !CODE_LIST_OR_WHERE.matcher(problem).matches())
                .toList();
    }

    private record Collector(List<String> problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            problems.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void error(SAXParseException e) {
            problems.add(String.valueOf(e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
