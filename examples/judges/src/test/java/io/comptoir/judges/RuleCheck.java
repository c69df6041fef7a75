package io.comptoir.judges;

import java.io.ByteArrayInputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.TransformerFactoryImpl;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs one Schematron, compiled to XSLT by its publisher, over an invoice and reads its report (SVRL). */
final class RuleCheck implements Function<byte[], List<Finding>> {
    private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

    private final RuleSet rules;
    private final Templates compiled;

    RuleCheck(RuleSet rules) {
        this.rules = rules;
        // Named, not looked up: the JDK's own factory knows no XSLT 2.
        TransformerFactory factory = new TransformerFactoryImpl();
        factory.setErrorListener(new Quiet());
        factory.setURIResolver(RuleCheck::beside);
        try {
            compiled = factory.newTemplates(new StreamSource(rules.location().toExternalForm()));
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException("Cannot compile the rules " + rules, e);
        }
    }

    @Override
    public List<Finding> apply(byte[] cii) {
        DOMResult report = new DOMResult();
        try {
            Transformer transformer = compiled.newTransformer();
            transformer.setErrorListener(new Quiet());
            transformer.transform(new StreamSource(new ByteArrayInputStream(cii)), report);
        } catch (TransformerException e) {
            return List.of(new Finding(rules, Finding.UNREADABLE, true, e.getMessageAndLocation()));
        }
        Document svrl = (Document) report.getNode();
        return Stream.of("failed-assert", "successful-report")
                .flatMap(kind -> elements(svrl.getElementsByTagNameNS(SVRL, kind)))
                .map(this::finding)
                .toList();
    }

    /** The code lists of Factur-X, beside their rules in a jar, where Saxon does not look by itself. */
    private static Source beside(String file, String rules) throws TransformerException {
        try {
            return new StreamSource(new URL(new URL(rules), file).toExternalForm());
        } catch (MalformedURLException e) {
            throw new TransformerException(e);
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private Finding finding(Element failed) {
        String id = failed.getAttribute("id");
        boolean fatal = rules == RuleSet.BR_FR || !failed.getAttribute("flag").equals("warning");
        String text = failed.getTextContent().strip().replaceAll("\\s+", " ");
        return new Finding(rules, id.isEmpty() ? "?" : id, fatal, text);
    }

    /** Says nothing: what stops a run is thrown as well, and warnings on the publisher's XSLT are not ours. */
    private static final class Quiet implements ErrorListener {
        @Override
        public void warning(TransformerException e) {}

        @Override
        public void error(TransformerException e) {}

        @Override
        public void fatalError(TransformerException e) {}
    }
}
