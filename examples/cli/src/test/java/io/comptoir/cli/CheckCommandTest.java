package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String EMPTY_UBL = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>";

    private static final String ORDER = """
            {"kind": "INVOICE", "issueDate": "2026-03-15", "deliveryDate": "2026-03-14",
             "issuer": {"name": "Koworking", "siren": "911561736", "vatNumber": "FR13911561736",
                        "address": {"line1": "1 rue du Port", "postCode": "75000", "city": "Paris"}},
             "customer": {"name": "Omega", "siren": "732829320",
                          "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon"}},
             "paymentTerms": {"days": 30},
             "lines": [{"label": "Formation", "quantity": "3", "unitPrice": "900.00", "vatRate": "20"}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of(".");

    @Test
    void findsNothingInWhatTheSdkWrites() throws IOException {
        Path document = write("order.json", ORDER);
        assertEquals(0, run("", "cii", document.toString(), "-o", folder.toString()), err.toString());
        out.getBuffer().setLength(0);

        String file = folder.resolve("order.xml").toString();
        assertEquals(0, run("", "check", file), out.toString());
        assertEquals(file, answer().get("file").asString());
        assertTrue(answer().get("valid").asBoolean());
        assertEquals(0, answer().get("violations").size());
    }

    @Test
    void tellsEachBrokenRuleWithItsPlace() throws IOException {
        Path file = write("empty.xml", EMPTY_UBL);

        assertEquals(1, run("", "check", file.toString()));

        JsonNode first = answer().get("violations").get(0);
        assertEquals("BR-01", first.get("code").asString());
        assertEquals("ERROR", first.get("severity").asString());
        assertEquals("/ubl:Invoice", first.get("path").asString());
        assertEquals(
                "Missing: specification identifier (BT-24).",
                first.get("message").asString());
    }

    @Test
    void checksByTheRulesThatAreAskedFor() throws IOException {
        Path file = write("empty.xml", EMPTY_UBL);

        assertEquals(1, run("", "check", "--rules", "fr", file.toString()));

        answer().get("violations")
                .forEach(found -> assertTrue(found.get("code").asString().startsWith("BR-FR-"), found.toString()));
    }

    /** By its profile and its country; the names of the sets are for scripts and stay. */
    @Test
    void checksByWhatTheInvoiceAsksForItself() throws IOException {
        Path file = write("french.xml", EMPTY_UBL.replace("/>", """
                ><x:CustomizationID xmlns:x='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'
                >urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr</x:CustomizationID></Invoice>"""));

        assertEquals(1, run("", "check", file.toString()));
        String own = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(1, run("", "check", "--rules", "extended", file.toString()));

        assertEquals(own, out.toString());
        out.getBuffer().setLength(0);
        assertEquals(1, run("", "check", "--rules", "en16931,fr,extended,facturx,peppol,advice", file.toString()));
    }

    @Test
    void checksEveryInvoiceOfAFolder() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        write("in/b.xml", EMPTY_UBL);
        write("in/a.XML", "<a/>");
        write("in/notes.txt", "no invoice");

        assertEquals(1, run("", "check", folder.resolve("in").toString()));

        String[] answers = out.toString().strip().split("\\R", -1);
        assertEquals(2, answers.length);
        assertTrue(answers[0].contains("a.XML"), answers[0]);
        assertTrue(answers[1].contains("b.xml"), answers[1]);
    }

    /** The official rules lost BR-CO-25, which asks when what is left is to be paid; the norm has it. */
    @Test
    void judgesAsTheNormSaysWhereAsked() throws IOException {
        run("", "cii", write("order.json", ORDER).toString(), "-o", folder.toString());
        String xml = Files.readString(folder.resolve("order.xml"));
        String bare = xml.replaceAll("(?s)<ram:SpecifiedTradePaymentTerms>.*</ram:SpecifiedTradePaymentTerms>", "");
        Path file = write("bare.xml", bare);
        out.getBuffer().setLength(0);

        assertEquals(0, run("", "check", "--rules", "en16931", file.toString()), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(1, run("", "check", "--rules", "en16931", "--norm", file.toString()));
        assertEquals("BR-CO-25", answer().get("violations").get(0).get("code").asString());
    }

    @Test
    void answersEachLineInItsOrder() throws IOException {
        String lines = "{\"xml\": \"" + EMPTY_UBL + "\"}\nnothing\n{\"xml\": \"<a/>\"}\n";

        assertEquals(1, run(lines, "check", "--ndjson"));

        String[] answers = out.toString().strip().split("\\R", -1);
        assertEquals(3, answers.length);
        assertTrue(answers[0].startsWith("{\"file\":\"1\",\"valid\":false"), answers[0]);
        assertTrue(answers[1].startsWith("{\"error\":"), answers[1]);
        assertTrue(answers[2].contains("CPT-EINVOICE-ROOT-UNKNOWN"), answers[2]);
    }

    @Test
    void aFileThatNoSystemCouldNameStopsNoOther() {
        String lines = "{\"file\": \"a\\u0000b\"}\n{\"xml\": \"" + EMPTY_UBL + "\"}\n";

        assertEquals(2, run(lines, "check", "--ndjson"));

        String[] answers = out.toString().strip().split("\\R", -1);
        assertEquals(2, answers.length);
        assertTrue(answers[0].startsWith("{\"error\":"), answers[0]);
        assertTrue(answers[1].startsWith("{\"file\":\"2\",\"valid\":false"), answers[1]);
    }

    /** Envelope and XML in one answer; a PDF that is none is answered too. */
    @Test
    void checksTheXmlInsideAPdf() throws IOException {
        Path document = write("order.json", ORDER);
        assertEquals(0, run("", "facturx", document.toString(), "-o", folder.toString()), err.toString());
        out.getBuffer().setLength(0);

        assertEquals(
                0,
                run(
                        "",
                        "check",
                        "--rules",
                        "en16931,fr",
                        folder.resolve("order.pdf").toString()),
                out.toString());
        assertEquals(0, answer().get("violations").size());
        out.getBuffer().setLength(0);

        assertEquals(1, run("", "check", write("invoice.pdf", "%PDF-1.7\n").toString()));
        assertEquals(
                "CPT-EINVOICE-PDF-DAMAGED",
                answer().get("violations").get(0).get("code").asString());
    }

    @Test
    void aFileThatIsNotThereIsUnreadable() {
        assertEquals(2, run("", "check", folder.resolve("none.xml").toString()));
        assertEquals("", out.toString());
    }

    private JsonNode answer() {
        return new JsonMapper().readTree(out.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String in, String... args) {
        return Main.run(
                new Main.Console(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err)),
                args);
    }
}
