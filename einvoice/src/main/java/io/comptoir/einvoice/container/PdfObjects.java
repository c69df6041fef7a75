package io.comptoir.einvoice.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.comptoir.einvoice.container.PdfIndex.Place;
import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Nothing;
import io.comptoir.einvoice.container.Value.Reference;
import io.comptoir.einvoice.container.Value.Stream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The objects of a PDF, by their numbers. Each is read when it is asked for, and none is kept but those packed together. */
final class PdfObjects {

    private static final int DEREFERENCES_MAX = 16;
    /** What all streams that are read may come to, inflated. */
    private static final int INFLATED_MAX = 48 << 20;
    /** What is read of a file that is walked whole: some thousands of pages. */
    private static final int VALUES_MAX = 1_000_000;
    /** How many bytes are looked at, those that are looked at again included. */
    private static final long BYTES_MAX = 48L << 20;

    private static final byte[] END_STREAM = "endstream".getBytes(ISO_8859_1);

    private final byte[] bytes;
    private final Map<Integer, Packed> packed = new HashMap<>();
    private final Set<Integer> opening = new HashSet<>();
    private PdfIndex index = PdfIndex.EMPTY;
    private int inflated;
    private int values;
    private long scanned;

    PdfObjects(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    void by(PdfIndex other) {
        index = other;
        packed.clear();
    }

    PdfIndex index() {
        return index;
    }

    /** What a value points to, or the value; {@link Nothing#NOTHING} where it points nowhere. */
    Value resolve(Value value) {
        Value found = value;
        for (int i = 0; i < DEREFERENCES_MAX; i++) {
            if (!(found instanceof Reference reference)) {
                return found;
            }
            found = object(reference.number());
        }
        return Nothing.NOTHING;
    }

    /** What a dictionary holds under a key. */
    Value get(Dictionary dictionary, String key) {
        return resolve(dictionary.get(key));
    }

    private Value object(int number) {
        Optional<Place> place = index.place(number);
        if (place.isEmpty()) {
            return Nothing.NOTHING;
        }
        int container = place.get().container();
        if (container > 0) {
            return packed(container).value(number, this);
        }
        return counted(new Scanner(bytes, place.get().at()), scanner -> scanner.object(number));
    }

    /** What is read, and counted even where reading stops. */
    private Value counted(Scanner scanner, Function<Scanner, Value> reading) {
        refuseTooMuch();
        int from = scanner.position();
        try {
            return reading.apply(scanner);
        } finally {
            values += scanner.values();
            scanned += scanner.position() - from;
        }
    }

    private void refuseTooMuch() {
        if (values > VALUES_MAX || scanned > BYTES_MAX) {
            throw Refusal.of(Refusal.TOO_LARGE, "", VALUES_MAX + " values");
        }
    }

    private Packed packed(int number) {
        Packed known = packed.get(number);
        if (known != null) {
            return known;
        }
        if (!opening.add(number)) {
            throw Refusal.damaged("object " + number);
        }
        Place place = index.place(number).orElse(Place.NOWHERE);
        if (place.container() != 0 || !(object(number) instanceof Stream stream)) {
            throw Refusal.damaged("object " + number);
        }
        Packed opened = Packed.of(decode(stream), stream.dictionary());
        packed.put(number, opened);
        opening.remove(number);
        return opened;
    }

    /** The bytes of a stream without their encodings. */
    byte[] decode(Stream stream) {
        refuseTooMuch();
        List<String> filters = resolve(stream.dictionary().get("Filter")).asList().stream()
                .map(filter -> resolve(filter).asName().orElse(""))
                .toList();
        List<Dictionary> parameters = resolve(stream.dictionary().get("DecodeParms")).asList().stream()
                .map(each -> resolve(each).asDictionary())
                .toList();
        byte[] decoded = Filters.decode(raw(stream), filters, parameters);
        inflated += decoded.length;
        if (inflated > INFLATED_MAX) {
            throw Refusal.of(Refusal.INFLATES, "", (INFLATED_MAX >> 20) + " MiB");
        }
        return decoded;
    }

    /** The bytes as they stand: to the length that is told where that ends the stream, else to where it is seen to end. */
    private byte[] raw(Stream stream) {
        int from = stream.from();
        int told = resolve(stream.dictionary().get("Length")).asCount().orElse(-1);
        if (told >= 0 && told <= bytes.length - from && new Scanner(bytes, from + told).startsWith("endstream")) {
            return Arrays.copyOfRange(bytes, from, from + told);
        }
        int end = find(END_STREAM, from);
        scanned += (end < 0 ? bytes.length : end) - from;
        if (end < 0) {
            throw Refusal.damaged("endstream");
        }
        end -= end > from && bytes[end - 1] == '\n' ? 1 : 0;
        end -= end > from && bytes[end - 1] == '\r' ? 1 : 0;
        return Arrays.copyOfRange(bytes, from, end);
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** The numbers of the objects that are packed in the stream of that number. */
    Set<Integer> packedIn(int number) {
        return packed(number).starts.keySet();
    }

    /** Objects that are packed in a stream (7.5.7). */
    private static final class Packed {
        private final byte[] content;
        private final Map<Integer, Integer> starts;

        private Packed(byte[] content, Map<Integer, Integer> starts) {
            this.content = content;
            this.starts = starts;
        }

        static Packed of(byte[] content, Dictionary dictionary) {
            int count = dictionary.get("N").asCount().orElse(0);
            int first = dictionary.get("First").asCount().orElse(0);
            Scanner scanner = new Scanner(content, 0);
            Map<Integer, Integer> starts = new HashMap<>();
            for (int i = 0; i < count && scanner.position() < content.length; i++) {
                int number = scanner.next().asCount().orElse(0);
                starts.put(number, first + scanner.next().asCount().orElse(0));
            }
            return new Packed(content, starts);
        }

        Value value(int number, PdfObjects counting) {
            int start = starts.getOrDefault(number, -1);
            if (start < 0 || start > content.length) {
                return Nothing.NOTHING;
            }
            return counting.counted(new Scanner(content, start), Scanner::next);
        }
    }
}
