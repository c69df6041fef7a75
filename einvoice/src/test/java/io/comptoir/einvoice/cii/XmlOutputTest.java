package io.comptoir.einvoice.cii;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come back as they were, or visibly replaced; numbers and dates are plain. */
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
        xml.text(Tag.ID, "schemeID", "\"><x a='&", "1");

        assertEquals("<ram:ID schemeID=\"&quot;&gt;&lt;x a='&amp;\">1</ram:ID>", written(xml));
    }

    @Test
    void writesNumbersWithoutExponent() {
        XmlOutput xml = new XmlOutput(1);
        xml.number(Tag.CHARGE_AMOUNT, BigDecimal.valueOf(1, -3));
        xml.number(Tag.CHARGE_AMOUNT, BigDecimal.valueOf(-10, 2));
        xml.number(Tag.CHARGE_AMOUNT, BigDecimal.valueOf(1, 7));

        assertEquals(
                "<ram:ChargeAmount>1000</ram:ChargeAmount><ram:ChargeAmount>-0.10</ram:ChargeAmount>"
                        + "<ram:ChargeAmount>0.0000001</ram:ChargeAmount>",
                written(xml));
    }

    @Test
    void writesDatesWithEightDigits() {
        XmlOutput xml = new XmlOutput(1);
        xml.date(Tag.ISSUE_DATE_TIME, LocalDate.of(2026, 1, 9));

        assertEquals(
                "<ram:IssueDateTime><udt:DateTimeString format=\"102\">20260109</udt:DateTimeString></ram:IssueDateTime>",
                written(xml));
    }

    @Test
    void growsAsNeeded() {
        XmlOutput small = new XmlOutput(1);
        XmlOutput large = new XmlOutput(10_000);
        for (int i = 0; i < 100; i++) {
            small.text(Tag.NAME, "é" + i);
            large.text(Tag.NAME, "é" + i);
        }

        assertArrayEquals(large.toByteArray(), small.toByteArray());
    }

    private static String readBack(String text) {
        XmlOutput xml = new XmlOutput(16);
        xml.open(Tag.CONTENT, " xmlns:ram=\"r\"");
        xml.text(Tag.NAME, text);
        xml.close(Tag.CONTENT);
        return Xml.of(xml.toByteArray()).text("//Name");
    }

    private static String written(XmlOutput xml) {
        return new String(xml.toByteArray(), UTF_8);
    }
}
