package io.comptoir.einvoice.rule;

import io.comptoir.fault.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that official artefacts judge otherwise than the norm they are made for. {@link Mode#OFFICIAL} follows the
 * artefacts, {@link Mode#NORM} the norm.
 *
 * @param name  a name that stays, such as {@code TAX_WITHIN_A_EURO}
 * @param ruleSets  the sets whose artefacts do so
 * @param rules  the official ids of the rules
 * @param official  what the artefacts do
 * @param norm  what the norm says
 * @param source  where that is written
 */
public record Deviation(
        String name, Set<RuleSet> ruleSets, List<String> rules, Text official, Text norm, String source) {

    private static final List<Deviation> ALL = read();

    /** Keeps copies. */
    public Deviation {
        ruleSets = Set.copyOf(ruleSets);
        rules = List.copyOf(rules);
    }

    /** All that are known. */
    public static List<Deviation> all() {
        return ALL;
    }

    /** Those of a rule set. */
    public static List<Deviation> of(RuleSet set) {
        return ALL.stream().filter(one -> one.ruleSets.contains(set)).toList();
    }

    /** The ids of the rules that a set asks otherwise by the norm. */
    static Set<String> rules(RuleSet set) {
        return of(set).stream().flatMap(one -> one.rules.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Deviation> read() {
        InputStream in = Objects.requireNonNull(Deviation.class.getResourceAsStream("deviations.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Deviation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deviation of(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        Set<RuleSet> sets = EnumSet.noneOf(RuleSet.class);
        words(cells.get(1)).forEach(set -> sets.add(RuleSet.valueOf(set)));
        return new Deviation(
                cells.get(0),
                sets,
                words(cells.get(2)),
                new Text(cells.get(3), cells.get(4)),
                new Text(cells.get(5), cells.get(6)),
                cells.get(7));
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(",", -1));
    }
}
