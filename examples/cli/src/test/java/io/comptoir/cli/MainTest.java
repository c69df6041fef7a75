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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** The document that the form is shown with. */
    private static final String DOCUMENT = """
        {
          "kind": "INVOICE",
          "key": "order-4711",
          "issueDate": "2026-03-15",
          "deliveryDate": "2026-03-14",
          "currency": "EUR",
          "numbering": "F{yyyy}-{seq:5}",
          "pricing": "NET",
          "issuer": { "name": "Koworking", "legalForm": "SAS", "shareCapital": "10000", "siren": "911561736",
                      "vatNumber": "FR13911561736", "rcsCity": "Paris",
                      "address": { "line1": "1 rue du Port", "postCode": "75000", "city": "Paris", "country": "FR" },
                      "iban": "FR7630004000031234567890143" },
          "customer": { "kind": "COMPANY", "name": "Omega, Inc.", "siren": "999000110",
                        "address": { "line1": "2 quai Sud", "postCode": "69002", "city": "Lyon", "country": "FR" } },
          "paymentTerms": { "days": 30 },
          "lines": [
            { "code": "FORM-DIG", "label": "Formation Digitale", "quantity": "3", "unit": "C62", "unitPrice": "900.00",
              "nature": "SERVICE", "vatRate": "20", "vatCategory": "S", "vatex": null,
              "discounts": [ { "percent": "10" }, { "amount": "5.00" } ],
              "charges": [ { "amount": "3.50", "label": "Éco-participation", "kind": "ECO" } ],
              "periodStart": null, "periodEnd": null }
          ],
          "discounts": [ { "percent": "5", "label": "Remise fidélité" } ],
          "charges":   [ { "amount": "9.90", "label": "Port", "vatRate": "20" } ],
          "rounding": "EN16931",
          "depositsDeducted": [ { "number": "FA2026-00003", "date": "2026-02-01",
                                  "vat": [ { "rate": "20", "taxable": "810.00", "vat": "162.00" } ] } ],
          "creditOf": null,
          "payments": [ { "date": "2026-04-10", "amount": "500.00", "method": "CHEQUE" } ]
        }
        """;

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

    /** Worked by hand, from the lines to the amount due. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # case                     | document                                                                                                    | nets           | vat                                   | net    | vat    | gross  | due
        10 % over two rates        | "lines": [L(1, 200.00, 20), L(1, 100.00, 10)], "discounts": [{"percent": "10"}]                              | 200.00, 100.00 | 20: 180.00 36.00, 10: 90.00 9.00      | 270.00 | 45.00  | 315.00 | 315.00
        1.00 over three rates      | "lines": [L(1, 10, 20), L(1, 10, 10), L(1, 10, 5.5)], "discounts": [{"amount": "1.00"}]                      | 10.00, 10.00, 10.00 | 20: 9.66 1.93, 10: 9.67 0.97, 5.5: 9.67 0.53 | 29.00 | 3.43 | 32.43 | 32.43
        prices with tax            | "pricing": "GROSS", "lines": [L(1, 10.00, 20), L(1, 10.00, 20), L(1, 10.00, 20)]                             | 8.34, 8.33, 8.33 | 20: 25.00 5.00                      | 25.00  | 5.00   | 30.00  | 30.00
        VAT rounded on each line   | "rounding": "PER_LINE", "lines": [L(1, 0.99, 5.5), L(1, 0.99, 5.5), L(1, 0.99, 5.5)]                         | 0.99, 0.99, 0.99 | 5.5: 2.97 0.15                      | 2.97   | 0.15   | 3.12   | 3.12
        VAT rounded on their sum   | "rounding": "EN16931", "lines": [L(1, 0.99, 5.5), L(1, 0.99, 5.5), L(1, 0.99, 5.5)]                          | 0.99, 0.99, 0.99 | 5.5: 2.97 0.16                      | 2.97   | 0.16   | 3.13   | 3.13
        carriage at its own rate   | "lines": [L(1, 100, 5.5)], "charges": [{"amount": "9.90", "label": "Port", "vatRate": "20"}]                 | 100.00         | 20: 9.90 1.98, 5.5: 100.00 5.50       | 109.90 | 7.48   | 117.38 | 117.38
        a price per thousand       | "lines": [{"quantity": "2500", "unitPrice": "3.33", "priceBaseQuantity": "1000", "vatRate": "20"}]           | 8.33           | 20: 8.33 1.67                         | 8.33   | 1.67   | 10.00  | 10.00
        a deposit                  | "lines": [L(1, 100, 20)], "depositsDeducted": [{"number": "FA1", "date": "2026-02-01", "vat": [{"rate": 20, "taxable": 30, "vat": "6.00"}]}] | 100.00 | 20: 100.00 20.00 | 100.00 | 20.00 | 120.00 | 84.00
        the smallest coin          | "lines": [L(1, 8.36, 20)], "payableStep": "0.05"                                                             | 8.36           | 20: 8.36 1.67                         | 8.36   | 1.67   | 10.03  | 10.05
        """)
    void totalsOf(
            String what, String document, String nets, String vat, String net, String tax, String gross, String due)
            throws IOException {
        String json = "{"
                + document.replaceAll(
                        "L\\(([^,]+), ([^,]+), ([^)]+)\\)",
                        "{\"quantity\": \"$1\", \"unitPrice\": \"$2\", \"vatRate\": \"$3\"}")
                + "}";

        assertEquals(0, run("", "totals", file("lines.json", json).toString()), err.toString());

        JsonNode answer = answer();
        assertEquals(nets, texts(answer.get("lines"), line -> text(line, "net")));
        assertEquals(
                vat,
                texts(
                        answer.get("vat"),
                        one -> text(one, "rate") + ": " + text(one, "taxable") + " " + text(one, "vat")));
        assertEquals(
                List.of(net, tax, gross, due),
                Stream.of("totalNet", "totalVat", "totalGross", "amountDue")
                        .map(name -> text(answer, name))
                        .toList());
    }

    /** 200.00 of VAT × 0.9217. */
    @Test
    void totalsWithTheVatInEuros() throws IOException {
        Path dollars = file(
                "dollars.json",
                "{\"currency\": \"USD\", \"lines\": [{\"quantity\": 1, \"unitPrice\": 1000, \"vatRate\": 20}],"
                        + " \"exchange\": {\"rate\": \"0.9217\"}}");

        assertEquals(0, run("", "totals", dollars.toString()), err.toString());
        assertEquals("184.34", text(answer(), "totalVatInVatCurrency"));
        assertEquals("EUR", text(answer(), "vatCurrency"));
    }

    /**
     * 3 × 900.00 less 10 % and 5.00 is 2425.00, plus 3.50 of eco-contribution; 5 % of 2425.00 off is 121.25; with 9.90 of
     * carriage 2317.15 before tax, 463.43 of VAT; less a deposit of 972.00.
     */
    @Test
    void totalsOfAWholeDocument() throws IOException {
        Path document = file("whole.json", DOCUMENT);

        assertEquals(0, run("", "totals", document.toString()), err.toString());

        assertEquals(
                List.of("2428.50", "121.25", "9.90", "2317.15", "463.43", "2780.58", "972.00", "1808.58"),
                Stream.of(
                                "sumOfLines",
                                "discounts",
                                "charges",
                                "totalNet",
                                "totalVat",
                                "totalGross",
                                "prepaid",
                                "amountDue")
                        .map(name -> text(answer(), name))
                        .toList());
    }

    /** A paper is of the day it was issued: what was paid since is on none. */
    @ParameterizedTest
    @ValueSource(strings = {"cii", "ubl", "pdf", "facturx"})
    void whatWasPaidSinceIsOnNoPaper(String command) throws IOException {
        String paid = WHOLE.strip()
                .replaceAll("}$", ", \"payments\": [{\"date\": \"2026-04-10\", \"amount\": \"1080.00\"}]}");
        Path bare = folder.resolve("bare");
        Path since = folder.resolve("since");

        assertEquals(0, run("", command, "-o", bare.toString(), whole.toString()), err.toString());
        assertEquals(
                0,
                run(
                        "",
                        command,
                        "-o",
                        since.toString(),
                        file("order.json", paid).toString()),
                err.toString());

        String name = command.equals("pdf") || command.equals("facturx") ? "order.pdf" : "order.xml";
        assertArrayEquals(Files.readAllBytes(bare.resolve(name)), Files.readAllBytes(since.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cii", "pdf", "entries"})
    void paymentsThatCannotBeReadAreRefusedByAll(String command) throws IOException {
        String paid = WHOLE.strip().replaceAll("}$", ", \"payments\": [{\"amount\": \"1080.00\"}]}");
        String out = command.equals("entries") ? folder.resolve("entries.csv").toString() : folder.toString();

        assertEquals(1, run("", command, "-o", out, file("order.json", paid).toString()));
        assertTrue(err.toString().contains("CPT-JSON-FIELD-MISSING: payments[0].date: "), err.toString());
    }

    /** What was paid and what is credited change no total. */
    @Test
    void paymentsAndTheOriginOfACreditNoteChangeNoTotal() throws IOException {
        Path paid = file("paid.json", DOCUMENT);
        Path bare = file(
                "bare.json",
                DOCUMENT.replaceAll("\"payments\": \\[.*?]", "\"payments\": []")
                        .replace("\"creditOf\": null", "\"creditOf\": {\"number\": \"F1\", \"date\": \"2026-01-31\"}"));

        assertEquals(0, run("", "totals", paid.toString(), bare.toString()), err.toString());

        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertEquals(lines.get(0), lines.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUOTE",
                "DELIVERY_NOTE",
                "PROFORMA",
                "INVOICE",
                "DEPOSIT",
                "FINAL",
                "PROGRESS",
                "CREDIT_NOTE",
                "CORRECTIVE"
            })
    void totalsOfEveryKind(String kind) throws IOException {
        Path document = file("kind.json", WHOLE.replace("\"INVOICE\"", "\"" + kind + "\""));

        assertEquals(0, run("", "totals", document.toString()), err.toString());
        assertEquals("3240.00", text(answer(), "totalGross"));
    }

    /** 200.00 and 100.00 less 10 %: 30.00, of which 20.00 and 10.00. */
    @Test
    void explainsEachAmount() throws IOException {
        Path document = file(
                "explained.json",
                "{\"lines\": [{\"label\": \"A\", \"quantity\": 1, \"unitPrice\": 200, \"vatRate\": 20},"
                        + " {\"label\": \"B\", \"quantity\": 1, \"unitPrice\": 100, \"vatRate\": 10}],"
                        + " \"discounts\": [{\"percent\": \"10\"}]}");

        assertEquals(0, run("", "totals", "--explain", document.toString()), err.toString());

        JsonNode answer = answer();
        assertEquals("315.00", text(answer, "amountDue"));
        String steps = texts(
                answer.get("explanation"),
                step -> text(step, "path") + ": " + text(step, "formula") + " = " + text(step, "amount"));
        Stream.of(
                        "lines[0].net: 1 × 200 = 200.00",
                        "discounts[0].amount: 300.00 × 10 % = 30.00",
                        "discounts[0].S20: 30.00 × 200.00 ÷ 300.00 = 20.00",
                        "discounts[0].S10: 30.00 × 100.00 ÷ 300.00 = 10.00",
                        "vat.S20.taxable: 200.00 + (-20.00) = 180.00",
                        "vat.S20.vat: 180.00 × 20 % = 36.00",
                        "totalNet: 300.00 − 30.00 = 270.00",
                        "totalGross: 270.00 + 45.00 = 315.00")
                .forEach(step -> assertTrue(steps.contains(step), step + " not in " + steps));
        assertTrue(out.toString().contains("\"fr\":\"Net de la ligne « A » = 1 × 200 = 200.00"), out.toString());
    }

    @Test
    void explainsLineByLine() {
        String documents = """
            {"lines": [{"quantity": "1", "unitPrice": "100", "vatRate": "20"}]}
            {"lines": []}
            """;

        assertEquals(1, run(documents, "totals", "--ndjson", "--explain"));

        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(0).contains("\"explanation\":[{\"path\":\"lines[0].net\""), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"error\":[{\"code\":\"CPT-TOTAL-LINES-MISSING\""), lines.get(1));
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

    /** 40 % of 2 700.00 are 1 080.00. */
    @Test
    void tellsWhatEachSectionBearsOfAnEntry() throws IOException {
        Path plan = file(
                "plan.json", "{\"axes\": [{\"code\": \"SITE\", \"default\": {\"PARIS\": \"60\", \"LYON\": \"40\"}}]}");

        assertEquals(0, run(WHOLE + "\n", "entries", "--ndjson", "--plan", plan.toString()), err.toString());

        assertTrue(
                out.toString()
                        .contains("\"analytics\":[{\"axis\":\"SITE\",\"section\":\"LYON\",\"amount\":\"-1080.00\"},"
                                + "{\"axis\":\"SITE\",\"section\":\"PARIS\",\"amount\":\"-1620.00\"}]"),
                out.toString());
    }

    /** 3 240.00 by cheque in two parts; 540 × 1 080 ÷ 3 240 = 180.00 of VAT falls due with the first, the rest with the last. */
    @Test
    void writesTheEntriesOfPaymentsToo() throws IOException {
        Path plan = file("plan.json", "{\"vatOnReceipts\": true}");
        Path paid = file(
                "paid.json",
                WHOLE.strip().replaceAll("}$", "")
                        + ", \"payments\": [{\"date\": \"2026-04-10\", \"amount\": \"1080.00\", \"method\": \"CHEQUE\"},"
                        + " {\"date\": \"2026-04-20\", \"amount\": \"2160.00\", \"reference\": \"VIR7\"}]}");

        assertEquals(0, run("", "entries", "--plan", plan.toString(), paid.toString()), err.toString());

        assertEquals(
                List.of(
                        "VT F2026-00042 411000 3240,00 0,00",
                        "VT F2026-00042 706000 0,00 2700,00",
                        "VT F2026-00042 445800 0,00 540,00",
                        "BQ F2026-00042-R1 511200 1080,00 0,00",
                        "BQ F2026-00042-R1 411000 0,00 1080,00",
                        "OD F2026-00042-R1 445800 180,00 0,00",
                        "OD F2026-00042-R1 445716 0,00 180,00",
                        "BQ VIR7 512000 2160,00 0,00",
                        "BQ VIR7 411000 0,00 2160,00",
                        "OD VIR7 445800 360,00 0,00",
                        "OD VIR7 445716 0,00 360,00"),
                out.toString().lines().skip(1).map(MainTest::shown).toList());
    }

    private static String shown(String row) {
        List<String> cells = List.of(row.split(";", -1));
        return String.join(" ", cells.get(0), cells.get(2), cells.get(4), cells.get(7), cells.get(8));
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
        nothing to add up          | {}                                                                                     | 1    | CPT-TOTAL-LINES-MISSING
        no lines                   | {"lines": []}                                                                          | 1    | CPT-TOTAL-LINES-MISSING
        a line without VAT         | {"lines": [{"quantity": 1, "unitPrice": 1}]}                                           | 1    | CPT-LINE-VAT-MISSING: lines[0].vatRate
        a discount above the price | {"lines": [{"quantity": 1, "unitPrice": 10, "vatRate": 20, "discounts": [{"amount": "10.01"}]}]} | 1 | CPT-TOTAL-DISCOUNT-ABOVE-PRICE: lines[0].discounts[0]
        one on the whole paper     | {"lines": [{"quantity": 1, "unitPrice": 10, "vatRate": 20}], "discounts": [{"amount": "10.01"}]} | 1 | CPT-TOTAL-DISCOUNT-ABOVE-PRICE: discounts[0]
        an unknown kind            | {"kind": "INVOICES", "lines": [{"quantity": 1, "unitPrice": 10, "vatRate": 20}]}       | 1    | CPT-JSON-CHOICE: kind
        an unknown kind of charge  | {"lines": [{"quantity": 1, "unitPrice": 10, "vatRate": 20, "charges": [{"amount": 1, "kind": "PORT"}]}]} | 1 | CPT-JSON-CHOICE: lines[0].charges[0].kind
        a percentage and an amount | {"lines": [{"quantity": 1, "unitPrice": 10, "vatRate": 20, "discounts": [{"amount": 1, "percent": 1}]}]} | 1 | CPT-JSON-PERCENT-AND-AMOUNT: lines[0].discounts[0]
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

    @Test
    void drawsPapersInAThemeOfOnesOwn() throws IOException {
        Path document = file("paper.json", WHOLE);
        Path theme = file("theme.json", "{\"design\": \"MODERN\", \"accent\": \"#7A1F3D\", \"paper\": \"LETTER\"}");
        Path out = folder.resolve("out");

        assertEquals(
                0,
                run("", "pdf", "--theme", theme.toString(), "-o", out.toString(), document.toString()),
                err.toString());
        assertTrue(Files.readString(out.resolve("paper.pdf"), StandardCharsets.ISO_8859_1)
                .contains("[0 0 612 792]"));
    }

    /** White on white, a misspelt field, a file that is no JSON: one answer, and no paper. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"design": "CLASSIC", "accent": "#FFFFFF"} | CPT-PDF-THEME-CONTRAST | 1
            {"design": "CLASSIC", "acent": "#1F4E79"}  | CPT-JSON-FIELD-UNKNOWN | 1
            {"design": "BAROQUE"}                      | CPT-JSON-CHOICE        | 1
            {"design":                                 | CPT-JSON-MALFORMED     | 2
            """)
    void refusesAThemeThatNobodyCouldRead(String json, String code, int exit) throws IOException {
        Path document = file("paper.json", WHOLE);
        Path theme = file("theme.json", json);
        Path out = folder.resolve("out");

        assertEquals(exit, run("", "pdf", "--theme", theme.toString(), "-o", out.toString(), document.toString()));
        assertTrue(err.toString().contains(code), err.toString());
        assertFalse(Files.exists(out));
    }

    /** Each language has its own dates and each look its own form, so that no two files are the same. */
    @Test
    void drawsPapersInEveryLanguageAndLook() throws IOException {
        Path document = file("paper.json", WHOLE);
        Set<String> files = new HashSet<>();
        for (String language : List.of("fr", "en", "de", "es", "it", "nl")) {
            for (String theme : List.of("classic", "modern", "compact")) {
                Path out = folder.resolve(language + "-" + theme);
                String[] line = {"pdf", "--lang", language, "--theme", theme, "-o", out.toString(), document.toString()
                };

                assertEquals(0, run("", line), err.toString());
                files.add(Files.readString(out.resolve("paper.pdf"), StandardCharsets.ISO_8859_1));
            }
        }

        assertEquals(18, files.size());
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
                "pdf --lang pt -o out x.json",
                "pdf --theme fancy -o out x.json",
                "pdf --theme missing.json -o out x.json",
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

    /** The only answer on standard output. */
    private JsonNode answer() {
        return new JsonMapper().readTree(out.toString());
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static String texts(JsonNode list, Function<JsonNode, String> text) {
        return list.valueStream().map(text).collect(Collectors.joining(", "));
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
