package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code fec-check}, {@code fec-convert} and {@code entries --format fec}. */
class FecCommandTest {

    private static final Charset LATIN = Charset.forName("ISO-8859-15");
    private static final String NAME = "732829320FEC20231231.txt";
    private static final String GOOD = """
            JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
            VT|Ventes|1|20230327|411000|Clients|411004|Omega, Inc.|FC202300087|20230327|Prêt à 3 €|3240,00|0,00|||20230328||
            VT|Ventes|1|20230327|706000|Prestations de services|||FC202300087|20230327|Prêt à 3 €|0,00|2700,00|||20230328||
            VT|Ventes|1|20230327|445000|TVA|||FC202300087|20230327|Prêt à 3 €|0,00|540,00|||20230328||
            """.replace('|', '\t').replace("\n", "\r\n");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of(".");

    private Path good = Path.of(".");

    @BeforeEach
    void writeAFile() throws IOException {
        good = file(NAME, GOOD);
    }

    @Test
    void aGoodFileIsValid() {
        assertEquals(0, run("", "fec-check", good.toString()), err.toString());

        JsonNode answer = answer(0);
        assertEquals(good.toString(), answer.get("file").asString());
        assertTrue(answer.get("valid").asBoolean());
        assertEquals(3, answer.get("lines").asInt());
        assertEquals(1, answer.get("entries").asInt());
        assertEquals("3240.00", answer.get("debit").asString());
        assertEquals("2700.00", answer.get("result").asString());
        assertEquals(0, answer.get("violations").size());
    }

    @Test
    void aBrokenOneIsToldWithLineColumnAndLevel() throws IOException {
        Path broken = file(
                "732829320FEC20241231.txt", GOOD.replace("3240,00", "3240.00").replace("2023", "2024"));

        assertEquals(1, run("", "fec-check", broken.toString(), good.toString()));

        JsonNode found = answer(0).get("violations").get(0);
        assertFalse(answer(0).get("valid").asBoolean());
        assertEquals("CPT-FEC-AMOUNT-POINT", found.get("code").asString());
        assertEquals("BLOCKING", found.get("level").asString());
        assertEquals(2, found.get("line").asInt());
        assertEquals("Debit", found.get("column").asString());
        assertEquals("3240.00", found.get("value").asString());
        assertTrue(answer(1).get("valid").asBoolean());
    }

    @Test
    void theExerciseMayBeGiven() throws IOException {
        Path file = file("732829320FEC20240630.txt", GOOD);

        assertEquals(1, run("", "fec-check", file.toString()));
        assertEquals(0, run("", "fec-check", "--from", "2023-01-01", "--to", "2024-06-30", file.toString()));
    }

    @Test
    void answersLinesInOrder() {
        String lines = "{\"file\": \"" + good + "\"}\n{\"file\": \"" + folder.resolve("none.txt")
                + "\"}\n{\"fil\": 1}\n" + "{\"file\": \"" + good + "\"}\n";

        assertEquals(2, run(lines, "fec-check", "--ndjson"));

        List<String> answers = out.toString().lines().toList();
        assertEquals(4, answers.size());
        assertTrue(answer(0).get("valid").asBoolean());
        assertTrue(answer(1).has("error"), answers.get(1));
        assertTrue(answer(2).get("error").get(0).get("code").asString().startsWith("CPT-JSON"), answers.get(2));
        assertTrue(answer(3).get("valid").asBoolean());
    }

    @Test
    void convertsToTheSameAgain() throws IOException {
        Path again = folder.resolve("again.txt");

        assertEquals(0, run("", "fec-convert", good.toString(), "--to", "fec", "-o", again.toString()), err.toString());
        assertArrayEquals(Files.readAllBytes(good), Files.readAllBytes(again));
    }

    @Test
    void convertsToBarsOnStandardOutput() {
        assertEquals(0, run("", "fec-convert", good.toString(), "--to", "fec", "--separator", "PIPE"), err.toString());
        assertEquals(GOOD.replace('\t', '|'), out.toString());
    }

    @Test
    void convertsToXml() {
        assertEquals(0, run("", "fec-convert", good.toString(), "--to", "xml"), err.toString());
        assertTrue(out.toString().contains("<DateCloture>2023-12-31</DateCloture>"), out.toString());
        assertTrue(out.toString().contains("<EcritureLib>Prêt à 3 €</EcritureLib>"), out.toString());
    }

    @Test
    void convertsToATable() {
        assertEquals(0, run("", "fec-convert", good.toString(), "--to", "csv"), err.toString());
        assertTrue(
                out.toString().contains("VT;2023-03-27;FC202300087;2023-03-27;706000;;Prêt à 3 €;0,00;2700,00\r\n"),
                out.toString());
    }

    @Test
    void leavesNoPartOfAFileThatFails() throws IOException {
        Path broken = file(NAME, GOOD.replace("540,00", "x"));
        Path target = folder.resolve("target.txt");

        assertEquals(1, run("", "fec-convert", broken.toString(), "--to", "fec", "-o", target.toString()));
        assertTrue(err.toString().contains("CPT-FEC-AMOUNT"), err.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(NAME),
                    files.map(one -> String.valueOf(one.getFileName())).toList());
        }
    }

    /** In each form, of the same entry; what a form is like is told beside it, in accounting. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            agiris         | 1;Prêt à 3 €;27032023;Prêt à 3 €;411004;Omega, Inc.;FC202300087;3240,00;0,00;3240,00;D;;VT
            ximport        | 1    VT20230327        FC202300087 411004     Pret a 3 EUR
            rimport        | ##Fichier\tRImport
            quadratus      | M411004  VT000270323 Pret a 3 EUR        D+000000324000
            ebp            | 1,27032023,VT,411004,"Prêt à 3 €","FC202300087",3240.00,D,27032023
            coala          | 27/03/2023;VT;411000;1;FC202300087;3240,00;0,00;E;411004
            ledger         | 2023-03-27 * (FC202300087) Prêt à 3 €
            hledger        | 2023-03-27 * (FC202300087) Prêt à 3 €
            beancount      | 2023-03-27 * "Prêt à 3 €"
            isacompta      | ECR   VT27032023       1Prêt à 3 €
            isacompta-8700 | EXO   010120233112202301          1EUR
            """)
    void convertsToTheFormsOfAccountants(String form, String line) {
        assertEquals(
                0,
                run(
                        "",
                        "fec-convert",
                        good.toString(),
                        "--to",
                        form,
                        "--dossier",
                        "8502182",
                        "--dossier-label",
                        "GAEC"),
                err.toString());
        assertTrue(out.toString().contains(line.translateEscapes()), out.toString());
    }

    /** The bytes of the form's own encoding, Windows-1252. */
    @Test
    void convertsIntoAFile() throws IOException {
        Path target = folder.resolve("entries.ecr");
        Path file = file(NAME, GOOD.replace("3240,00\t0,00\t\t\t", "3240,00\t0,00\tAB\t20230415\t"));

        assertEquals(
                0,
                run(
                        "",
                        "fec-convert",
                        file.toString(),
                        "--to",
                        "isacompta",
                        "-o",
                        target.toString(),
                        "--dossier",
                        "8502182",
                        "--dossier-label",
                        "GAEC LE GUYON",
                        "--references"),
                err.toString());

        List<String> lines = Files.readAllLines(target, Charset.forName("windows-1252"));
        String entry = lines.stream()
                .filter(line -> line.startsWith("ECR"))
                .findFirst()
                .orElseThrow();
        String party = lines.stream()
                .filter(line -> line.startsWith("MVT"))
                .findFirst()
                .orElseThrow();
        assertTrue(entry.contains("Prêt à 3 €"), entry);
        assertEquals("1AB ", party.substring(106, 110));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("JOU   VTVentes")), lines.toString());
    }

    @Test
    void refusesWhatAFormHasNoPlaceForAndLeavesNoFile() throws IOException {
        Path target = folder.resolve("entries.ecr");

        assertEquals(1, run("", "fec-convert", good.toString(), "--to", "isacompta", "-o", target.toString()));
        assertTrue(err.toString().contains("CPT-EXPORT-DOSSIER-REQUIRED"), err.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void paymentsNeedTheAccountBehindTheirJournal() throws IOException {
        Path bank = file(NAME, GOOD.replace("VT\tVentes", "BQ\tBanque").replace("706000", "512000"));
        String[] asked = {
            "fec-convert", bank.toString(), "--to", "isacompta", "--dossier", "8502182", "--dossier-label", "GAEC"
        };

        assertEquals(1, run("", asked));
        assertTrue(err.toString().contains("CPT-EXPORT-COUNTERPART-REQUIRED"), err.toString());
        String[] whole = Stream.concat(Stream.of(asked), Stream.of("--counterpart", "BQ=512000"))
                .toArray(String[]::new);
        assertEquals(0, run("", whole), err.toString());
    }

    @Test
    void entriesForIsacompta() throws IOException {
        Path target = folder.resolve("entries.ecr");

        assertEquals(
                0,
                run(
                        "",
                        "entries",
                        order().toString(),
                        "--format",
                        "isacompta",
                        "--dossier",
                        "8502182",
                        "--dossier-label",
                        "GAEC LE GUYON",
                        "-o",
                        target.toString()),
                err.toString());

        List<String> lines = Files.readAllLines(target, Charset.forName("windows-1252"));
        assertEquals(
                List.of(17, 44, 6, 296, 133, 97, 133, 133),
                lines.stream().map(String::length).toList());
        assertEquals("14042026", lines.get(5).substring(29, 37), "30 days from 15 March");
    }

    /** A workbook is no text: it goes into a file. */
    @Test
    void aWorkbookGoesIntoAFile() throws IOException {
        Path target = folder.resolve("entries.xlsx");

        assertEquals(2, run("", "fec-convert", good.toString(), "--to", "xlsx"));
        assertEquals(2, run("", "entries", order().toString(), "--format", "xlsx"));
        assertEquals("", out.toString());
        assertEquals(
                0, run("", "fec-convert", good.toString(), "--to", "xlsx", "-o", target.toString()), err.toString());
        assertEquals("PK", new String(Files.readAllBytes(target), 0, 2, StandardCharsets.US_ASCII));
    }

    @Test
    void tellsWhichFormsThereAre() {
        assertEquals(2, run("", "entries", "--format", "word", "x.json"));
        assertTrue(err.toString().contains("isacompta, isacompta-8700, agiris"), err.toString());
    }

    @Test
    void entriesAsAFec() throws IOException {
        Path order = order();

        assertEquals(0, run("", "entries", "--format", "fec", order.toString()), err.toString());

        List<String> lines = out.toString().lines().toList();
        assertEquals(4, lines.size());
        assertEquals(
                "VT\tVentes\t1\t20260315\t411000\tClients\t732829320\tOmega\tF2026-00042\t20260315\t"
                        + "Facture F2026-00042 Omega\t3240,00\t0,00\t\t\t20260315\t\t",
                lines.get(1));
    }

    private Path order() throws IOException {
        Path order = folder.resolve("order.json");
        return Files.writeString(order, """
                {"kind": "INVOICE", "issueDate": "2026-03-15", "series": {"scheme": "F{yyyy}-{seq:5}", "startAt": 42},
                 "issuer": {"name": "Koworking", "siren": "911561736", "vatNumber": "FR13911561736",
                            "address": {"line1": "1 rue du Port", "postCode": "75000", "city": "Paris"},
                            "iban": "FR7630004000031234567890143"},
                 "customer": {"name": "Omega", "siren": "732829320",
                              "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon"}},
                 "lines": [{"label": "Formation", "quantity": "3", "unitPrice": "900.00", "vatRate": "20"}]}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fec-check",
                "fec-check none.txt",
                "fec-check --ndjson none.txt",
                "fec-convert none.txt",
                "fec-convert none.txt --to fec",
                "fec-convert none.txt --to word",
                "fec-convert --to fec"
            })
    void wrongUsageIsExit2(String line) {
        assertEquals(2, run("", line.split(" ", -1)));
        assertFalse(err.toString().isBlank());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fec-check --help", "fec-convert --help", "entries --help"})
    void helpIsEverywhere(String line) {
        assertEquals(0, run("", line.split(" ", -1)));
        assertFalse(out.toString().isBlank());
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(LATIN));
    }

    private JsonNode answer(int index) {
        return new JsonMapper().readTree(out.toString().lines().toList().get(index));
    }

    private int run(String in, String... args) {
        return Main.run(
                new Main.Console(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)),
                args);
    }
}
