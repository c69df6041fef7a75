package io.comptoir.einvoice.binding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The elements of a syntax and the terms that they carry. Made once, from a resource; never changed afterwards. */
public final class Outline {

    private final Place root;
    private final String namespaces;
    private final Map<String, String> repeated = new HashMap<>();
    private final String currency;
    private final String vatCurrency;

    private Outline(Place root, String namespaces) {
        this.root = root;
        repeated(root, repeated);
        this.currency = carrier(root, "BT-5").orElse("");
        this.vatCurrency = carrier(root, "BT-6").orElse("");
        this.namespaces = namespaces;
    }

    /**
     * Reads an outline.
     *
     * @param beside  a class that the resource {@code outline.txt} stands beside
     * @param dialect  how the syntax is written
     */
    public static Outline of(Class<?> beside, Dialect dialect) {
        return of(beside, dialect, UnaryOperator.identity());
    }

    /**
     * Reads an outline under other names, to read what an older version of the syntax wrote.
     *
     * @param beside  a class that the resource {@code outline.txt} stands beside
     * @param dialect  how the syntax is written
     * @param names  what the older version calls an element
     */
    public static Outline of(Class<?> beside, Dialect dialect, UnaryOperator<String> names) {
        InputStream in = Objects.requireNonNull(beside.getResourceAsStream("outline.txt"), "outline.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Outline(new Parser(dialect, names).parse(lines.lines().toList()), dialect.namespaces());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Place root() {
        return root;
    }

    String namespaces() {
        return namespaces;
    }

    /** The name of its outermost element, such as {@code ubl:Invoice}. */
    public String rootName() {
        return root.name();
    }

    /** The terms, parts and groups that are both read and written. */
    public Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        collect(root, terms);
        return terms;
    }

    /** The name of the element that carries the currency of the invoice (BT-5). */
    String currency() {
        return currency;
    }

    /** The name of the element that carries the currency of its VAT (BT-6). */
    String vatCurrency() {
        return vatCurrency;
    }

    private static Optional<String> carrier(Place place, String term) {
        boolean isIt =
                place.marks.target.filter(target -> target.id().equals(term)).isPresent();
        return isIt
                ? Optional.of(place.name())
                : place.children.stream()
                        .flatMap(child -> carrier(child, term).stream())
                        .findFirst();
    }

    /** The groups of the invoice whose element is repeated for each group inside, with the id of those. */
    Map<String, String> repeated() {
        return repeated;
    }

    private static void repeated(Place place, Map<String, String> repeated) {
        place.marks.each.ifPresent(each -> place.marks.target.ifPresent(target -> repeated.put(target.id(), each)));
        place.children.forEach(child -> repeated(child, repeated));
    }

    /** The term that a part belongs to. */
    static String whole(String part) {
        return part.substring(0, part.lastIndexOf('-'));
    }

    private static void collect(Place place, Set<String> terms) {
        if (!place.marks.isReadOnly) {
            place.marks.target.ifPresent(target -> terms.add(target.id()));
            place.marks.part.ifPresent(part -> terms.add(part.id()));
            place.marks.attributes.stream()
                    .filter(one -> one.isPart() || one.kind() == Attribute.Kind.TERM)
                    .forEach(one -> terms.add(one.value()));
            if (place.marks.isNote) {
                terms.addAll(List.of(TermReader.SUBJECT, TermReader.NOTE));
            }
        }
        place.children.forEach(child -> collect(child, terms));
    }

    /** A name as it is written: the outermost elements of UBL are of the default namespace. */
    static String written(String name) {
        return name.startsWith("ubl:") || name.startsWith("cn:") ? name.substring(name.indexOf(':') + 1) : name;
    }

    /**
     * How a syntax is written.
     *
     * @param namespaces  the declarations of its outermost element
     * @param outer  the prefix of elements that hold others
     * @param inner  the prefix of elements that hold text
     * @param only  the mark of lines that are for this one of two variants; lines of the other are left out
     * @param other  the mark of those
     */
    public record Dialect(String namespaces, String outer, String inner, String only, String other) {}

    private record Parser(Dialect dialect, UnaryOperator<String> names) {

        Place parse(List<String> lines) {
            Place root = new Place(List.of(), Marks.of(List.of()));
            Deque<Place> open = new ArrayDeque<>(List.of(root));
            List<String> told = told(lines);
            for (int i = 0; i < told.size(); i++) {
                int depth = depth(told.get(i));
                while (open.size() > depth + 1) {
                    open.pop();
                }
                boolean isLeaf = i + 1 == told.size() || depth(told.get(i + 1)) <= depth;
                Place place = place(told.get(i).strip(), isLeaf);
                open.element().add(place);
                open.push(place);
            }
            root.close();
            return root.children.get(0);
        }

        /** The lines without remarks, and without those of the other variant and what they hold. */
        private List<String> told(List<String> lines) {
            List<String> told = new ArrayList<>();
            int other = Integer.MAX_VALUE;
            for (String line : lines) {
                if (depth(line) <= other) {
                    boolean isOther = line.strip().startsWith(dialect.other() + " ");
                    other = isOther ? depth(line) : Integer.MAX_VALUE;
                    if (!isOther && !line.startsWith("#")) {
                        told.add(line);
                    }
                }
            }
            return told;
        }

        private static int depth(String line) {
            return line.length() - line.stripLeading().length();
        }

        private Place place(String line, boolean isLeaf) {
            List<String> tokens = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
            if (tokens.get(0).equals(dialect.only())) {
                tokens.remove(0);
            }
            String[] steps = tokens.remove(0).split("/", -1);
            List<String> own = new ArrayList<>();
            for (int i = 0; i < steps.length; i++) {
                own.add(names.apply(name(steps[i], isLeaf && i == steps.length - 1)));
            }
            return new Place(List.copyOf(own), Marks.of(tokens));
        }

        private String name(String step, boolean isText) {
            int bar = step.indexOf('|');
            String one =
                    bar < 0 ? step : dialect.only().equals("CN") ? step.substring(bar + 1) : step.substring(0, bar);
            return one.indexOf(':') >= 0 ? one : (isText ? dialect.inner() : dialect.outer()) + ":" + one;
        }
    }
}
