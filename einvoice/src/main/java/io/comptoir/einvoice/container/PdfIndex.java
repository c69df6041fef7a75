package io.comptoir.einvoice.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Stream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the objects of a PDF are, and its trailer (ISO 32000-1, 7.5.4 to 7.5.8).
 *
 * @param places  by number; of a freed object {@link Place#NOWHERE}
 * @param trailer  the newest
 * @param found  whether the file tells it; else it was pieced together from what stands in the file
 */
record PdfIndex(Map<Integer, Place> places, Dictionary trailer, boolean found) {

    static final PdfIndex EMPTY = new PdfIndex(Map.of(), Dictionary.EMPTY, true);

    static final int OBJECTS_MAX = 200_000;

    /** The highest number of an object (ISO 19005-3, 6.1.12). */
    static final int NUMBER_MAX = 8_388_607;

    private static final int TABLES_MAX = 1000;
    private static final int END = 2048;
    private static final String START = "startxref";

    /**
     * Where an object is.
     *
     * @param container  the number of the stream it is packed in; 0 where it stands by itself, -1 where it was freed
     * @param at  its offset in the file; its rank where it is packed
     */
    record Place(int container, int at) {
        static final Place NOWHERE = new Place(-1, 0);
    }

    Optional<Place> place(int number) {
        return Optional.ofNullable(number <= NUMBER_MAX ? places.get(number) : null)
                .filter(place -> place.container() >= 0);
    }

    /** As the file tells it, from its newest part back to its oldest. */
    static PdfIndex told(PdfObjects objects) {
        return new Reading(objects).read();
    }

    /** Reads tables and streams of cross-references. */
    private static final class Reading {
        private final PdfObjects objects;
        private final byte[] bytes;
        private final Map<Integer, Place> places = new HashMap<>();
        private final Deque<Integer> tables = new ArrayDeque<>();
        private Optional<Dictionary> trailer = Optional.empty();

        Reading(PdfObjects objects) {
            this.objects = objects;
            this.bytes = objects.bytes();
        }

        PdfIndex read() {
            tables.add(start());
            Set<Integer> seen = new HashSet<>();
            while (!tables.isEmpty() && seen.size() < TABLES_MAX) {
                int at = tables.remove();
                if (seen.add(at)) {
                    Dictionary one = table(at);
                    trailer = trailer.or(() -> Optional.of(one));
                    one.get("XRefStm").asCount().ifPresent(tables::add);
                    one.get("Prev").asCount().ifPresent(tables::add);
                }
            }
            return new PdfIndex(places, trailer.orElse(Dictionary.EMPTY), true);
        }

        private int start() {
            int from = Math.max(0, bytes.length - END);
            String end = new String(bytes, from, bytes.length - from, ISO_8859_1);
            int at = end.lastIndexOf(START);
            if (at < 0) {
                throw Refusal.damaged(START);
            }
            return new Scanner(bytes, from + at + START.length())
                    .next()
                    .asCount()
                    .orElseThrow(() -> {
                        throw Refusal.damaged(START);
                    });
        }

        private Dictionary table(int at) {
            Scanner scanner = new Scanner(bytes, at);
            if (!scanner.startsWith("xref")) {
                return stream(scanner);
            }
            scanner.word();
            while (!scanner.startsWith("trailer")) {
                section(scanner);
            }
            scanner.word();
            return scanner.next().asDictionary();
        }

        private void section(Scanner scanner) {
            int first = count(scanner.word());
            int many = count(scanner.word());
            for (int i = 0; i < many; i++) {
                int at = count(scanner.word());
                scanner.word();
                boolean used = scanner.word().equals("n");
                put(first + i, used ? new Place(0, at) : Place.NOWHERE);
            }
        }

        private static int count(String word) {
            return new Value.Word(word.replaceFirst("^0+(?=[0-9])", ""))
                    .asCount()
                    .orElseThrow(() -> {
                        throw Refusal.damaged("xref");
                    });
        }

        private Dictionary stream(Scanner scanner) {
            scanner.next();
            scanner.next();
            scanner.word();
            if (!(scanner.content() instanceof Stream stream)) {
                throw Refusal.damaged("xref");
            }
            rows(stream);
            return stream.dictionary();
        }

        /** Rows of three numbers, each so many bytes wide (7.5.8.3). */
        private void rows(Stream stream) {
            Dictionary about = stream.dictionary();
            List<Integer> widths = counts(about.get("W"));
            if (widths.size() < 3 || widths.stream().anyMatch(width -> width > 8)) {
                throw Refusal.damaged("xref");
            }
            List<Integer> sections = about.has("Index")
                    ? counts(about.get("Index"))
                    : List.of(0, about.get("Size").asCount().orElse(0));
            Rows rows = new Rows(objects.decode(stream), widths);
            for (int i = 0; i + 1 < sections.size(); i += 2) {
                for (int j = 0; j < sections.get(i + 1) && rows.next(); j++) {
                    put(sections.get(i) + j, rows.place());
                }
            }
        }

        private static List<Integer> counts(Value value) {
            return value.asList().stream().map(each -> each.asCount().orElse(0)).toList();
        }

        private void put(int number, Place place) {
            if (number <= NUMBER_MAX) {
                places.putIfAbsent(number, place);
            }
            if (places.size() > OBJECTS_MAX) {
                throw Refusal.of(Refusal.TOO_LARGE, "", OBJECTS_MAX + " objects");
            }
        }
    }

    /** The rows of a cross-reference stream. */
    private static final class Rows {
        private final byte[] content;
        private final List<Integer> widths;
        private int at;
        private long kind;
        private long second;
        private long third;

        Rows(byte[] content, List<Integer> widths) {
            this.content = content;
            this.widths = widths;
        }

        boolean next() {
            int width = widths.get(0) + widths.get(1) + widths.get(2);
            if (width == 0 || at + width > content.length) {
                return false;
            }
            kind = widths.get(0) == 0 ? 1 : field(widths.get(0));
            second = field(widths.get(1));
            third = field(widths.get(2));
            return true;
        }

        Place place() {
            boolean fits = second >= 0 && second < Integer.MAX_VALUE && third >= 0 && third < Integer.MAX_VALUE;
            if (!fits || kind < 1 || kind > 2) {
                return Place.NOWHERE;
            }
            return kind == 1 ? new Place(0, (int) second) : new Place((int) second, (int) third);
        }

        private long field(int width) {
            long value = 0;
            for (int i = 0; i < width; i++) {
                value = (value << 8) | (content[at++] & 0xFF);
            }
            return value;
        }
    }
}
