package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The checker says of public invoices what the official rules say of them. */
class OfficialVerdictsTest {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String UNDECIDED = "CPT-EINVOICE-UNDECIDED";

    @Test
    void agreesOnCiiInvoices() {
        agrees("EN-CII", RuleSet.EN16931_CII);
    }

    @Test
    void agreesOnUblInvoices() {
        agrees("EN-UBL", RuleSet.EN16931_UBL);
    }

    @Test
    void agreesOnTheFrenchRulesInCii() {
        agrees("FR-CII", RuleSet.FR_FLUX2_CII);
    }

    @Test
    void agreesOnTheFrenchRulesInUbl() {
        agrees("FR-UBL", RuleSet.FR_FLUX2_UBL);
    }

    @Test
    void agreesOnTheProfilesOfFacturx() {
        agrees("FX-MINIMUM", RuleSet.FACTURX_MINIMUM);
        agrees("FX-BASIC-WL", RuleSet.FACTURX_BASIC_WL);
        agrees("FX-BASIC", RuleSet.FACTURX_BASIC);
        agrees("FX-EN16931", RuleSet.FACTURX_EN16931);
        agrees("FX-EXTENDED", RuleSet.FACTURX_EXTENDED);
    }

    @Test
    void agreesOnPeppol() {
        agrees("PEPPOL-UBL", RuleSet.PEPPOL_UBL);
    }

    /** Each rule of each unit test holds or not, as its publisher says; and all other rules with it. */
    @Test
    void agreesOnTheUnitTestsOfEn16931() {
        List<List<String>> rows = SharedData.table("UNIT_VERDICTS_01_cen.tsv");
        assertFalse(rows.isEmpty());

        assertEquals("", disagreements(rows, row -> {
            Set<String> found = counted(unitTest(row.get(0), row.get(1)), CheckOptions.en16931(), finding -> true)
                    .keySet();
            boolean isSame = found.contains(row.get(4)) == row.get(6).equals("true")
                    && found.equals(counts(row.get(8)).keySet());
            return isSame ? "" : row.get(4) + " " + row.get(6) + " there " + row.get(8) + " here " + found;
        }));
    }

    private static void agrees(String name, RuleSet rules) {
        List<List<String>> rows = SharedData.table("ORACLE_VERDICTS.tsv").stream()
                .filter(row -> row.get(3).equals(name))
                .toList();
        assertFalse(rows.isEmpty(), name);

        assertEquals("", disagreements(rows, row -> {
            CheckOptions options = CheckOptions.french().by(Set.of(rules));
            Map<String, Long> fatal = counted(SharedData.bytes(row.get(0)), options, Finding::isError);
            Map<String, Long> warned = counted(SharedData.bytes(row.get(0)), options, finding -> !finding.isError());
            boolean isSame = row.get(5).startsWith("EXC")
                    ? fatal.containsKey(UNDECIDED)
                    : fatal.equals(counts(row.get(5))) && warned.equals(counts(row.get(6)));
            return isSame ? "" : "there " + counts(row.get(5)) + counts(row.get(6)) + " here " + fatal + warned;
        }));
    }

    private static String disagreements(
            List<List<String>> rows, java.util.function.Function<List<String>, String> verdict) {
        return rows.stream()
                .map(row -> Map.entry(row.get(0) + " " + row.get(1), verdict.apply(row)))
                .filter(told -> !told.getValue().isEmpty())
                .map(told -> told.getKey() + ": " + told.getValue())
                .collect(joining("\n"));
    }

    /** Ids as the tables write them: {@code BR-01,BR-02*3}. */
    private static Map<String, Long> counts(String ids) {
        Map<String, Long> counts = new TreeMap<>();
        COMMA.splitAsStream(ids).filter(Predicate.not(String::isBlank)).forEach(id -> {
            int star = id.indexOf('*');
            counts.merge(
                    star < 0 ? id : id.substring(0, star),
                    star < 0 ? 1L : Long.parseLong(id.substring(star + 1)),
                    Long::sum);
        });
        return counts;
    }

    private static Map<String, Long> counted(byte[] file, CheckOptions options, Predicate<Finding> which) {
        return EInvoiceChecker.check(file, options).findings().stream()
                .filter(which)
                .collect(groupingBy(OfficialVerdictsTest::code, TreeMap::new, java.util.stream.Collectors.counting()));
    }

    /** Rules without an id are told as a question mark. */
    private static String code(Finding finding) {
        return finding.code().equals(FacturxTable.UNUSED) ? "?" : finding.code();
    }

    /** The document inside the n-th test of a file of unit tests. */
    private static byte[] unitTest(String file, String index) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document tests = factory.newDocumentBuilder().parse(new ByteArrayInputStream(SharedData.bytes(file)));
            Element test =
                    elements(tests.getElementsByTagNameNS("*", "test")).toList().get(Integer.parseInt(index) - 1);
            Element root = elements(test.getChildNodes())
                    .filter(one -> !one.getLocalName().equals("assert"))
                    .findFirst()
                    .orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(out));
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(file + " " + index, e);
        }
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }
}
