package io.comptoir.einvoice.container;

import io.comptoir.einvoice.container.PdfIndex.Place;
import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Nothing;
import io.comptoir.einvoice.container.Value.Stream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pieces the index of a damaged or truncated file together from the objects that stand in it; later ones replace earlier ones. */
final class Recovery {

    private static final int DIGITS_MAX = 9;

    private final PdfObjects objects;
    private final byte[] bytes;
    private final Map<Integer, Place> places = new LinkedHashMap<>();
    private final Set<Integer> named = new LinkedHashSet<>();
    private int last;
    private Dictionary trailer = Dictionary.EMPTY;

    private Recovery(PdfObjects objects) {
        this.objects = objects;
        this.bytes = objects.bytes();
    }

    static PdfIndex of(PdfObjects objects) {
        return new Recovery(objects).read();
    }

    private PdfIndex read() {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '/') {
                remember(at);
            } else if (isWord("obj", at)) {
                object(at);
            } else if (isWord("trailer", at)) {
                root(attempt(at + "trailer".length()).asDictionary());
            }
        }
        objects.by(new PdfIndex(places, trailer, false));
        unpack();
        if (!trailer.has("Root")) {
            catalog().ifPresent(number -> trailer = new Dictionary(Map.of("Root", new Value.Reference(number))));
        }
        return new PdfIndex(places, trailer, false);
    }

    /** Only what names itself so is read again: a file may have many objects that run to its end. */
    private void remember(int at) {
        if (stands("/ObjStm", at) || stands("/XRef", at) || stands("/Catalog", at)) {
            named.add(last);
        }
    }

    private boolean isWord(String word, int at) {
        return stands(word, at) && (at == 0 || !isLetter(bytes[at - 1]));
    }

    private boolean stands(String word, int at) {
        if (bytes[at] != word.charAt(0) || at + word.length() > bytes.length) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** The two numbers before the word that starts an object. */
    private void object(int word) {
        int generation = digitsBefore(word);
        int number = generation == word ? generation : digitsBefore(generation);
        if (number == generation) {
            return;
        }
        new Scanner(bytes, number).next().asCount().ifPresent(found -> {
            last = found;
            places.put(found, new Place(0, number));
            if (places.size() > PdfIndex.OBJECTS_MAX) {
                throw Refusal.of(Refusal.TOO_LARGE, "", PdfIndex.OBJECTS_MAX + " objects");
            }
        });
    }

    /** Where the digits start that stand before {@code end}, with white space between; {@code end} where there are none. */
    private int digitsBefore(int end) {
        int at = end;
        while (at > 0 && Scanner.isSpace(bytes[at - 1])) {
            at--;
        }
        int digits = at;
        while (digits > 0 && at - digits < DIGITS_MAX && bytes[digits - 1] >= '0' && bytes[digits - 1] <= '9') {
            digits--;
        }
        return digits == at ? end : digits;
    }

    private void root(Dictionary one) {
        if (one.has("Root")) {
            trailer = one;
        }
    }

    /** The objects in streams, and the trailers that streams of cross-references are. */
    private void unpack() {
        Map<Integer, Place> inside = new HashMap<>();
        for (int number : named) {
            Value value = attemptObject(number);
            String type = value.asDictionary().get("Type").asName().orElse("");
            if (value instanceof Stream && type.equals("XRef")) {
                root(value.asDictionary());
            } else if (value instanceof Stream && type.equals("ObjStm")) {
                packedIn(number).forEach(each -> inside.put(each, new Place(number, 0)));
            }
        }
        inside.forEach(places::putIfAbsent);
        named.addAll(inside.keySet());
    }

    private Iterable<Integer> packedIn(int number) {
        try {
            return objects.packedIn(number);
        } catch (Refusal e) {
            return List.of(); // cut off: what is in it is lost
        }
    }

    private Optional<Integer> catalog() {
        return named.stream()
                .filter(number ->
                        attemptObject(number).asDictionary().get("Type").equals(new Value.Name("Catalog")))
                .reduce((first, last) -> last);
    }

    private Value attemptObject(int number) {
        try {
            return objects.resolve(new Value.Reference(number));
        } catch (Refusal e) {
            return Nothing.NOTHING;
        }
    }

    private Value attempt(int at) {
        try {
            return new Scanner(bytes, at).next();
        } catch (Refusal e) {
            return Nothing.NOTHING;
        }
    }
}
