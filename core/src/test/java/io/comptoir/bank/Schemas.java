package io.comptoir.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The judge of written files: the published definitions of ISO 20022. */
final class Schemas {

    private Schemas() {}

    /** The definition of a message. */
    static Schema of(String message) {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Schemas.class.getResource("/io/comptoir/bank/" + message + ".xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document of a file that its definition takes. */
    static Document valid(BankFile file, Schema schema) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.bytes()));
            schema.newValidator().validate(new DOMSource(document));
            return document;
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(file.xml(), e);
        }
    }

    /** What an XPath gives; the names in it have no prefix. */
    static String xpath(Document document, String path) {
        try {
            String plain = path.replaceAll("(?<=^|[/(\\[ ,])([A-Z][A-Za-z]+)(?=$|[/\\[),= ])", "*[local-name()='$1']");
            return XPathFactory.newDefaultInstance().newXPath().evaluate(plain, document);
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }
}
