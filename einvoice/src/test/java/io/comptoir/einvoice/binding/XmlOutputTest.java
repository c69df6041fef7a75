package io.comptoir.einvoice.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.comptoir.einvoice.cii.Xml;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come back as they were, or visibly replaced. */
class XmlOutputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "a & b < c > d \" e ' f ]]> &amp; &#0;",
                "été, 40 €, 😀 and \uD835\uDD38",
                "tab\there\nnew line\rreturn\r\n",
                "<!-- --> <![CDATA[ <?pi ?>",
                " ",
                "\u007F\u0085\u2028\uFFFD"
            })
    void keepsWhatXmlCanHold(String text) {
        assertEquals(text, readBack(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                      | first | last
        control characters          |  0    |  8
        vertical tab and form feed  |  11   |  12
        more control characters     |  14   |  31
        half surrogate pairs        | 55296 | 57343
        not characters              | 65534 | 65535
        """)
    void showsWhereXmlCannotHoldACharacter(String what, int first, int last) {
        for (int c = first; c <= last; c++) {
            assertEquals("a\uFFFDb", readBack("a" + (char) c + "b"), what + " " + c);
        }
    }

    @Property(tries = 300)
    void writesWhatUtf8Writes(@ForAll String text) {
        String legal = text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}\\r]", "\uFFFD");

        assertEquals(legal, readBack(text));
    }

    @Test
    void takesLongTexts() {
        String text = "Désignation <longue> & \uD83D\uDE00 ".repeat(4_000);

        assertEquals(text, readBack(text));
    }

    @Test
    void escapesAttributes() {
        XmlOutput xml = new XmlOutput(1);
        xml.raw("<ram:ID")
                .attribute("schemeID", "\"><x a='&")
                .raw(">")
                .text("1")
                .raw("</ram:ID>");

        assertEquals("<ram:ID schemeID=\"&quot;&gt;&lt;x a='&amp;\">1</ram:ID>", written(xml));
    }

    @Test
    void growsAsNeeded() {
        XmlOutput small = new XmlOutput(1);
        XmlOutput large = new XmlOutput(10_000);
        for (int i = 0; i < 100; i++) {
            small.raw("<a>").text("é" + i);
            large.raw("<a>").text("é" + i);
        }

        assertArrayEquals(large.toByteArray(), small.toByteArray());
    }

    private static String readBack(String text) {
        XmlOutput xml = new XmlOutput(16);
        xml.raw("<Name>").text(text).raw("</Name>");
        return Xml.of(xml.toByteArray()).text("//Name");
    }

    private static String written(XmlOutput xml) {
        return new String(xml.toByteArray(), UTF_8);
    }
}
