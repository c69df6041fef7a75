package io.comptoir.einvoice.cii;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.comptoir.money.Decimals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML read back by the parser of the JDK; paths leave the prefixes out. */
public record Xml(Document document) {

    /** Parses, and so proves that it is well-formed. */
    public static Xml of(byte[] bytes) {
        parse(bytes, true);
        String bare = new String(bytes, UTF_8).replaceAll("(</?)[a-z]{3}:", "$1"); // in texts, < is escaped
        return new Xml(parse(bare.getBytes(UTF_8), false));
    }

    /** The texts at a path, such as {@code //Name}. */
    public List<String> texts(String path) {
        return nodes(path).stream().map(Node::getTextContent).toList();
    }

    /** The names of the elements at a path, such as {@code //Price/*}. */
    public List<String> names(String path) {
        return nodes(path).stream().map(Node::getNodeName).toList();
    }

    private List<Node> nodes(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(e);
        }
    }

    /** The numbers at a path. */
    public List<BigDecimal> numbers(String path) {
        return texts(path).stream().map(Decimals::parse).toList();
    }

    /** The sum of the numbers at a path. */
    public BigDecimal sum(String path) {
        return numbers(path).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The only text at a path. */
    public String text(String path) {
        List<String> texts = texts(path);
        if (texts.size() != 1) {
            throw new AssertionError(path + " stands " + texts.size() + " times");
        }
        return texts.get(0);
    }

    private static Document parse(byte[] bytes, boolean namespaces) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(namespaces);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
