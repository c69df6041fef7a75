package io.comptoir.einvoice.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReadingTest {

    private static final String RAM =
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # what                     | text                                                                      | code                       | line
        nothing                    | ``                                                                        | CPT-EINVOICE-XML-MALFORMED | 1
        no XML                     | hello                                                                     | CPT-EINVOICE-XML-MALFORMED | 1
        not closed                 | <a><b></a>                                                                | CPT-EINVOICE-XML-MALFORMED | 1
        two outermost              | <a/><b/>                                                                  | CPT-EINVOICE-XML-MALFORMED | 1
        a document type            | <!DOCTYPE a><a/>                                                          | CPT-EINVOICE-XML-DTD       | 1
        a file by an entity        | <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>          | CPT-EINVOICE-XML-DTD       | 1
        laughs                     | <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>          | CPT-EINVOICE-XML-DTD       | 1
        an entity of nobody        | <a>&x;</a>                                                                | CPT-EINVOICE-XML-MALFORMED | 1
        an unknown encoding        | <?xml version="1.0" encoding="KLINGON"?><a/>                              | CPT-EINVOICE-XML-ENCODING  | 0
        a PDF                      | %PDF-1.7                                                                  | CPT-EINVOICE-PDF-UNREAD    | 0
        """)
    void saysWhyThereIsNoDocument(String what, String text, String code, int line) {
        Unreadable reason = assertInstanceOf(Unreadable.class, read(text, StandardCharsets.UTF_8));

        assertEquals(code, reason.violation().code());
        assertEquals(line, reason.line());
    }

    /** What the caller does with his bytes later moves nothing. */
    @Test
    void keepsItsPlacesWhenTheBytesChange() {
        byte[] bytes = "<a>\n\n<b/></a>".getBytes(StandardCharsets.UTF_8);
        XmlDocument document = assertInstanceOf(XmlDocument.class, XmlReading.of(bytes));

        Arrays.fill(bytes, (byte) ' ');

        assertEquals(3, document.root().children().get(0).line());
    }

    /** A file that says UTF-8 and is not. */
    @Test
    void findsAnEncodingThatLies() {
        Unreadable reason = assertInstanceOf(
                Unreadable.class, read("<?xml version='1.0' encoding='UTF-8'?><a>é</a>", StandardCharsets.ISO_8859_1));

        assertEquals("CPT-EINVOICE-XML-ENCODING", reason.violation().code());
    }

    /** Wherever the wrong byte stands, and whatever else is wrong: in the middle, behind the end, in no XML at all. */
    @ParameterizedTest
    @ValueSource(strings = {"<a>é<b></a>", "<!DOCTYPE a><a>é</a>", "<a/><!-- é -->", "é"})
    void findsAnEncodingThatLiesBeforeAnythingElse(String text) {
        Unreadable reason = assertInstanceOf(Unreadable.class, read(text, StandardCharsets.ISO_8859_1));

        assertEquals("CPT-EINVOICE-XML-ENCODING", reason.violation().code());
    }

    @ParameterizedTest(name = "{0}, mark {1}")
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false"
    })
    void readsWithAndWithoutAByteOrderMark(String charset, boolean isMarked) {
        XmlReading reading = read((isMarked ? "\uFEFF" : "") + "<a>\n <b>€</b></a>", Charset.forName(charset));
        Element inner =
                assertInstanceOf(XmlDocument.class, reading).root().children().get(0);

        assertEquals("€", inner.text());
        assertEquals(List.of(2, 5), List.of(inner.line(), inner.column()));
    }

    @Test
    void readsTheEncodingThatAFileDeclares() {
        String text = "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>";

        assertEquals(
                "€",
                assertInstanceOf(XmlDocument.class, read(text, Charset.forName("ISO-8859-15")))
                        .root()
                        .text());
    }

    /** The names Aa and BB have the same hash. */
    @Test
    void tellsNamesOfOneHashApart() {
        Element root = root("<a><Aa/></a>");

        assertTrue(root.has("{null}Aa"));
        assertEquals(false, root.has("{null}BB"));
        assertEquals(List.of(), root.children("{null}BB"));
    }

    @Test
    void readsAHundredLevelsAndNoMore() {
        assertInstanceOf(XmlDocument.class, read("<a>".repeat(100) + "</a>".repeat(100), StandardCharsets.UTF_8));

        Unreadable reason = assertInstanceOf(
                Unreadable.class, read("<a>".repeat(101) + "</a>".repeat(101), StandardCharsets.UTF_8));
        assertEquals("CPT-EINVOICE-XML-TOO-DEEP", reason.violation().code());
    }

    @Test
    void readsAHundredAttributesAndNoMore() {
        assertInstanceOf(XmlDocument.class, read("<a" + attributes(100) + "/>", StandardCharsets.UTF_8));

        Unreadable reason =
                assertInstanceOf(Unreadable.class, read("<a" + attributes(101) + "/>", StandardCharsets.UTF_8));
        assertEquals("CPT-EINVOICE-XML-TOO-LARGE", reason.violation().code());
    }

    @Test
    void readsThirtyTwoMebibytesAndNoMore() {
        Unreadable reason = assertInstanceOf(Unreadable.class, XmlReading.of(new byte[(32 << 20) + 1]));

        assertEquals("CPT-EINVOICE-XML-TOO-LARGE", reason.violation().code());
    }

    /** The prefix of a file does not matter, its namespace does. */
    @Test
    void namesElementsAsTheNormsDo() {
        Element root = root("<x:ID xmlns:x='" + RAM + "'><ID>7</ID></x:ID>");

        assertEquals("ram:ID", root.name());
        assertEquals("{null}ID", root.children().get(0).name());
    }

    @Test
    void keepsTextAsItIsWritten() {
        Element root = root("<a> one <!-- two --><![CDATA[& three]]>&lt;\n</a>");

        assertEquals(" one & three<\n", root.text());
    }

    @Test
    void tellsWhereAnElementStands() {
        Element root = root("<a>\n<b/>\n<c/>\n<b x='1'/>\n</a>");
        Element second = root.children("{null}b").get(1);

        assertEquals("/{null}a/{null}b[2]", second.path());
        assertEquals(4, second.line());
        assertEquals(Optional.of("1"), second.attribute("x"));
        assertEquals(Optional.empty(), second.attribute("y"));
    }

    /** With and without an index of its children. */
    @Test
    void findsChildrenByName() {
        for (int others : List.of(1, 30)) {
            Element root = root("<a>" + "<o/>".repeat(others) + "<b>1</b><c/><b>2</b></a>");

            assertEquals(
                    List.of("1", "2"),
                    root.children("{null}b").stream().map(Element::text).toList());
            assertEquals("/{null}a/{null}b[2]", root.children("{null}b").get(1).path());
            assertTrue(root.has("{null}c"));
            assertEquals(List.of(), root.children("{null}d"));
        }
    }

    @Test
    void walksPaths() {
        Element root = root("<a><b><c x='1'/></b><b><c/><c x='2'/></b></a>");
        Element inner = root.children().get(0).children().get(0);

        assertEquals(List.of("1", "2"), Path.of("{null}b/{null}c/@x").texts(root));
        assertEquals(3, Path.of("*/*").from(root).size());
        assertEquals(root, Path.of("../..").from(inner).get(0));
        assertEquals(List.of(inner), Path.of(".").from(inner));
        assertTrue(Path.of("{null}b/{null}c").leads(root));
        assertEquals(false, Path.of("{null}b/{null}c/@y").leads(root));
    }

    private static String attributes(int many) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < many; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        return attributes.toString();
    }

    private static Element root(String text) {
        return assertInstanceOf(XmlDocument.class, read(text, StandardCharsets.UTF_8))
                .root();
    }

    private static XmlReading read(String text, Charset charset) {
        return XmlReading.of(text.getBytes(charset));
    }
}
