package io.comptoir.einvoice.rule;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The rules that only say what has no place in a core invoice, or only one: data that ships beside this class. What they
 * cannot say is added to their places in Java.
 */
final class SyntaxTable {

    private final RulePattern pattern = new RulePattern();
    private final Map<String, Scope> places = new HashMap<>();

    private SyntaxTable() {}

    /** @param named  what {@code [#name]} behind a place stands for */
    static SyntaxTable read(String file, Map<String, Predicate<Element>> named) {
        SyntaxTable table = new SyntaxTable();
        Scope at = new Scope(Where.of("", element -> false));
        for (String line : lines(file)) {
            if (line.startsWith("  ")) {
                add(line.strip().split(" ", 4), at);
            } else if (!line.startsWith("#")) {
                at = table.place(line, named);
            }
        }
        return table;
    }

    /** The place that is written so in the table. */
    Scope at(String place) {
        return Objects.requireNonNull(places.get(place), place);
    }

    RulePattern pattern() {
        return pattern;
    }

    private Scope place(String line, Map<String, Predicate<Element>> named) {
        int mark = line.indexOf("[#");
        Scope scope = mark < 0
                ? pattern.at(line)
                : pattern.at(
                        line.substring(0, mark),
                        Objects.requireNonNull(named.get(line.substring(mark + 2, line.length() - 1)), line));
        places.put(line, scope);
        return scope;
    }

    private static void add(String[] cells, Scope at) {
        if (cells[2].equals("nowhere")) {
            at.checks().add(new Check(cells[0], cells[1], nowhere(cells[3])));
        } else {
            at.counted().add(cells[0], cells[1], cells[2], cells[3]);
        }
    }

    private static Test nowhere(String path) {
        if (path.startsWith("@")) {
            return (at, facts) -> facts.attributes(path.substring(1)) == 0;
        }
        int end = path.indexOf('/');
        String first = end < 0 ? path : path.substring(0, end);
        Path rest = Path.of(end < 0 ? "." : path.substring(end + 1));
        return (at, facts) -> {
            List<Element> all = facts.named(first);
            for (int i = 0; i < all.size(); i++) {
                if (rest.leads(all.get(i))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static List<String> lines(String file) {
        InputStream in = Objects.requireNonNull(SyntaxTable.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
