package io.comptoir.pdf.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.style.Theme;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureTest {

    private static final List<Datum> QUARTER =
            List.of(datum("janv.", "12500.00"), datum("févr.", "9800.50"), datum("mars", "-1200.00"));

    /** Four steps at most, of 1, 2 or 5 with zeros, that hold zero and all figures. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # least | most     | low   | high   | step
                    0       | 0        | 0     | 1      | 1
                    0       | 4        | 0     | 4      | 1
                    0       | 4.01     | 0     | 6      | 2
                    0       | 12500    | 0     | 15000  | 5000
                    -1200   | 12500    | -5000 | 15000  | 5000
                    0       | 0.03     | 0     | 0.03   | 0.01
                    -80     | 0        | -80   | 0      | 20
                    """)
    void findsRoundNumbers(BigDecimal least, BigDecimal most, BigDecimal low, BigDecimal high, BigDecimal step) {
        Axis axis = Axis.of(List.of(new Datum("a", least), new Datum("b", most)));

        assertEquals(0, low.compareTo(axis.low()), axis.toString());
        assertEquals(0, high.compareTo(axis.high()), axis.toString());
        assertEquals(0, step.compareTo(axis.step()), axis.toString());
        assertEquals(0, axis.place(axis.low(), 240));
        assertEquals(240, axis.place(axis.high(), 240));
    }

    @Test
    void drawsABarForEachFigure() {
        Document svg = parse(bars(QUARTER).svg());

        // the ground, two hatches of one pattern, three bars
        assertEquals(6, svg.getElementsByTagName("rect").getLength());
        assertTrue(texts(svg).contains("12\u202F500,00\u00A0€"), texts(svg).toString());
        assertTrue(texts(svg).contains("−1\u202F200,00\u00A0€"), texts(svg).toString());
        assertTrue(texts(svg).containsAll(List.of("janv.", "févr.", "mars", "Chiffre d'affaires")));
    }

    /** By hand: from −5 000 to 15 000 over 244 pixels, 12 500 is 213.5 above the low end, zero 61, rounded up from 213.5. */
    @Test
    void drawsBarsToScale() {
        Document svg = parse(bars(QUARTER).svg());
        Element first = (Element) svg.getElementsByTagName("rect").item(3);
        Element below = (Element) svg.getElementsByTagName("rect").item(5);

        assertEquals(String.valueOf(214 - 61), first.getAttribute("height"));
        assertEquals("url(#below)", below.getAttribute("fill"));
        assertEquals(String.valueOf(56 + 244 - 61), below.getAttribute("y"));
    }

    /** WCAG 2.1, 1.1.1: all figures are told to those who do not see them. */
    @Test
    void tellsItsFiguresInWords() {
        Document svg = parse(bars(QUARTER).svg());

        String told = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertEquals(
                "janv.\u00A0: 12\u202F500,00\u00A0€; févr.\u00A0: 9\u202F800,50\u00A0€; mars\u00A0: −1\u202F200,00\u00A0€",
                told);
        assertEquals("img", svg.getDocumentElement().getAttribute("role"));
    }

    @Test
    void escapesWhatItIsGiven() {
        String hostile = "</text><script>alert(\"1\")</script>&\u0000\uD800";
        for (String svg : List.of(
                BarPicture.of(hostile, "EUR", List.of(datum(hostile, "1")), Locale.FRENCH)
                        .svg(),
                SharePicture.of(hostile, "EUR", List.of(datum(hostile, "1")), Locale.FRENCH)
                        .svg())) {
            assertEquals(0, parse(svg).getElementsByTagName("script").getLength());
            assertFalse(svg.contains("<script"), svg);
        }
    }

    @Test
    void loadsNothingAndGivesTheSameText() {
        String svg = bars(QUARTER).theme(Theme.MODERN).svg();

        assertEquals(svg, bars(QUARTER).theme(Theme.MODERN).svg());
        assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"), svg);
        assertTrue(svg.contains(Theme.MODERN.accent().hex()));
    }

    /** Thirds make 33.4, 33.3 and 33.3 %: the largest remainder, and a tie goes to the first. */
    @Test
    void sharesAddUpToAHundred() {
        SharePicture thirds = SharePicture.of(
                "Parts", "EUR", List.of(datum("a", "1"), datum("b", "1"), datum("c", "1")), Locale.ENGLISH);

        assertEquals(List.of(334L, 333L, 333L), thirds.tenths());
        assertTrue(texts(parse(thirds.svg())).contains("a: €1 (33.4%)"), thirds.svg());
    }

    @Test
    void tellsSharesApartWithoutColour() {
        List<Datum> eight = IntStream.rangeClosed(1, SharePicture.DATA_MAX)
                .mapToObj(i -> datum("part " + i, String.valueOf(i)))
                .toList();
        Document svg =
                parse(SharePicture.of("Parts", "EUR", eight, Locale.FRENCH).svg());
        NodeList patterns = svg.getElementsByTagName("pattern");

        assertEquals(7, patterns.getLength());
        long different = IntStream.range(0, 7)
                .mapToObj(i -> (Element) patterns.item(i))
                .map(one -> one.getAttribute("width") + one.getAttribute("patternTransform"))
                .distinct()
                .count();
        assertEquals(7, different);
    }

    @Test
    void holdsAsManyAsCanBeRead() {
        List<Datum> most = IntStream.range(0, BarPicture.DATA_MAX)
                .mapToObj(i -> datum("m" + i, "1"))
                .toList();
        List<Datum> more = new ArrayList<>(most);
        more.add(datum("m", "1"));

        parse(bars(most).svg());
        assertEquals(List.of("CPT-PDF-PICTURE-DATA"), codes(() -> bars(more)));
        assertEquals(List.of("CPT-PDF-PICTURE-DATA"), codes(() -> bars(List.of())));
        assertEquals(
                List.of("CPT-PDF-PICTURE-DATA"),
                codes(() -> SharePicture.of("t", "EUR", most.subList(0, 9), Locale.FRENCH)));
    }

    @Test
    void refusesWhatIsNoShare() {
        assertEquals(
                List.of("CPT-PDF-PICTURE-SHARE"),
                codes(() -> SharePicture.of("t", "EUR", List.of(datum("a", "-0.01")), Locale.FRENCH)));
        assertEquals(
                List.of("CPT-PDF-PICTURE-SHARE"),
                codes(() -> SharePicture.of("t", "EUR", List.of(datum("a", "0.00")), Locale.FRENCH)));
    }

    private static BarPicture bars(List<Datum> data) {
        return BarPicture.of("Chiffre d'affaires", "EUR", data, Locale.FRENCH);
    }

    private static Datum datum(String label, String value) {
        return new Datum(label, new BigDecimal(value));
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    private static List<String> codes(Executable what) {
        return assertThrows(ViolationsException.class, what).violations().codes();
    }
}
