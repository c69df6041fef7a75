package io.comptoir.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.audit.BrokenLink.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a trail of seven links, the first broken one is named. */
class TrailVerifierTest {

    private static final Trail PLAIN = Trail.plain();
    private static final Trail SEALED = Trail.sealedBy(Trails.SEAL);
    private static final List<String> TRAIL = Trails.lines(PLAIN, 7);
    private static final Head HEAD = Trails.headOf(TRAIL);

    // --- sound trails ---

    @Test
    void tellsHowFarASoundTrailHasCome() {
        TrailReport report = TrailVerifier.plain().against(HEAD).verify(TRAIL.iterator());

        assertTrue(report.isSound());
        assertEquals(7, report.links());
        assertEquals(0, report.sealed());
        assertEquals(Optional.of(Link.read(TRAIL.get(0)).hash()), report.firstHash());
        assertEquals(HEAD, report.head());
        assertEquals(7, report.head().documents());
        assertEquals(Map.of("EUR", new BigDecimal("70.00")), report.head().totals());
    }

    @Test
    void readsTheSameInAnArchive() throws IOException {
        TrailReport report = TrailVerifier.plain().against(HEAD).verify(archive(TRAIL));

        assertEquals(TrailVerifier.plain().against(HEAD).verify(TRAIL.iterator()), report);
    }

    @Test
    void theTrailOfThePageIsSound() throws IOException {
        byte[] page = Trails.onPage("trail").getBytes(StandardCharsets.UTF_8);
        Head head = Head.of(Trails.onPage("head").strip());

        TrailReport report = TrailVerifier.plain().against(head).verify(new ByteArrayInputStream(page));

        assertTrue(report.isSound());
        assertEquals(head, report.head());
    }

    @Test
    void aTrailMayHaveGrownSinceItsHead() {
        Head early = Trails.headOf(TRAIL.subList(0, 3));

        assertTrue(TrailVerifier.plain().against(early).verify(TRAIL.iterator()).isSound());
    }

    @Test
    void anEmptyTrailIsSoundUnlessItHadAHead() throws IOException {
        TrailReport empty = TrailVerifier.plain().verify(archive(List.of()));

        assertTrue(empty.isSound());
        assertEquals(Head.START, empty.head());
        assertBroken(Kind.TRUNCATED, 1, 1, TrailVerifier.plain().against(HEAD).verify(archive(List.of())));
    }

    @Test
    void aPartOfATrailGoesOnFromItsHead() {
        Head third = Trails.headOf(TRAIL.subList(0, 3));
        List<String> rest = TRAIL.subList(3, 7);

        TrailReport report = TrailVerifier.plain().after(third).against(HEAD).verify(rest.iterator());

        assertTrue(report.isSound());
        assertEquals(4, report.links());
        assertBroken(Kind.MISSING, 1, 1, TrailVerifier.plain().verify(rest.iterator()));
        Head other = new Head(3, "b".repeat(64), third.documents(), third.totals());
        assertBroken(Kind.ALTERED, 3, 1, TrailVerifier.plain().after(other).verify(rest.iterator()));
    }

    // --- what can be done to one ---

    static Stream<Arguments> tampering() {
        return Stream.of(
                row("an amount in the middle", Kind.ALTERED, 4, 4, set(4, line -> line.replace("10.00", "90.00"))),
                row("an actor", Kind.ALTERED, 1, 1, set(1, line -> line.replace("alice", "alyce"))),
                row("an index", Kind.ALTERED, 4, 4, set(4, line -> line.replace("1|4|", "1|5|"))),
                row("the hash of a link", Kind.ALTERED, 4, 4, set(4, TrailVerifierTest::withOtherHash)),
                row("the last link", Kind.ALTERED, 7, 7, set(7, line -> line.replace("10.00", "90.00"))),
                row("a link edited and hashed again: the next one tells", Kind.ALTERED, 4, 5, lines -> {
                    lines.set(3, rewritten(lines.subList(0, 3)));
                    return lines;
                }),
                row("the first link hashed again", Kind.ALTERED, 1, 2, lines -> {
                    lines.set(0, rewritten(List.of()));
                    return lines;
                }),
                row("the last link hashed again: the head tells", Kind.ALTERED, 7, 7, lines -> {
                    lines.set(6, rewritten(lines.subList(0, 6)));
                    return lines;
                }),
                row("all written anew from a link on: the head tells", Kind.ALTERED, 7, 7, lines -> {
                    List<String> anew = new ArrayList<>(lines.subList(0, 3));
                    anew.add(rewritten(anew));
                    anew.addAll(Trails.lines(PLAIN, Trails.headOf(anew), 3));
                    return anew;
                }),
                row("a link of another trail", Kind.ALTERED, 3, 4, set(4, line -> foreign(4))),
                row("a link left out", Kind.MISSING, 4, 4, without(4)),
                row("the first link left out", Kind.MISSING, 1, 1, without(1)),
                row(
                        "two links left out",
                        Kind.MISSING,
                        3,
                        3,
                        lines -> without(3).apply(without(4).apply(lines))),
                row("the link before the last left out", Kind.MISSING, 6, 6, without(6)),
                row("two neighbours swapped", Kind.REORDERED, 4, 4, lines -> swapped(lines, 4, 5)),
                row("the first and the last swapped", Kind.REORDERED, 1, 1, lines -> swapped(lines, 1, 7)),
                row("a link moved to the end", Kind.REORDERED, 2, 2, lines -> {
                    lines.add(lines.remove(1));
                    return lines;
                }),
                row("a link moved to the front", Kind.REORDERED, 1, 1, lines -> {
                    lines.add(0, lines.remove(5));
                    return lines;
                }),
                row("a link that stands twice", Kind.REORDERED, 4, 5, lines -> {
                    lines.add(4, lines.get(3));
                    return lines;
                }),
                row("an early link again at the end", Kind.REORDERED, 2, 8, lines -> {
                    lines.add(lines.get(1));
                    return lines;
                }),
                row("all backwards", Kind.REORDERED, 1, 1, lines -> {
                    Collections.reverse(lines);
                    return lines;
                }),
                row("the end cut off", Kind.TRUNCATED, 5, 5, lines -> lines.subList(0, 4)),
                row("the last link cut off", Kind.TRUNCATED, 7, 7, lines -> lines.subList(0, 6)),
                row("all cut off", Kind.TRUNCATED, 1, 1, lines -> List.of()),
                row("a field left out", Kind.MALFORMED, 3, 3, set(3, line -> line.replace("|alice", ""))),
                row("another version", Kind.MALFORMED, 3, 3, set(3, line -> "2" + line.substring(1))),
                row("an empty line between", Kind.MALFORMED, 3, 3, lines -> {
                    lines.add(2, "");
                    return lines;
                }),
                row("an empty line at the end", Kind.MALFORMED, 8, 8, lines -> {
                    lines.add("");
                    return lines;
                }),
                row("words at the end", Kind.MALFORMED, 8, 8, lines -> {
                    lines.add("-- end of trail --");
                    return lines;
                }),
                row(
                        "a carriage return",
                        Kind.MALFORMED,
                        1,
                        1,
                        lines -> lines.stream().map(line -> line + "\r").toList()),
                row("a byte order mark", Kind.MALFORMED, 1, 1, set(1, line -> "\ufeff" + line)),
                row("half a surrogate pair", Kind.MALFORMED, 2, 2, set(2, line -> line.replace("alice", "\ud83e"))));
    }

    private static Arguments row(String what, Kind kind, long index, long line, UnaryOperator<List<String>> tamper) {
        return Arguments.of(what, kind, index, line, tamper);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("tampering")
    void namesTheFirstBrokenLink(String what, Kind kind, long index, long line, UnaryOperator<List<String>> tamper)
            throws IOException {
        List<String> lines = tamper.apply(new ArrayList<>(TRAIL));
        TrailVerifier verifier = TrailVerifier.plain().against(HEAD);

        TrailReport report = verifier.verify(lines.iterator());

        assertBroken(kind, index, line, report);
        if (!what.contains("surrogate")) { // which an archive cannot hold
            assertEquals(report, verifier.verify(archive(lines)));
        }
    }

    private static UnaryOperator<List<String>> set(int index, UnaryOperator<String> change) {
        return lines -> {
            lines.set(index - 1, change.apply(lines.get(index - 1)));
            return lines;
        };
    }

    private static UnaryOperator<List<String>> without(int index) {
        return lines -> {
            lines.remove(index - 1);
            return lines;
        };
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        Collections.swap(lines, one - 1, other - 1);
        return lines;
    }

    private static String withOtherHash(String line) {
        return line.substring(0, line.length() - 1) + (line.endsWith("0") ? "1" : "0");
    }

    /** Another link in the place after {@code before}, rightly hashed. */
    private static String rewritten(List<String> before) {
        Head head = before.isEmpty() ? Head.START : Trails.headOf(before);
        AuditRecord other = new AuditRecord(
                Trails.NOON,
                "mallory",
                Action.ISSUED,
                "id-9",
                new TreeMap<>(Map.of("currency", "EUR", "totalGross", "10.00")));
        return PLAIN.next(head, other).text();
    }

    private static String foreign(int index) {
        List<String> other = new ArrayList<>(List.of(rewritten(List.of())));
        other.addAll(Trails.lines(PLAIN, Trails.headOf(other), index - 1));
        return other.get(index - 1);
    }

    // --- bytes of an archive ---

    static Stream<Arguments> bytes() {
        String first = TRAIL.get(0) + "\n";
        return Stream.of(
                Arguments.of("no line end", Kind.TRUNCATED, 1, bytes(TRAIL.get(0))),
                Arguments.of(
                        "cut within the second line",
                        Kind.TRUNCATED,
                        2,
                        bytes(first + TRAIL.get(1).substring(0, 90))),
                Arguments.of("cut within a letter", Kind.TRUNCATED, 2, concat(bytes(first), new byte[] {(byte) 0xc3})),
                Arguments.of("no UTF-8", Kind.MALFORMED, 2, concat(bytes(first), new byte[] {(byte) 0xff, '\n'})),
                Arguments.of(
                        "an overlong letter",
                        Kind.MALFORMED,
                        1,
                        concat(new byte[] {(byte) 0xc0, (byte) 0xb1}, bytes(first.substring(1)))),
                Arguments.of(
                        "Latin 1",
                        Kind.MALFORMED,
                        1,
                        first.replace("alice", "élice").getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("UTF-16", Kind.MALFORMED, 1, first.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("line ends of Windows", Kind.MALFORMED, 1, bytes(first.replace("\n", "\r\n"))),
                Arguments.of("a file of zeros", Kind.MALFORMED, 1, bytes("\0".repeat(100) + "\n")),
                Arguments.of(
                        "a line that is too long",
                        Kind.MALFORMED,
                        2,
                        bytes(first + "1".repeat(Link.LENGTH_MAX + 1) + "\n")),
                Arguments.of(
                        "a line that is too long and not ended",
                        Kind.MALFORMED,
                        2,
                        bytes(first + "1".repeat(Link.LENGTH_MAX + 1))),
                Arguments.of(
                        "a line of the longest length, not ended",
                        Kind.TRUNCATED,
                        2,
                        bytes(first + "1".repeat(Link.LENGTH_MAX))));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("bytes")
    void namesBrokenBytes(String what, Kind kind, long index, byte[] archive) throws IOException {
        TrailReport report = TrailVerifier.plain().verify(new ByteArrayInputStream(archive));

        assertBroken(kind, index, index, report);
        assertEquals(index - 1, report.links(), what);
    }

    /** 100 MB without a line end are read through, not kept. */
    @Test
    void anEndlessLineIsNotKept() throws IOException {
        InputStream endless = new InputStream() {
            private int left = 100_000_000;

            @Override
            public int read() {
                return left-- > 0 ? '1' : -1;
            }

            @Override
            public int read(byte[] into, int at, int length) {
                int given = Math.min(left, length);
                Arrays.fill(into, at, at + given, (byte) '1');
                left -= given;
                return given == 0 ? -1 : given;
            }
        };

        assertBroken(Kind.MALFORMED, 1, 1, TrailVerifier.plain().verify(endless));
    }

    @Test
    void aStreamThatFailsIsNoVerdict() {
        InputStream failing =
                new SequenceInputStream(
                        new ByteArrayInputStream(bytes(TRAIL.get(0) + "\n")), InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        throw new IOException("disk");
                    }
                };

        assertThrows(IOException.class, () -> TrailVerifier.plain().verify(failing));
    }

    // --- keys ---

    @Test
    void aSealedTrailIsSoundWithItsKeyAndWithout() {
        List<String> lines = Trails.lines(SEALED, 3);

        assertEquals(
                3,
                TrailVerifier.plain().with(Trails.SEAL).verify(lines.iterator()).sealed());
        assertTrue(TrailVerifier.plain().verify(lines.iterator()).isSound());
    }

    @Test
    void aKeyMayBeChanged() {
        Seal newer = Seal.hmac("2027", new byte[32]);
        List<String> lines = Trails.lines(SEALED, 2);
        lines.addAll(Trails.lines(Trail.sealedBy(newer), Trails.headOf(lines), 2));

        TrailReport both = TrailVerifier.plain().with(Trails.SEAL).with(newer).verify(lines.iterator());

        assertTrue(both.isSound());
        assertBroken(Kind.ALTERED, 3, 3, TrailVerifier.plain().with(Trails.SEAL).verify(lines.iterator()));
    }

    static Stream<Arguments> forgeries() {
        byte[] guess = new byte[16];
        List<String> start = Trails.lines(SEALED, 3);
        return Stream.of(
                Arguments.of("written anew without a seal", 1, Trails.lines(PLAIN, 5)),
                Arguments.of(
                        "written anew under a guessed key",
                        1,
                        Trails.lines(Trail.sealedBy(Seal.hmac("2026", guess)), 5)),
                Arguments.of(
                        "written anew under a key of another name",
                        1,
                        Trails.lines(Trail.sealedBy(Seal.hmac("x", Trails.SECRET)), 5)),
                Arguments.of("gone on without a seal", 4, concat(start, Trails.lines(PLAIN, Trails.headOf(start), 2))),
                Arguments.of(
                        "gone on under a guessed key",
                        4,
                        concat(start, Trails.lines(Trail.sealedBy(Seal.hmac("2026", guess)), Trails.headOf(start), 2))),
                Arguments.of(
                        "gone on with the seals of another trail",
                        4,
                        concat(
                                start,
                                Trails.lines(Trail.sealedBy(new Copied(start.get(0))), Trails.headOf(start), 2))));
    }

    /** A seal that somebody saw on another link. */
    private record Copied(String line) implements Seal {
        @Override
        public String name() {
            return "hmac-sha256:2026";
        }

        @Override
        public byte[] seal(byte[] content) {
            String[] fields = line.split("\\|", -1);
            return Canonical.unhex(fields[fields.length - 2]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void theKeyTellsWhatWasForged(String what, long index, List<String> lines) {
        TrailReport report = TrailVerifier.plain().with(Trails.SEAL).verify(lines.iterator());

        assertBroken(Kind.ALTERED, index, index, report);
        assertEquals(
                "CPT-AUDIT-LINK-UNSEALED",
                report.broken().orElseThrow().violation().code());
        assertTrue(TrailVerifier.plain().verify(lines.iterator()).isSound(), "only the key tells: " + what);
    }

    // --- heads ---

    @Test
    void aHeadOfOtherSumsIsTold() {
        Head lying = new Head(7, HEAD.hash(), 6, HEAD.totals());

        TrailReport report = TrailVerifier.plain().against(lying).verify(TRAIL.iterator());

        assertBroken(Kind.ALTERED, 7, 7, report);
        assertEquals(
                "CPT-AUDIT-HEAD-DIFFERS",
                report.broken().orElseThrow().violation().code());
    }

    @Test
    void sumsThatDoNotFollowAreTold() {
        Head lying = new Head(3, Trails.headOf(TRAIL.subList(0, 3)).hash(), 2, new TreeMap<>());
        List<String> lines = concat(TRAIL.subList(0, 3), Trails.lines(PLAIN, lying, 1));

        assertBroken(Kind.ALTERED, 4, 4, TrailVerifier.plain().verify(lines.iterator()));
    }

    // --- words ---

    @Test
    void saysItInFrenchAndEnglish() {
        BrokenLink broken = TrailVerifier.plain()
                .verify(without(4).apply(new ArrayList<>(TRAIL)).iterator())
                .broken()
                .orElseThrow();

        assertEquals("CPT-AUDIT-LINK-MISSING", broken.violation().code());
        assertEquals("line[4]", broken.violation().path());
        assertEquals("Le lien 4 manque.", broken.violation().text().french());
        assertEquals("Link 4 is missing.", broken.violation().text().english());
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        BrokenLink broken = TrailVerifier.plain()
                .verify(set(2, line -> line.replace("|ISSUED|", "|issued|"))
                        .apply(new ArrayList<>(TRAIL))
                        .iterator())
                .broken()
                .orElseThrow();

        assertEquals("CPT-AUDIT-LINK-MALFORMED", broken.violation().code());
        assertEquals("line[2].action", broken.violation().path());
        assertEquals("issued", broken.violation().value());
    }

    // --- scale ---

    @Test
    void readsALongTrailLineByLine() {
        int count = 20_000;
        Iterator<String> growing = new Iterator<>() {
            private Head head = Head.START;

            @Override
            public boolean hasNext() {
                return head.index() < count;
            }

            @Override
            public String next() {
                Link link = PLAIN.next(head, Trails.issue((int) head.index(), "EUR", "0.01"));
                head = link.head();
                return link.text();
            }
        };

        TrailReport report = TrailVerifier.plain().verify(growing);

        assertTrue(report.isSound());
        assertEquals(count, report.links());
        assertEquals(Map.of("EUR", new BigDecimal("200.00")), report.head().totals());
    }

    /** No letter of a link can be another one. */
    @Test
    void anyOtherByteAnywhereIsFound() throws IOException {
        byte[] sound = bytes(String.join("\n", TRAIL.subList(0, 3)) + "\n");
        for (int at = 0; at < sound.length; at++) {
            byte[] altered = sound.clone();
            altered[at] ^= 1;
            long line = 1 + IntStream.range(0, at).filter(i -> sound[i] == '\n').count();

            TrailReport report = TrailVerifier.plain().verify(new ByteArrayInputStream(altered));

            assertFalse(report.isSound(), "byte " + at);
            assertTrue(report.broken().orElseThrow().index() <= line, "byte " + at);
            assertEquals(line - 1, report.links(), "byte " + at);
        }
    }

    private static void assertBroken(Kind kind, long index, long line, TrailReport report) {
        BrokenLink broken = report.broken().orElseThrow(() -> new AssertionError("sound: " + report));

        assertEquals(
                kind + " " + index + " line " + line, broken.kind() + " " + broken.index() + " line " + broken.line());
    }

    private static InputStream archive(List<String> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrailArchive.write(lines.iterator(), out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
