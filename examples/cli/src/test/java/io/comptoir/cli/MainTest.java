package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String WHOLE = """
        {"kind": "INVOICE", "issueDate": "2026-03-15", "series": {"scheme": "F{yyyy}-{seq:5}", "startAt": 42},
         "issuer": {"name": "Koworking", "siren": "911561736", "vatNumber": "FR13911561736",
                    "address": {"line1": "1 rue du Port", "postCode": "75000", "city": "Paris"},
                    "iban": "FR7630004000031234567890143"},
         "customer": {"name": "Omega", "siren": "732829320",
                      "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon"}},
         "lines": [{"label": "Formation", "quantity": "3", "unitPrice": "900.00", "vatRate": "20"}]}
        """.replace("\n", " ");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of(".");

    private Path whole = Path.of(".");

    @BeforeEach
    void writeTheDocument() throws IOException {
        whole = file("order.json", WHOLE);
    }

    @Test
    void totalsOfLinesAlone() throws IOException {
        Path lines = file("lines.json", "{\"lines\": [{\"quantity\": 3, \"unitPrice\": 900.00, \"vatRate\": 20}]}");

        assertEquals(0, run("", "totals", lines.toString()), err.toString());
        assertEquals(
                "{\"lines\":[{\"net\":\"2700.00\"}],"
                        + "\"vat\":[{\"category\":\"S\",\"rate\":\"20\",\"taxable\":\"2700.00\",\"vat\":\"540.00\"}],"
                        + "\"sumOfLines\":\"2700.00\",\"discounts\":\"0.00\",\"charges\":\"0.00\",\"totalNet\":\"2700.00\","
                        + "\"totalVat\":\"540.00\",\"totalGross\":\"3240.00\",\"prepaid\":\"0.00\",\"amountDue\":\"3240.00\"}",
                out.toString().trim());
    }

    @Test
    void answersALineForEachDocumentInOrder() {
        String documents = """
            {"lines": [{"quantity": "1", "unitPrice": "100", "vatRate": "20"}]}
            {"lines": [{"quantity": "1", "unitPrice": "100"}]}
            not json
            {"lines": [{"quantity": "1", "unitPrice": "100", "vatRate": "5.5"}]}
            """;

        assertEquals(1, run(documents, "totals", "--ndjson"));

        List<String> lines = out.toString().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).contains("\"totalGross\":\"120.00\""), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"error\":[{\"code\":\"CPT-LINE-VAT-MISSING\""), lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"error\":[{\"code\":\"CPT-JSON-MALFORMED\""), lines.get(2));
        assertTrue(lines.get(3).contains("\"totalGross\":\"105.50\""), lines.get(3));
        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @CsvSource({"pdf,order.pdf,%PDF-", "facturx,order.pdf,%PDF-", "cii,order.xml,<?xml"})
    void writesAFileForEachDocument(String command, String name, String start) throws IOException {
        Path outFolder = folder.resolve("out");

        assertEquals(0, run("", command, "-o", outFolder.toString(), whole.toString()), err.toString());

        String content = Files.readString(outFolder.resolve(name), StandardCharsets.ISO_8859_1);
        assertTrue(content.startsWith(start), name);
        assertTrue(out.toString().contains("\"number\":\"F2026-00042\""), out.toString());
        assertEquals(List.of(name), names(outFolder));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertEquals(0, run("", "facturx", "-o", folder.resolve("a").toString(), whole.toString()));
        assertEquals(0, run("", "facturx", "-o", folder.resolve("b").toString(), whole.toString()));

        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a/order.pdf")), Files.readAllBytes(folder.resolve("b/order.pdf")));
    }

    @Test
    void writesTheEntries() throws IOException {
        Path plan = file("plan.json", "{\"name\": \"K\", \"vatDefault\": \"445000\"}");

        assertEquals(
                0, run("", "entries", "--plan", plan.toString(), "--format", "csv", whole.toString()), err.toString());

        List<String> rows = out.toString().lines().toList();
        assertEquals(4, rows.size());
        assertTrue(rows.get(1).contains(";411000;732829320;") && rows.get(1).endsWith(";3240,00;0,00"), rows.get(1));
        assertTrue(rows.get(2).contains(";706000;"), rows.get(2));
        assertTrue(rows.get(3).contains(";445000;") && rows.get(3).endsWith(";0,00;540,00"), rows.get(3));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # kind | value                          | exit | answer holds
        siren  | 732 829 320                    | 0    | "valid":true,"severity":null,"normalized":"732829320"
        siren  | 404833047                      | 1    | "valid":false,"severity":"WARNING"
        siren  | 40483304                       | 1    | "valid":false,"severity":"ERROR"
        siret  | 35600000049837                 | 0    | "valid":true
        siret  | 73282932000079                 | 1    | "severity":"WARNING"
        vat    | FRK7399859412                  | 0    | "valid":true
        vat    | FR84323140391                  | 1    | "severity":"WARNING"
        vat    | 911561736                      | 0    | "vatNumber":"FR13911561736"
        iban   | FR14 2004 1010 0505 0001 3M02 606 | 0 | "normalized":"FR1420041010050500013M02606"
        iban   | FR7630006000011234567890188    | 1    | "severity":"WARNING"
        bic    | BNPAFRPP                       | 0    | "valid":true
        rf     | RF18539007547034               | 0    | "valid":true
        ics    | FR72ZZZ123456                  | 0    | "valid":true
        rib    | 30006 00001 12345678901 89     | 0    | "valid":true
        """)
    void checksIdentifiers(String kind, String value, int exit, String holds) {
        assertEquals(exit, run("", "id", kind, value), out.toString());
        assertTrue(out.toString().contains(holds), out.toString());
    }

    @Test
    void checksIdentifiersLineByLine() {
        assertEquals(
                1,
                run(
                        "{\"kind\":\"siren\",\"value\":\"732829320\"}\n{\"kind\":\"sirene\",\"value\":\"1\"}\n[]\n",
                        "id",
                        "--ndjson"));

        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("\"valid\":true"));
        assertTrue(lines.get(1).contains("CPT-CLI-ID-LINE"));
        assertTrue(lines.get(2).contains("CPT-CLI-ID-LINE"));
    }

    @Test
    void tellsAllThatIsWrongAndWritesNothing() throws IOException {
        Path wrong = file(
                "wrong.json",
                WHOLE.replace("\"label\"", "\"lable\"").replace("\"vatRate\": \"20\"", "\"vatRate\": \"21\""));
        Path outFolder = folder.resolve("out");

        assertEquals(1, run("", "facturx", "-o", outFolder.toString(), wrong.toString()));

        assertTrue(err.toString().contains("CPT-JSON-FIELD-UNKNOWN: lines[0].lable"), err.toString());
        assertTrue(err.toString().contains("The nearest one is 'label'"), err.toString());
        assertTrue(err.toString().contains("CPT-LAW-VAT-RATE-NOT-ADMITTED"), err.toString());
        assertFalse(Files.exists(outFolder));
        assertEquals("", out.toString());
    }

    @Test
    void aRefusedDocumentStopsNoOther() throws IOException {
        Path wrong = file("wrong.json", "{\"lines\": [{}]}");

        assertEquals(1, run("", "totals", wrong.toString(), whole.toString()));

        assertTrue(out.toString().contains("\"totalGross\":\"3240.00\""));
        assertTrue(err.toString().contains("wrong.json"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                     | text                                                                                   | exit | code
        malformed                  | {"lines": [                                                                            | 2    | CPT-JSON-MALFORMED
        an exponent bomb           | {"lines": [{"quantity": 1E999999999, "unitPrice": "1", "vatRate": "20"}]}              | 1    | CPT-MONEY-NUMBER-OUT-OF-BOUNDS
        an unknown field           | {"lines": [], "total": 7}                                                              | 1    | CPT-JSON-FIELD-UNKNOWN
        """)
    void survivesBadInput(String what, String text, int exit, String code) throws IOException {
        assertEquals(exit, run("", "totals", file("bad.json", text).toString()));
        assertTrue(err.toString().contains(code), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void survivesAMillionDigits() throws IOException {
        Path bomb = file("bomb.json", "{\"lines\": [{\"quantity\": " + "9".repeat(1_000_000) + "}]}");

        assertEquals(2, run("", "totals", bomb.toString()));
        assertTrue(err.toString().contains("CPT-JSON-TOO-LARGE"), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"bmp,10,10,CPT-DOCUMENT-LOGO-FORMAT", "png,1201,500,CPT-DOCUMENT-LOGO-SIZE"})
    void refusesAWrongLogo(String format, int width, int height, String code) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, picture);
        String logo = Base64.getEncoder().encodeToString(picture.toByteArray());
        Path document = file(
                "logo.json",
                WHOLE.replace("\"siren\": \"911561736\"", "\"siren\": \"911561736\", \"logo\": \"" + logo + "\""));

        assertEquals(1, run("", "pdf", "-o", folder.resolve("out").toString(), document.toString()));
        assertTrue(err.toString().contains(code), err.toString());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "totals",
                "totals --nonsense",
                "totals missing.json",
                "pdf",
                "pdf x.json",
                "facturx --profile X -o out x.json",
                "entries --format fec x.json",
                "id",
                "id nif 1",
                "id siren"
            })
    void wrongUsageIsExit2(String line) {
        assertEquals(2, run("", line.isEmpty() ? new String[0] : line.split(" ", -1)));
        assertFalse(err.toString().isBlank());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "totals --help",
                "pdf --help",
                "facturx --help",
                "cii --help",
                "entries --help",
                "id --help",
                "demo --help",
                "--version"
            })
    void helpIsEverywhere(String line) {
        assertEquals(0, run("", line.split(" ", -1)));
        assertFalse(out.toString().isBlank());
    }

    @Test
    void theDemoProvesItsChecklist() {
        assertEquals(0, run("", "demo", "--out", folder.resolve("demo").toString(), "--checklist"));
        assertTrue(out.toString().contains("S4-31 ok"), out.toString());
        assertFalse(out.toString().contains("FAILED"), out.toString());
    }

    private int run(String in, String... args) {
        Main.Console console = new Main.Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return Main.run(console, args);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
