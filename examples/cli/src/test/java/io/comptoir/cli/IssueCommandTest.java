package io.comptoir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers are given once for each key, and stay given. */
class IssueCommandTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int KILLS = Integer.getInteger("comptoir.kills", 3);
    private static final int DOCUMENTS = 400;

    private static final String DOCUMENT = """
        {"key": "KEY", "issueDate": "2026-03-15",
         "issuer": {"name": "Koworking", "siren": "911561736", "vatNumber": "FR13911561736",
                    "address": {"line1": "1 rue du Port", "postCode": "75000", "city": "Paris"}},
         "customer": {"name": "Omega", "siren": "732829320",
                      "address": {"line1": "2 quai Sud", "postCode": "69002", "city": "Lyon"}},
         "lines": [{"label": "Formation", "quantity": "3", "unitPrice": "900.00", "vatRate": "20"}]}
        """.replace("\n", " ");

    @TempDir
    Path folder;

    @Test
    void numbersOneAfterTheOtherAndAnswersARepetitionWithTheFirstResult() {
        Ran first = issue(document("a"), document("b"), document("a"));
        Ran again = issue(document("b"), document("c"), document("a"));

        assertEquals(Exit.DONE, first.code());
        assertEquals(List.of("F2026-00001", "F2026-00002", "F2026-00001"), first.fields("number"));
        assertEquals(List.of("a", "b", "a"), first.fields("key"));
        assertEquals(List.of("F2026-00002", "F2026-00003", "F2026-00001"), again.fields("number"));
        assertEquals(first.fields("id").get(0), again.fields("id").get(2));
    }

    @Test
    void takesFilesToo() throws IOException {
        Path file = Files.writeString(folder.resolve("one.json"), document("a"));

        Ran ran = run("", "issue", file.toString(), "--store", store());

        assertEquals("", ran.err());
        assertEquals(List.of("F2026-00001"), ran.fields("number"));
    }

    @Test
    void refusesOneDocumentAndIssuesTheOthers() {
        Ran ran = issue(
                document("a"),
                document("").replace("\"key\": \"\", ", ""),
                document("b").replace("\"20\"", "\"21.3\""),
                "nonsense",
                document("a").replace("900.00", "901.00"),
                document("c").replace("2026-03-15", "2026-03-14"),
                document("d"));

        assertEquals(Exit.VIOLATIONS, ran.code());
        assertEquals(
                List.of(
                        "F2026-00001",
                        "CPT-DESK-KEY-MISSING",
                        "CPT-LAW-VAT-RATE-NOT-ADMITTED",
                        "CPT-JSON-MALFORMED",
                        "CPT-DESK-KEY-REUSED",
                        "CPT-NUMBERING-DATE-BEFORE-LAST",
                        "F2026-00002"),
                ran.answers().stream().map(IssueCommandTest::numberOrError).toList());
    }

    private static String numberOrError(JsonNode answer) {
        if (answer.has("number")) {
            return answer.get("number").stringValue();
        }
        return answer.get("error")
                .valueStream()
                .filter(one -> one.get("severity").stringValue().equals("ERROR"))
                .map(one -> one.get("code").stringValue())
                .findFirst()
                .orElse("");
    }

    @Test
    void keepsTheBooksOfTwoIssuersApart() {
        String other = document("a").replace("911561736", "732829320").replace("FR13911561736", "FR44732829320");

        Ran ran = issue(document("a"), other, document("b"), document("c"));

        assertEquals(List.of("F2026-00001", "F2026-00001", "F2026-00002", "F2026-00003"), ran.fields("number"));
    }

    @Test
    void freezesTheSchemeOfAnIssuer() {
        issue(document("a"));

        Ran ran = issue(document("b").replace("\"issueDate\"", "\"numbering\": \"FA{yyyy}-{seq:4}\", \"issueDate\""));

        assertEquals("CPT-NUMBERING-FROZEN", numberOrError(ran.answers().get(0)));
    }

    @Test
    void saysWhyAStoreCannotBeOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path spoiled = Files.createDirectories(folder.resolve("spoiled"));
        Files.writeString(spoiled.resolve("comptoir.mv.db"), "not a database");

        for (String where : List.of(
                file.toString(), spoiled.toString(), folder.resolve("a;INIT=x").toString())) {
            Ran ran = run(document("a"), "issue", "--ndjson", "--store", where);

            assertEquals(Exit.UNUSABLE, ran.code(), where);
            assertTrue(ran.err().startsWith("comptoir: cannot read or write: "), ran.err());
            assertFalse(ran.err().contains("\tat "), ran.err());
            assertEquals("", ran.out());
        }
        assertEquals(Exit.UNUSABLE, run(document("a"), "issue", "--ndjson").code(), "a store is required");
    }

    // --- kill -9 ---

    /** Killed at any moment and started again with the same input: each key has its first number, 1 to N without a hole. */
    @Test
    void givesEachKeyItsFirstNumberHoweverOftenItIsKilled() throws Exception {
        Map<String, String> acknowledged = new TreeMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.putAll(killedAfter(kill * DOCUMENTS / (KILLS + 1), acknowledged));
        }

        Ran last = issue(documents().toArray(new String[0]));

        Map<String, String> numbers = new TreeMap<>();
        last.answers()
                .forEach(answer -> numbers.put(
                        answer.get("key").stringValue(), answer.get("number").stringValue()));
        assertEquals(
                IntStream.rangeClosed(1, DOCUMENTS)
                        .mapToObj(rank ->
                                "F2026-" + Integer.toString(100_000 + rank).substring(1))
                        .toList(),
                last.fields("number"));
        acknowledged.forEach((key, number) -> assertEquals(number, numbers.get(key), key));
        assertFalse(acknowledged.isEmpty());
    }

    /** What a process answered that was killed after so many answers. */
    private Map<String, String> killedAfter(int answers, Map<String, String> before) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "issue",
                        "--ndjson",
                        "--store",
                        store())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread feeder = new Thread(() -> feed(process));
        feeder.start();
        Map<String, String> answered = new TreeMap<>(before);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < answers; i++) {
                JsonNode answer = MAPPER.readTree(out.readLine());
                answered.put(
                        answer.get("key").stringValue(), answer.get("number").stringValue());
            }
            process.destroyForcibly().waitFor(); // SIGKILL
        }
        feeder.join();
        return answered;
    }

    private static void feed(Process process) {
        try (PrintWriter in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8))) {
            documents().forEach(in::println);
        }
    }

    // --- steps ---

    private static List<String> documents() {
        return IntStream.rangeClosed(1, DOCUMENTS)
                .mapToObj(rank -> document("key-" + rank))
                .toList();
    }

    private static String document(String key) {
        return DOCUMENT.replace("KEY", key);
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private Ran issue(String... documents) {
        return run(String.join("\n", documents) + "\n", "issue", "--ndjson", "--store", store());
    }

    private static Ran run(String in, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Main.Console(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err)),
                args);
        return new Ran(code, out.toString(), err.toString());
    }

    /** How a command ended. */
    private record Ran(int code, String out, String err) {

        List<JsonNode> answers() {
            return out.lines().map(MAPPER::readTree).collect(Collectors.toCollection(ArrayList::new));
        }

        List<String> fields(String name) {
            return answers().stream()
                    .map(answer -> answer.get(name).stringValue())
                    .toList();
        }
    }
}
