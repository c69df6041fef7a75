package io.comptoir.einvoice.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.comptoir.einvoice.container.PdfMaker;
import io.comptoir.einvoice.facturx.FacturxChecker;
import io.comptoir.einvoice.rule.CheckOptions;
import io.comptoir.einvoice.rule.Report;
import io.comptoir.einvoice.semantic.SemanticInvoice;
import io.comptoir.einvoice.xml.InvoiceXml;
import io.comptoir.fault.Violation;
import io.comptoir.fault.ViolationsException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known attacks on readers of invoices: each is refused by a code, within 64 MB, by checker and reader alike. */
class BadInputTest {

    private static final long MOST = 64L << 20;
    private static final String CII = new String(Seeds.cii(), UTF_8);
    private static final String QUANTITY = ">3</ram:BilledQuantity>";
    private static final String DAY = ">20260315</udt:DateTimeString>";

    /** Rules and classes are loaded once; that is no part of what an attack takes. */
    @BeforeAll
    static void warm() {
        check(Seeds.cii());
        check(Seeds.hybrid(false));
        InvoiceXml.read(Seeds.cii());
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of("a file by an entity", typed("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"), "XML-DTD"),
                Arguments.of("a document type elsewhere", doctype("SYSTEM 'http://127.0.0.1:9/x.dtd'"), "XML-DTD"),
                Arguments.of(
                        "a parameter entity", typed("<!ENTITY % x SYSTEM 'file:///etc/passwd'>%x;", ""), "XML-DTD"),
                Arguments.of("a billion laughs", typed(laughs(), "&l9;"), "XML-DTD"),
                Arguments.of("100 000 nested elements", utf8("<a>".repeat(100_000)), "XML-TOO-DEEP"),
                Arguments.of(
                        "a lying encoding",
                        CII.replace("Koworking", "Köworking").getBytes(ISO_8859_1),
                        "XML-"),
                Arguments.of("an unknown encoding", utf8(CII.replace("UTF-8", "KLINGON")), "XML-ENCODING"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void areRefusedByACode(String what, byte[] attack, String code) {
        long before = allocated();
        Report report = check(attack);
        ViolationsException refused = assertThrows(ViolationsException.class, () -> InvoiceXml.read(attack));
        long taken = allocated() - before;

        assertTrue(report.findings().get(0).code().startsWith("CPT-EINVOICE-" + code), report.toString());
        assertTrue(refused.violations().list().get(0).code().startsWith("CPT-EINVOICE-" + code), refused.toString());
        assertTrue(taken <= MOST, "bytes: " + taken);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        "a number as long as the universe",
                        CII.replaceFirst(QUANTITY, ">1E10000000</ram:BilledQuantity>")),
                Arguments.of(
                        "a million digits",
                        CII.replaceFirst(QUANTITY, ">" + "9".repeat(1_000_000) + "</ram:BilledQuantity>")),
                Arguments.of("30 February", CII.replaceFirst(DAY, ">20260230</udt:DateTimeString>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void valuesBeyondReasonAreRefused(String what, String attack) {
        assertTrue(!attack.equals(CII), "the seed has no such value");
        byte[] bytes = utf8(attack);
        long before = allocated();
        Report report = check(bytes);
        ViolationsException refused = assertThrows(ViolationsException.class, () -> InvoiceXml.read(bytes));
        long taken = allocated() - before;

        assertEquals(false, report.isValid(), report.toString());
        for (Violation violation : refused.violations()) {
            assertTrue(violation.code().startsWith("CPT-EINVOICE-"), violation.code());
            assertTrue(violation.value().length() < 1_000, "the whole value is told again");
        }
        assertTrue(taken <= MOST, "bytes: " + taken);
    }

    /** UTF-16 is no attack: its mark tells it, whatever the declaration says. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-8"})
    void utf16IsRead(String declared) {
        SemanticInvoice invoice = InvoiceXml.read(CII.replace("UTF-8", declared).getBytes(UTF_16));

        assertEquals(InvoiceXml.read(Seeds.cii()), invoice);
    }

    @Test
    void aFileThatInflatesTo700MegabytesIsNotInflated() {
        byte[] pdf = new PdfMaker()
                        .catalog("/Names<</EmbeddedFiles 10 0 R>>/AF[20 0 R]")
                        .object(10, "<</Names[(factur-x.xml)20 0 R]>>")
                        .file(20, "factur-x.xml", "/AFRelationship/Data", Seeds.cii())
                        .stream(21, "/Filter/FlateDecode", PdfMaker.bomb(700))
                        .bytes();
        long before = allocated();
        Report report = check(pdf);
        long taken = allocated() - before;

        assertEquals(false, report.isValid());
        assertTrue(
                report.findings().stream().anyMatch(one -> one.code().equals("CPT-EINVOICE-PDF-INFLATES")),
                report.toString());
        assertTrue(taken <= MOST, "bytes: " + taken);
    }

    private static Report check(byte[] bytes) {
        return FacturxChecker.check(bytes, CheckOptions.fitting());
    }

    private static byte[] typed(String entities, String said) {
        return utf8(CII.replace("<rsm:CrossIndustryInvoice", "<!DOCTYPE x [" + entities + "]><rsm:CrossIndustryInvoice")
                .replace("Koworking", said));
    }

    private static byte[] doctype(String way) {
        return utf8(CII.replace("<rsm:CrossIndustryInvoice", "<!DOCTYPE x " + way + "><rsm:CrossIndustryInvoice"));
    }

    private static String laughs() {
        StringBuilder all = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            all.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return all.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static long allocated() {
        List<ThreadMXBean> beans = ManagementFactory.getPlatformMXBeans(ThreadMXBean.class);
        return beans.get(0).getCurrentThreadAllocatedBytes();
    }
}
