package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of document that may be asked for: what bills, what gives back, and what does neither. */
class PaperKindsTest {

    private static final String ORIGIN = ", \"creditOf\": {\"number\": \"F2026-00001\", \"date\": \"2026-03-15\"}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of(".");

    /** 3 × 900.00 at 20 %, of 15 March 2026. */
    private static String document(String kind, String more) {
        return """
            { "kind": "%s", "key": "%s", "issueDate": "2026-03-15", "deliveryDate": "2026-03-14",
              "issuer": { "name": "Koworking", "legalForm": "SAS", "shareCapital": "10000", "siren": "911561736",
                          "vatNumber": "FR13911561736", "rcsCity": "Paris",
                          "address": { "line1": "1 rue du Port", "postCode": "75000", "city": "Paris" } },
              "customer": { "kind": "COMPANY", "name": "Omega, Inc.", "siren": "732829320",
                            "address": { "line1": "2 quai Sud", "postCode": "69002", "city": "Lyon" } },
              "paymentTerms": { "days": 30 },
              "lines": [ { "label": "Formation Digitale", "quantity": "3", "unitPrice": "900.00", "nature": "SERVICE",
                           "vatRate": "20" } ]%s }
            """.formatted(kind, kind, more);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        QUOTE         | D2026-00001  | DEVIS                | 3 240,00
        DELIVERY_NOTE |              | BON DE LIVRAISON     | Formation Digitale
        PROFORMA      |              | FACTURE PROFORMA     | 3 240,00
        INVOICE       | F2026-00001  | FACTURE              | 3 240,00
        DEPOSIT       | F2026-00001  | ACOMPTE              | 3 240,00
        PROGRESS      | F2026-00001  | SITUATION            | 3 240,00
        CREDIT_NOTE   | AV2026-00001 | AVOIR                | 3 240,00
        CORRECTIVE    | F2026-00001  | FACTURE RECTIFICATIVE | 3 240,00
        """)
    void isDrawn(String kind, String number, String title, String said) throws IOException {
        boolean hasOrigin = kind.equals("CREDIT_NOTE") || kind.equals("CORRECTIVE");
        Path paper = file(document(kind, hasOrigin ? ORIGIN : ""));

        assertEquals(0, run("pdf", "-o", folder.toString(), paper.toString()), err.toString());

        assertEquals(number != null, out.toString().contains("\"number\":\"" + number + "\""), out.toString());
        String text = text(folder.resolve("paper.pdf"));
        assertTrue(text.toUpperCase(Locale.ROOT).contains(title), text);
        assertTrue(text.contains(said), text);
        assertEquals(hasOrigin, text.contains("F2026-00001 du 15/03/2026"), text);
    }

    @Test
    void aDeliveryNoteTellsNoPrice() throws IOException {
        assertEquals(
                0,
                run(
                        "pdf",
                        "-o",
                        folder.toString(),
                        file(document("DELIVERY_NOTE", "")).toString()),
                err.toString());

        String text = text(folder.resolve("paper.pdf"));
        assertFalse(text.contains("900,00") || text.contains("€"), text);
    }

    @Test
    void aQuoteSaysUntilWhenItIsValidAndUnderWhichConditions() throws IOException {
        String quote = document("QUOTE", ", \"validUntil\": \"2026-04-15\", \"conditions\": \"Acompte de 30 %\"");

        assertEquals(0, run("pdf", "-o", folder.toString(), file(quote).toString()), err.toString());

        String text = text(folder.resolve("paper.pdf"));
        assertTrue(text.contains("15/04/2026") && text.contains("Acompte de 30 %"), text);
    }

    /** BT-3: UNTDID 1001, 381 and 384; BT-25 names the first invoice. */
    @ParameterizedTest
    @CsvSource({"CREDIT_NOTE,381", "CORRECTIVE,384"})
    void namesItsOriginInTheEInvoice(String kind, String code) throws IOException {
        assertEquals(
                0,
                run("cii", "-o", folder.toString(), file(document(kind, ORIGIN)).toString()),
                err.toString());

        String cii = Files.readString(folder.resolve("paper.xml"));
        assertTrue(cii.contains("<ram:TypeCode>" + code + "<"), cii);
        assertTrue(cii.contains("<ram:IssuerAssignedID>F2026-00001<"), cii);
    }

    @ParameterizedTest
    @CsvSource({"QUOTE,cii", "DELIVERY_NOTE,facturx", "PROFORMA,ubl"})
    void whatBillsNothingHasNoEInvoice(String kind, String command) throws IOException {
        assertEquals(
                1,
                run(command, "-o", folder.toString(), file(document(kind, "")).toString()));
        assertTrue(err.toString().contains("CPT-CLI-KIND-NOT-BILLED: kind: " + kind), err.toString());
    }

    @Test
    void aQuoteIsNumberedOnceUnderItsKey() throws IOException {
        String quote = file(document("QUOTE", "")).toString();
        String store = folder.resolve("books").toString();

        assertEquals(0, run("issue", "--store", store, quote, quote), err.toString());

        assertEquals(1, out.toString().lines().distinct().count(), out.toString());
        assertTrue(out.toString().startsWith("{\"key\":\"QUOTE\",\"number\":\"D2026-00001\",\"id\":"), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIVERY_NOTE", "PROFORMA"})
    void whatHasNoNumberIsNotIssued(String kind) throws IOException {
        String store = folder.resolve("books").toString();

        assertEquals(1, run("issue", "--store", store, file(document(kind, "")).toString()));
        assertTrue(err.toString().contains("CPT-DESK-QUOTE-OTHER-PAPER: kind: " + kind), err.toString());
    }

    @Test
    void aQuoteWithoutKeyIsNotIssued() throws IOException {
        String quote = document("QUOTE", "").replace("\"key\": \"QUOTE\",", "");

        assertEquals(
                1,
                run(
                        "issue",
                        "--store",
                        folder.resolve("books").toString(),
                        file(quote).toString()));
        assertTrue(err.toString().contains("CPT-DESK-KEY-MISSING: key: "), err.toString());
    }

    /** Books that last know their invoices: what is given back is one of them, and no more than is left of it. */
    @Test
    void aCreditNoteInBooksGivesBackWhatTheyBilled() throws IOException {
        String store = folder.resolve("books").toString();
        String invoice = file(document("INVOICE", "")).toString();
        assertEquals(0, run("issue", "--store", store, invoice), err.toString());
        String credit = document("CREDIT_NOTE", ORIGIN);

        assertEquals(0, run("issue", "--store", store, file(credit).toString()), err.toString());
        String again = credit.replace("\"key\": \"CREDIT_NOTE\"", "\"key\": \"again\"");
        assertEquals(1, run("issue", "--store", store, file(again).toString()));
        String unknown = again.replace("F2026-00001", "F2026-00009");
        assertEquals(1, run("issue", "--store", store, file(unknown).toString()));

        assertTrue(err.toString().contains("CPT-DOCUMENT-CREDIT-ABOVE-REST: "), err.toString());
        assertTrue(err.toString().contains("CPT-DESK-ORIGIN-UNKNOWN: creditOf.number: "), err.toString());
        assertTrue(out.toString().contains("\"number\":\"AV2026-00001\""), out.toString());
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("paper.json"), json);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u202F\\u00A0]+", " ");
        }
    }

    private int run(String... args) {
        Main.Console console = new Main.Console(
                new ByteArrayInputStream(new byte[0]), new PrintWriter(out, true), new PrintWriter(err, true));
        return Main.run(console, args);
    }
}
