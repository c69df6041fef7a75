package io.comptoir.einvoice.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the JDK's parser takes for a document, and what it reads in it, ours does too. */
class XmlParserPropertyTest {

    private static final String SAMPLE = "<!-- a -->\n<a xmlns='u:1' xmlns:p=\"u:2\">"
            + "\n <p:b x='1' p:y=\"a&lt;b\n]\">é &amp; &#65;&#x1F600;<![CDATA[ <c> ]]]]>\r\n</p:b><?pi  do?><c xmlns=''/>"
            + "<d ><e>] ]></e> ]&gt; </d >\n</a>\n<!-- b --> ";
    private static final XMLInputFactory JDK = jdk();
    private static final Pattern LEADING_COLON = Pattern.compile("(?<![A-Za-z0-9]):");

    @Property(tries = 3_000)
    void readsWhatTheJdkReads(
            @ForAll @IntRange(max = 250) int from,
            @ForAll @IntRange(max = 6) int length,
            @ForAll("pieces") String piece) {
        int start = Math.min(from, SAMPLE.length());
        int end = Math.min(start + length, SAMPLE.length());

        same(SAMPLE.substring(0, start) + piece + SAMPLE.substring(end));
    }

    @Property(tries = 1_000)
    void readsAnyPiecesAsTheJdkDoes(@ForAll("documents") String document) {
        same(document);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "<",
                        ">",
                        "&",
                        "]",
                        "]]>",
                        "--",
                        "<!--",
                        "-->",
                        "<a>",
                        "</a>",
                        "<z/>",
                        "&#0;",
                        "&#x41;",
                        "&lt;",
                        "&nbsp;",
                        "xmlns",
                        "xmlns:q='v'",
                        " x='2'",
                        ":",
                        "q:",
                        "p:",
                        "=",
                        "'",
                        "\"",
                        "\r",
                        "\r\n",
                        "\t",
                        "\u0000",
                        "\u000B",
                        "\uFFFE",
                        "é",
                        "<?x?>",
                        "<?xml version='1.0'?>",
                        "/",
                        " "),
                Arbitraries.strings().ascii().ofMaxLength(5));
    }

    @Provide
    Arbitrary<String> documents() {
        return pieces().list().ofMaxSize(8).map(all -> "<a>" + String.join("", all) + "</a>");
    }

    /** But for a name that begins with a colon, which the JDK lets pass. */
    private static void same(String text) {
        Assume.that(!LEADING_COLON.matcher(text).find());
        XmlReading ours = new XmlParser(text).read();
        List<String> told = ours instanceof XmlDocument document ? told(document.root()) : List.of();

        assertEquals(toldByJdk(text), told, text);
    }

    private static List<String> told(Element element) {
        List<String> told = new ArrayList<>();
        told.add(element.name() + " " + element.line());
        element.attributeNames()
                .forEach(name -> told.add(name + "=" + element.attribute(name).orElseThrow()));
        if (element.children().isEmpty()) {
            told.add("'" + element.text() + "'");
        }
        element.children().forEach(child -> told.addAll(told(child)));
        return told;
    }

    /** The same list; empty where there is no document. */
    private static List<String> toldByJdk(String text) {
        List<String> told = new ArrayList<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        boolean isLeaf = false;
        try {
            XMLStreamReader in = JDK.createXMLStreamReader(new StringReader(text));
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return List.of();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    isLeaf = true;
                    texts.push(new StringBuilder());
                    told.add(name(in));
                    attributes(in, told);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (isLeaf) {
                        told.add("'" + texts.getFirst() + "'");
                    }
                    texts.pop();
                    isLeaf = false;
                } else if (in.hasText() && event != XMLStreamConstants.COMMENT && !texts.isEmpty()) {
                    texts.getFirst().append(in.getText());
                }
            }
            return told;
        } catch (XMLStreamException | RuntimeException e) {
            return List.of();
        }
    }

    private static String name(XMLStreamReader in) {
        return "{" + in.getNamespaceURI() + "}" + in.getLocalName() + " "
                + in.getLocation().getLineNumber();
    }

    private static void attributes(XMLStreamReader in, List<String> told) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String space = in.getAttributeNamespace(i);
            told.add((space == null || space.isEmpty() ? "" : "{" + space + "}") + in.getAttributeLocalName(i) + "="
                    + in.getAttributeValue(i));
        }
    }

    private static XMLInputFactory jdk() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
