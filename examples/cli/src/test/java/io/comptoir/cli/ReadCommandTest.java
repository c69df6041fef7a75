package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"cii", "ubl"})
    void readsWhatTheSdkWrites(String syntax) throws IOException {
        Path document = Files.writeString(folder.resolve("order.json"), ORDER);
        assertEquals(0, run("", syntax, document.toString(), "-o", folder.toString()), err.toString());
        out.getBuffer().setLength(0);

        assertEquals(0, run("", "read", folder.resolve("order.xml").toString()), out.toString());

        JsonNode terms = answer().get("terms");
        assertEquals("2026-03-15", value(terms.get("BT-2")));
        assertEquals("Invoice issue date", terms.get("BT-2").get("name").asString());
        assertEquals("911561736", value(terms.get("BG-4").get("BT-30")));
        assertEquals("0002", value(terms.get("BG-4").get("BT-30").get("BT-30-1")));
        assertEquals("3240.00", value(terms.get("BG-22").get("BT-115")));
        assertEquals("Formation", value(terms.get("BG-25").get(0).get("BG-31").get("BT-153")));
        assertEquals(0, answer().get("violations").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cii", "ubl"})
    void findsNothingAgainstWhatTheSdkWrites(String syntax) throws IOException {
        Path document = Files.writeString(folder.resolve("order.json"), ORDER);
        assertEquals(0, run("", syntax, document.toString(), "-o", folder.toString()), err.toString());
        out.getBuffer().setLength(0);

        String file = folder.resolve("order.xml").toString();

        assertEquals(0, run("", "check", "--rules", "en16931,fr", file), out.toString());
    }

    /** What the terms tell is told, and so is what they lack. */
    @Test
    void readsAsFarAsItGoes() {
        String part = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'"
                + " xmlns:cbc='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'>"
                + "<cbc:ID>F1</cbc:ID><cbc:IssueDate>2026-02-30</cbc:IssueDate></Invoice>";

        assertEquals(1, run("{\"xml\": \"" + part + "\"}\n", "read", "--ndjson"));

        assertEquals("F1", value(answer().get("terms").get("BT-1")));
        assertEquals("2026-02-30", value(answer().get("terms").get("BT-2")));
        assertEquals(
                "CPT-EINVOICE-TERM-UNREADABLE",
                answer().get("violations").get(0).get("code").asString());
        assertEquals("BT-2", answer().get("violations").get(0).get("path").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "<a/>", "%PDF-1.7", "<!DOCTYPE a><a/>"})
    void tellsWhyItReadsNothing(String file) throws IOException {
        Path none = Files.writeString(folder.resolve("none.xml"), file);

        assertEquals(1, run("", "read", none.toString()));

        assertEquals(1, answer().get("violations").size(), out.toString());
    }

    /** BT-24 and, for Peppol, BT-23. */
    @ParameterizedTest
    @ValueSource(strings = {"PEPPOL", "XRECHNUNG"})
    void namesTheRulesOfTheNetwork(String profile) throws IOException {
        Path document = Files.writeString(folder.resolve("order.json"), ORDER);

        assertEquals(
                0, run("", "ubl", "--profile", profile, document.toString(), "-o", folder.toString()), err.toString());

        String xml = Files.readString(folder.resolve("order.xml"));
        String named = profile.equals("PEPPOL")
                ? "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
                : "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
        assertEquals(1, xml.split("<cbc:CustomizationID>" + named + "<", -1).length - 1);
        assertEquals(1, xml.split("<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0<", -1).length - 1);
    }

    private static String value(JsonNode term) {
        return term.get("value").asString();
    }

    private JsonNode answer() {
        return new JsonMapper().readTree(out.toString());
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
