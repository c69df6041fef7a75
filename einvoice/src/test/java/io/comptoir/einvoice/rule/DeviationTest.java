package io.comptoir.einvoice.rule;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.comptoir.fault.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the artefacts and the norm disagree, each says its own; elsewhere both say the same. */
class DeviationTest {

    /** Made anew with {@code -Dgolden.update}, after a look at the difference. */
    private static final Path PAGE = Path.of("DEVIATIONS.md");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void judgesAsToldByEachMode(Case one) {
        assertEquals(one.official(), one.broken(Mode.OFFICIAL), "official");
        assertEquals(one.norm(), one.broken(Mode.NORM), "norm");
    }

    @Test
    void hasCasesOnBothSidesOfEachDeviation() {
        for (Deviation deviation : Deviation.all()) {
            List<Case> mine =
                    cases().filter(one -> one.deviation().equals(deviation)).toList();

            assertTrue(mine.stream().anyMatch(one -> !one.official().equals(one.norm())), deviation.name());
            assertTrue(mine.stream().anyMatch(one -> one.official().equals(one.norm())), deviation.name());
        }
    }

    @Test
    void namesEachDeviationOnce() {
        List<String> names = Deviation.all().stream().map(Deviation::name).toList();

        assertEquals(new TreeSet<>(names).size(), names.size());
        assertEquals(
                List.of(),
                Deviation.of(RuleSet.PEPPOL_UBL).stream().map(Deviation::name).toList());
        assertTrue(Deviation.of(RuleSet.FR_FLUX2_CII).stream()
                .allMatch(one -> one.rules().equals(List.of("BR-FR-CO-07_BT-9"))));
    }

    /** A rule that is asked anew stands in the table, else the set would lose or keep it by chance. */
    @Test
    void asksAnewWhatTheTableSays() {
        Set<String> table =
                Deviation.all().stream().flatMap(one -> one.rules().stream()).collect(toCollection(TreeSet::new));
        Stream.concat(NormCii.pattern().ids(), NormUbl.pattern().ids())
                .forEach(id -> assertTrue(table.contains(id), id));
    }

    /** A clean invoice is clean by both. */
    @Test
    void findsNothingInInvoicesThatKeepTheRules() {
        for (String sample : List.of(SampleXml.CII, SampleXml.UBL)) {
            CheckOptions byNorm = CheckOptions.french().in(Mode.NORM);
            assertEquals(
                    List.of(),
                    EInvoiceChecker.check(sample.getBytes(StandardCharsets.UTF_8), byNorm)
                            .findings());
        }
    }

    @Test
    void thePageIsPrinted() throws IOException {
        String made = Deviation.all().stream().map(DeviationTest::row).collect(joining("", """
                        # Where the official rules and the norm disagree

                        Made from `deviations.txt` of the room `rule` by `DeviationTest`; edit the table, not this page.
                        `CheckOptions.in(Mode.OFFICIAL)`, the default, judges as the official artefacts do, `Mode.NORM` as
                        the norm says; `Deviation.all()` lists what differs. All other rules are judged alike.

                        | Deviation | Rule sets | Rules | The artefacts | The norm | Source |
                        |---|---|---|---|---|---|
                        """, ""));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, made);
        }

        assertEquals(
                made, Files.readString(PAGE).replace("\r\n", "\n"), PAGE + " is stale: -Dgolden.update makes it anew");
    }

    private static String row(Deviation one) {
        String sets = one.ruleSets().stream().sorted().map(RuleSet::name).collect(joining(", "));
        return "| " + one.name() + " | " + sets + " | " + String.join(", ", one.rules()) + " | " + both(one.official())
                + " | " + both(one.norm()) + " | " + one.source() + " |\n";
    }

    private static String both(Text text) {
        return text.english() + "<br>" + text.french();
    }

    static Stream<Case> cases() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DeviationTest.class.getResourceAsStream("deviation-cases.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Case(Deviation deviation, RuleSet set, String why, String edits, Set<String> official, Set<String> norm) {

        static Case of(String line) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            Deviation deviation = Deviation.all().stream()
                    .filter(one -> one.name().equals(cells.get(0)))
                    .findFirst()
                    .orElseThrow();
            return new Case(
                    deviation,
                    RuleSet.valueOf(cells.get(1)),
                    cells.get(2),
                    cells.get(3),
                    ids(cells.get(4)),
                    ids(cells.get(5)));
        }

        private static Set<String> ids(String cell) {
            return new TreeSet<>(cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1)));
        }

        Set<String> broken(Mode mode) {
            CheckOptions options = CheckOptions.french().by(Set.of(set)).in(mode);
            return EInvoiceChecker.check(edited().getBytes(StandardCharsets.UTF_8), options).findings().stream()
                    .map(Finding::code)
                    .filter(code -> deviation.rules().contains(code) || code.equals("CPT-EINVOICE-UNDECIDED"))
                    .collect(toCollection(TreeSet::new));
        }

        private String edited() {
            String xml = set.syntax() == Syntax.CII ? SampleXml.CII : SampleXml.UBL;
            for (String edit : edits.isEmpty() ? List.<String>of() : List.of(edits.split(" ; ", -1))) {
                List<String> both = List.of(edit.split("→", -1));
                assertTrue(xml.contains(both.get(0)), both.get(0));
                xml = xml.replace(both.get(0), both.get(1));
            }
            return xml;
        }

        @Override
        public String toString() {
            return deviation.name() + " " + set + ": " + why;
        }
    }
}
