package io.comptoir.einvoice.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any bytes give a report, never an exception. */
class EInvoiceCheckerPropertyTest {

    private static final List<String> SAMPLES = List.of(SampleXml.CII, SampleXml.UBL);

    @Property
    void anyBytesGiveAReport(@ForAll byte[] bytes) {
        Report report = EInvoiceChecker.check(bytes, CheckOptions.french());

        assertFalse(report.findings().isEmpty());
    }

    /** An invoice with some bytes overwritten: most are malformed, some are not. */
    @Property(tries = 300)
    void anyBytesInAnInvoiceGiveAReport(
            @ForAll @IntRange(max = 1) int sample, @ForAll @IntRange(max = 100_000) int place, @ForAll byte[] hit) {
        byte[] bytes = SAMPLES.get(sample).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < hit.length; i++) {
            bytes[(place + i) % bytes.length] = hit[i];
        }

        Report report = EInvoiceChecker.check(bytes, CheckOptions.french());

        assertEquals(report.isValid(), report.findings().stream().noneMatch(Finding::isError));
    }

    /** Any value in any place of an invoice: still well-formed, so judged to the end. */
    @Property(tries = 500)
    void anyValueInAnyPlaceGivesAReport(
            @ForAll @IntRange(max = 1) int sample,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll("values") String value) {
        String xml = SAMPLES.get(sample);
        List<Element> leaves = leaves(xml);
        Element leaf = leaves.get(place % leaves.size());
        String changed = xml.replace(">" + leaf.text() + "<", ">" + value + "<");

        Report report = EInvoiceChecker.check(changed.getBytes(StandardCharsets.UTF_8), CheckOptions.french());

        assertEquals(2, report.ruleSets().size());
    }

    /** The same by every rule set at once, in each profile: the official rules may stop, the checker does not. */
    @Property(tries = 500)
    void anyValueInAnyPlaceIsJudgedByEveryRuleSet(
            @ForAll @IntRange(max = 1) int sample,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll("profiles") String profile,
            @ForAll("values") String value) {
        String xml = SAMPLES.get(sample).replace(">urn:cen.eu:en16931:2017<", ">" + profile + "<");
        List<Element> leaves = leaves(xml);
        Element leaf = leaves.get(place % leaves.size());
        byte[] changed = xml.replace(">" + leaf.text() + "<", ">" + value + "<").getBytes(StandardCharsets.UTF_8);

        Report report = EInvoiceChecker.check(changed, CheckOptions.fitting().by(EnumSet.allOf(RuleSet.class)));

        assertEquals(5, report.ruleSets().size());
        report.findings().forEach(found -> assertFalse(found.text().french().isBlank(), found.code()));
        assertFalse(EInvoiceChecker.check(changed, CheckOptions.fitting())
                .ruleSets()
                .isEmpty());
    }

    @Provide
    Arbitrary<String> profiles() {
        return Arbitraries.of(
                "urn:cen.eu:en16931:2017",
                "urn:factur-x.eu:1p0:minimum",
                "urn:factur-x.eu:1p0:basicwl",
                "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
                "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
                "urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr",
                "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", " ", "-0", "1E999999999", "NaN", "INF", "1,5", "٣", "20260230", "S8", "M9", "true", "VAT"),
                Arbitraries.strings().alpha().ofMaxLength(40),
                Arbitraries.bigDecimals().map(String::valueOf),
                Arbitraries.just("9".repeat(1_000)));
    }

    private static List<Element> leaves(String xml) {
        List<Element> leaves = new ArrayList<>();
        collect(((XmlDocument) XmlReading.of(xml.getBytes(StandardCharsets.UTF_8))).root(), leaves);
        return leaves;
    }

    private static void collect(Element element, List<Element> leaves) {
        if (element.children().isEmpty()) {
            leaves.add(element);
        }
        element.children().forEach(child -> collect(child, leaves));
    }
}
