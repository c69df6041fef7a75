package io.comptoir.pdf.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.ViolationsException;
import io.comptoir.pdf.style.Theme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** By hand: from −1 000 to 3 000 over 214 pixels (86 to 300), 1 000 are 53.5, so zero stands at 300 − 54. */
    @Test
    void putsFiguresOnEachOther() {
        StackPicture picture = StackPicture.of(
                "Revenu récurrent",
                "EUR",
                List.of("conservé", "nouveau", "perdu"),
                List.of(
                        StackPicture.Bar.of("janv.", decimal("1500"), decimal("500"), decimal("-500")),
                        StackPicture.Bar.of("févr.", decimal("1500"), decimal("1000"), decimal("0"))),
                Locale.FRENCH);
        Document svg = parse(picture.svg());

        // the ground, two hatches of two patterns, three keys, three parts of January, two of February
        assertEquals(1 + 4 + 3 + 3 + 2, svg.getElementsByTagName("rect").getLength());
        List<String> parts = IntStream.range(8, 13)
                .mapToObj(i -> (Element) svg.getElementsByTagName("rect").item(i))
                .map(bar -> bar.getAttribute("y") + " " + bar.getAttribute("height") + " " + bar.getAttribute("fill"))
                .toList();
        String solid = Theme.CLASSIC.accent().hex();
        assertEquals(
                List.of(
                        "166 80 " + solid, // 1 500: up to 300 − 133.75
                        "139 27 url(#p1)", // 2 000: 300 − 160.5
                        "246 27 url(#p2)", // −500: 300 − 26.75
                        "166 80 " + solid,
                        "113 53 url(#p1)"), // 2 500: 300 − 187.25
                parts);
        assertEquals(
                "janv.\u00A0: conservé 1\u202F500\u00A0€, nouveau 500\u00A0€, perdu −500\u00A0€;"
                        + " févr.\u00A0: conservé 1\u202F500\u00A0€, nouveau 1\u202F000\u00A0€, perdu 0\u00A0€",
                svg.getElementsByTagName("desc").item(0).getTextContent());
        assertTrue(texts(svg).containsAll(List.of("conservé", "nouveau", "perdu", "janv.", "févr.")));
    }

    /** By hand: the longest bar is 340 pixels, a quarter of it 85; below zero the length counts. */
    @Test
    void drawsLongNamesOneUnderTheOther() {
        RankPicture picture = RankPicture.of(
                "Clients en retard",
                "EUR",
                List.of(datum("Omega, Inc.", "4000.00"), datum("Alpha SARL", "1000.00"), datum("Avoir", "-2000.00")),
                Locale.FRENCH);
        Document svg = parse(picture.svg());

        assertEquals(
                List.of("340", "85", "170"),
                IntStream.range(3, 6)
                        .mapToObj(
                                i -> ((Element) svg.getElementsByTagName("rect").item(i)).getAttribute("width"))
                        .toList());
        assertEquals("url(#below)", ((Element) svg.getElementsByTagName("rect").item(5)).getAttribute("fill"));
        assertTrue(texts(svg).containsAll(List.of("Omega, Inc.", "4\u202F000,00\u00A0€", "−2\u202F000,00\u00A0€")));
    }

    static List<Executable> badStacks() {
        StackPicture.Bar bar = StackPicture.Bar.of("a", BigDecimal.ONE);
        return List.of(
                () -> StackPicture.of("", "EUR", List.of("s"), List.of(), Locale.FRENCH),
                () -> StackPicture.of("", "EUR", List.of(), List.of(bar), Locale.FRENCH),
                () -> StackPicture.of("", "EUR", List.of("s", "t"), List.of(bar), Locale.FRENCH),
                () -> StackPicture.of("", "EUR", Collections.nCopies(5, "s"), List.of(bar), Locale.FRENCH),
                () -> StackPicture.of("", "EUR", List.of("s"), Collections.nCopies(61, bar), Locale.FRENCH),
                () -> RankPicture.of("", "EUR", List.of(), Locale.FRENCH),
                () -> RankPicture.of("", "EUR", Collections.nCopies(41, datum("a", "1")), Locale.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("badStacks")
    void refusesWhatNobodyCouldRead(Executable drawing) {
        ViolationsException refused = assertThrows(ViolationsException.class, drawing);

        assertTrue(refused.violations().codes().get(0).startsWith("CPT-PDF-PICTURE-"), refused.toString());
    }

    // --- PNG ---

    /** Where the SVG has its bars: the first from x 133 to 254, the one below zero from y 239. Each pixel is four. */
    @Test
    void paintsWhatTheSvgSays() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(bars(QUARTER).png()));
        int accent = Color.decode(Theme.CLASSIC.accent().hex()).getRGB();
        Document svg = parse(bars(QUARTER).svg());

        assertEquals(List.of(1440, 680), List.of(image.getWidth(), image.getHeight()));
        Element first = (Element) svg.getElementsByTagName("rect").item(3);
        assertEquals(accent, image.getRGB(middle(first, "x", "width"), middle(first, "y", "height")));
        assertEquals(Color.WHITE.getRGB(), image.getRGB(1438, 678));
        Element below = (Element) svg.getElementsByTagName("rect").item(5);
        Set<Integer> inks = inks(image, below);
        assertTrue(inks.contains(accent) && inks.contains(Color.WHITE.getRGB()), inks.size() + " inks");
        int ink = Color.decode(Theme.CLASSIC.ink().hex()).getRGB();
        assertTrue(inks(image, 32, 24, 300, 36).contains(ink), "no title");
        assertArrayEquals(bars(QUARTER).png(), bars(QUARTER).png());
    }

    @Test
    void paintsAnyText() throws IOException {
        String hostile = "</text>\u0000\uD800\uD83D\uDE00 日本 \u202Eabc é\u0301";
        for (ReportPicture picture : List.of(
                BarPicture.of(hostile, "EUR", List.of(datum(hostile, "1")), Locale.FRENCH),
                SharePicture.of(hostile, "EUR", List.of(datum(hostile, "1")), Locale.FRENCH),
                RankPicture.of(hostile, "EUR", List.of(datum(hostile, "1")), Locale.FRENCH),
                StackPicture.of(
                        hostile,
                        "EUR",
                        List.of(hostile),
                        List.of(StackPicture.Bar.of(hostile, BigDecimal.ONE)),
                        Locale.FRENCH))) {
            assertEquals(
                    1440, ImageIO.read(new ByteArrayInputStream(picture.png())).getWidth());
            assertEquals(0, parse(picture.svg()).getElementsByTagName("script").getLength());
        }
    }

    private static int middle(Element rectangle, String start, String length) {
        return 2 * Integer.parseInt(rectangle.getAttribute(start)) + Integer.parseInt(rectangle.getAttribute(length));
    }

    private static Set<Integer> inks(BufferedImage image, Element rectangle) {
        return inks(
                image,
                2 * Integer.parseInt(rectangle.getAttribute("x")),
                2 * Integer.parseInt(rectangle.getAttribute("y")),
                2 * Integer.parseInt(rectangle.getAttribute("width")),
                2 * Integer.parseInt(rectangle.getAttribute("height")));
    }

    private static Set<Integer> inks(BufferedImage image, int left, int top, int width, int height) {
        return Arrays.stream(image.getRGB(left, top, width, height, null, 0, width))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
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
