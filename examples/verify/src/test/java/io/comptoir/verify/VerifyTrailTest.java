package io.comptoir.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.audit.Action;
import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.BrokenLink;
import io.comptoir.audit.Head;
import io.comptoir.audit.Link;
import io.comptoir.audit.Seal;
import io.comptoir.audit.Trail;
import io.comptoir.audit.TrailReport;
import io.comptoir.audit.TrailVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two verifiers, written apart from each other, say the same of each trail; one of them without the SDK. */
class VerifyTrailTest {

    private static final byte[] SECRET = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final String KEY = "hmac-sha256:2026";
    private static final Seal SEAL = Seal.hmac("2026", SECRET);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> TRAIL = lines(Trail.sealedBy(SEAL), Head.START, 5);
    private static final Head HEAD = headOf(TRAIL);

    @TempDir
    Path folder;

    // --- as a command, without the SDK ---

    @Test
    void runsFromItsSourceAloneOnTheTrailOfThePage() throws Exception {
        Path trail = Files.writeString(folder.resolve("trail.txt"), onPage("trail"));
        String head = onPage("head").strip();

        Ran ran = ran(folder, "-cp", "", source().toString(), trail.toString(), "--head", head);

        assertEquals("", ran.messages);
        assertTrue(ran.output.startsWith("SOUND links=3 "), ran.output);
        assertTrue(ran.output.strip().endsWith(" head=" + head), ran.output);
        assertEquals(0, ran.exit);
    }

    @Test
    void namesABrokenLinkAndFails() throws Exception {
        List<String> lines = new ArrayList<>(TRAIL);
        lines.remove(2);
        Path trail = Files.write(folder.resolve("trail.txt"), archive(lines));

        Ran ran = compiled(trail.toString(), "--head", HEAD.text());

        assertTrue(ran.output.startsWith("BROKEN kind=MISSING index=3 line=3 "), ran.output);
        assertEquals(1, ran.exit);
    }

    @Test
    void checksTheSealsOfAKeyFile() throws Exception {
        Path trail = Files.write(folder.resolve("trail.txt"), archive(TRAIL));
        Path right =
                Files.writeString(folder.resolve("right.hex"), HexFormat.of().formatHex(SECRET) + "\n");
        Path wrong = Files.writeString(folder.resolve("wrong.hex"), "00".repeat(16));

        assertEquals(0, compiled(trail.toString(), "--key", "2026=" + right).exit);
        Ran forged = compiled(trail.toString(), "--key", "2026=" + wrong);
        assertTrue(forged.output.startsWith("BROKEN kind=ALTERED index=1 line=1 "), forged.output);
        assertEquals(1, forged.exit);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("no file", List.of()),
                Arguments.of("a file that is not there", List.of("nowhere.txt")),
                Arguments.of("an option without value", List.of("trail.txt", "--head")),
                Arguments.of("a head that is none", List.of("trail.txt", "--head", "1:2:3")),
                Arguments.of("an option that is none", List.of("trail.txt", "--quick", "1")),
                Arguments.of("a key without id", List.of("trail.txt", "--key", "=x")),
                Arguments.of("a name that no file has", List.of("a\0b")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongUses")
    void saysWhatItCannotDo(String what, List<String> arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();

        int exit = VerifyTrail.run(
                arguments.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8));

        assertEquals(2, exit, what);
        assertEquals(0, out.size());
        assertTrue(messages.toString(StandardCharsets.UTF_8).startsWith("VerifyTrail: "));
    }

    /** What the file imports is all that it needs. */
    @Test
    void importsNothingButTheJdk() throws IOException {
        String source = Files.readString(source());

        assertFalse(source.contains("io.comptoir.audit"));
        assertTrue(source.chars().allMatch(c -> c < 128), "it compiles whatever the machine's charset");
        assertTrue(source.lines()
                .filter(line -> line.startsWith("import "))
                .allMatch(line -> line.startsWith("import java.") || line.startsWith("import javax.crypto.")));
    }

    // --- both say the same ---

    static Stream<Arguments> trails() {
        return Stream.of(
                row("as it was written", lines -> lines),
                row("empty", lines -> List.of()),
                row("an amount altered", set(3, line -> line.replace("10.00", "90.00"))),
                row("an index altered", set(3, line -> line.replace("1|3|", "1|4|"))),
                row("a hash altered", set(2, line -> line.substring(0, line.length() - 1) + "x")),
                row("one link left out", lines -> without(lines, 3)),
                row("the first left out", lines -> without(lines, 1)),
                row("the last left out", lines -> without(lines, 5)),
                row("two swapped", lines -> swapped(lines, 2, 3)),
                row("first and last swapped", lines -> swapped(lines, 1, 5)),
                row("one twice", lines -> with(lines, 3, lines.get(2))),
                row("an early one again at the end", lines -> with(lines, 5, lines.get(0))),
                row("backwards", lines -> {
                    Collections.reverse(lines);
                    return lines;
                }),
                row(
                        "one left out, a broken one after it",
                        lines -> set(4, line -> "x").apply(without(lines, 2))),
                row("one written anew", lines -> {
                    lines.set(2, next(Trail.plain(), headOf(lines.subList(0, 2)), "9.00"));
                    return lines;
                }),
                row("one written anew with the key", lines -> {
                    lines.set(2, next(Trail.sealedBy(SEAL), headOf(lines.subList(0, 2)), "9.00"));
                    return lines;
                }),
                row("all written anew from a link on", lines -> {
                    List<String> anew = new ArrayList<>(lines.subList(0, 2));
                    anew.add(next(Trail.plain(), headOf(anew), "10.00"));
                    anew.addAll(lines(Trail.plain(), headOf(anew), 2));
                    return anew;
                }),
                row("all written anew without key", lines -> lines(Trail.plain(), Head.START, 5)),
                row("sums that lie", lines -> {
                    Head lying = new Head(4, headOf(lines.subList(0, 4)).hash(), 9, new TreeMap<>());
                    lines.set(4, next(Trail.sealedBy(SEAL), lying, "10.00"));
                    return lines;
                }),
                row("grown", lines -> with(lines, 5, next(Trail.sealedBy(SEAL), headOf(lines), "1.50"))),
                row("grown without seal", lines -> with(lines, 5, next(Trail.plain(), headOf(lines), "1.50"))),
                row("an empty line", lines -> with(lines, 2, "")),
                row("other words", lines -> with(lines, 5, "-- end --")),
                row("another version", set(2, line -> "2" + line.substring(1))),
                row(
                        "carriage returns",
                        lines -> lines.stream().map(line -> line + "\r").toList()),
                row("a byte order mark", set(1, line -> "\ufeff" + line)),
                row("a huge line", set(2, line -> "1|" + "x".repeat(Link.LENGTH_MAX))));
    }

    private static Arguments row(String what, UnaryOperator<List<String>> tamper) {
        return Arguments.of(what, tamper);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trails")
    void agreesWithTheSdk(String what, UnaryOperator<List<String>> tamper) throws IOException {
        byte[] archive = archive(tamper.apply(new ArrayList<>(TRAIL)));
        Head third = headOf(TRAIL.subList(0, 3));

        for (Optional<Head> against : List.of(Optional.<Head>empty(), Optional.of(HEAD), Optional.of(third))) {
            for (boolean keyed : List.of(false, true)) {
                assertAgreed(what, archive, Head.START, against, keyed);
                assertAgreed(what, archive, third, against, keyed);
            }
        }
    }

    /** Each single byte, twice: the bit that changes a digit least, and whatever comes. */
    @Test
    void agreesOnEachOtherByte() throws IOException {
        byte[] sound = archive(TRAIL);
        Random any = new Random(42);
        for (int at = 0; at < sound.length; at++) {
            for (int bits : new int[] {1, 1 + any.nextInt(255)}) {
                byte[] altered = sound.clone();
                altered[at] ^= (byte) bits;
                assertFalse(assertAgreed("byte " + at + " ^ " + bits, altered, Head.START, Optional.empty(), false));
            }
        }
    }

    @Test
    void agreesOnEachCut() throws IOException {
        byte[] sound = archive(TRAIL);
        for (int length = 0; length < sound.length; length++) {
            byte[] cut = Arrays.copyOf(sound, length);
            assertFalse(assertAgreed("cut at " + length, cut, Head.START, Optional.of(HEAD), true));
        }
    }

    /** Fields that one verifier might take and the other not, in a line whose hash is right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00.5Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00.500Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00.000Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00.000001Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00.000000001Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T24:00:00Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-06-30T23:59:60Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-02-29T12:00:00Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|0000-01-01T00:00:00Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|9999-12-31T23:59:59.999999999Z|alice|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z||POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z| |POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\d83e|POSTED|\\ddfe\\d83e|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\d83e\\ddfe|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\d83e\\d83e\\ddfe|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\d83e🧾|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\0080|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\007f|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|\\007F|POSTED|id|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|a=|b==|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|a=1|A=1|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|a.b=1|ab=1|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|a=1|a.b=1|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|é=1|0|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|1|-|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|0|EUR=0|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|0|-|k|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|0|-|-|aa",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|0|-|k|aa",
                "1|1|P|2026-11-22T12:00:00Z|alice|POSTED|id|0|-|k|aaa",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=1.50|1|EUR=1.50|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=1.50|1|EUR=1.5|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=-0.00|1|EUR=0.00|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=1|1|USD=1|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EURO|totalGross=1|1|EUR=1|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|totalGross=1|1|EUR=1|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|1|EUR=1|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=0.000000000001|1|EUR=0.000000000001|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=0.0000000000001|1|EUR=0.0000000000001|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=9999999999999999999999|1|EUR=9999999999999999999999|-|-",
                "1|1|P|2026-11-22T12:00:00Z|alice|ISSUED|id|currency=EUR|totalGross=10000000000000000000000|1|EUR=10000000000000000000000|-|-"
            })
    void agreesOnWhatAFieldMayBe(String content) throws IOException {
        String line = hashed(content.replace("|P|", "|" + "0".repeat(64) + "|"));

        assertAgreed(content, archive(List.of(line)), Head.START, Optional.empty(), false);
    }

    private static String hashed(String content) {
        return content + "|" + VerifyTrail.sha256(content);
    }

    // --- help ---

    /** Whether it is sound, once both have said the same. */
    private static boolean assertAgreed(String what, byte[] archive, Head after, Optional<Head> against, boolean keyed)
            throws IOException {
        TrailVerifier sdk = TrailVerifier.plain().after(after);
        sdk = against.map(sdk::against).orElse(sdk);
        TrailReport report = (keyed ? sdk.with(SEAL) : sdk).verify(new ByteArrayInputStream(archive));
        VerifyTrail.Verdict verdict = VerifyTrail.verify(
                new ByteArrayInputStream(archive),
                parsed(after),
                against.map(VerifyTrailTest::parsed),
                keyed ? Map.of(KEY, SECRET) : Map.of());

        assertEquals(said(report), said(verdict), what);
        return verdict.isSound();
    }

    private static String said(TrailReport report) {
        String head = " " + report.head() + " first " + report.firstHash().orElse("-");
        return report.broken().map(VerifyTrailTest::said).orElse("SOUND " + report.links()) + head;
    }

    private static String said(BrokenLink broken) {
        return broken.kind() + " " + broken.index() + " line " + broken.line();
    }

    private static String said(VerifyTrail.Verdict verdict) {
        String found = verdict.isSound()
                ? "SOUND " + verdict.line()
                : verdict.kind() + " " + verdict.index() + " line " + verdict.line();
        return found + " " + verdict.head() + " first " + verdict.firstHash();
    }

    private static VerifyTrail.Head parsed(Head head) {
        try {
            return VerifyTrail.Head.parse(head.text());
        } catch (VerifyTrail.Malformed e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(Trail trail, Head after, int count) {
        List<String> lines = new ArrayList<>();
        Head head = after;
        for (int i = 0; i < count; i++) {
            lines.add(next(trail, head, "10.00"));
            head = headOf(lines);
        }
        return lines;
    }

    private static String next(Trail trail, Head head, String gross) {
        Map<String, String> values =
                Map.of("currency", "EUR", "totalGross", gross, "note", "Été | 🧾\n" + head.index());
        return trail.next(head, new AuditRecord(NOON, "béa", Action.ISSUED, "id", new TreeMap<>(values)))
                .text();
    }

    private static Head headOf(List<String> lines) {
        return Head.after(Optional.of(lines.get(lines.size() - 1)));
    }

    private static UnaryOperator<List<String>> set(int index, UnaryOperator<String> change) {
        return lines -> {
            lines.set(index - 1, change.apply(lines.get(index - 1)));
            return lines;
        };
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index - 1);
        return lines;
    }

    private static List<String> with(List<String> lines, int at, String line) {
        lines.add(at, line);
        return lines;
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        Collections.swap(lines, one - 1, other - 1);
        return lines;
    }

    private static byte[] archive(List<String> lines) {
        StringBuilder archive = new StringBuilder();
        lines.forEach(line -> archive.append(line).append('\n'));
        return archive.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String onPage(String block) throws IOException {
        String page = Files.readString(Path.of("..", "..", "core", "TRAIL.md")).replace("\r\n", "\n");
        String mark = "```" + block + "\n";
        int from = page.indexOf(mark) + mark.length();
        return page.substring(from, page.indexOf("```", from));
    }

    private static Path source() {
        return Path.of("src", "main", "java", "io", "comptoir", "verify", "VerifyTrail.java")
                .toAbsolutePath();
    }

    private record Ran(int exit, String output, String messages) {}

    /** The compiled class, with nothing else on the class path. */
    private Ran compiled(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "-cp", Path.of("target", "classes").toAbsolutePath().toString(), "io.comptoir.verify.VerifyTrail"));
        all.addAll(List.of(arguments));
        return ran(folder, all.toArray(String[]::new));
    }

    private static Ran ran(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path messages = folder.resolve("messages.txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(messages.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it ended");
        return new Ran(process.exitValue(), Files.readString(output), Files.readString(messages));
    }
}
