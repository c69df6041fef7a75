package io.comptoir.einvoice.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.comptoir.einvoice.container.Container.Look;
import io.comptoir.einvoice.container.Container.Packet;
import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Stream;
import java.util.Arrays;
import java.util.Optional;

/** Opens a PDF: by its own index, or, where that is broken, by one pieced together. */
final class Opening {

    /** The most bytes of a file. */
    static final int BYTES_MAX = 32 << 20;

    private static final int HEADER_WITHIN = 1024;
    private static final String HEADER = "%PDF-";
    private static final int VERSION = 3;

    private final PdfObjects objects;
    private final String version;

    private Opening(byte[] bytes, String version) {
        this.objects = new PdfObjects(bytes);
        this.version = version;
    }

    static ContainerReading open(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return new Unopened(Refusal.TOO_LARGE.at("", "", (BYTES_MAX >> 20) + " MiB"));
        }
        int from = header(bytes);
        if (from < 0) {
            return new Unopened(Refusal.NOT_PDF.at("", ""));
        }
        byte[] file = from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
        int version = Math.min(HEADER.length() + VERSION, file.length);
        String told = new String(file, HEADER.length(), version - HEADER.length(), ISO_8859_1);
        try {
            return new Opening(file, told).open();
        } catch (Refusal e) {
            return new Unopened(e.violation());
        }
    }

    /** Where the header starts; -1 where there is none. Anything may stand before it, as readers have always let it. */
    static int header(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEADER_WITHIN), ISO_8859_1).indexOf(HEADER);
    }

    private Container open() {
        try {
            objects.by(PdfIndex.told(objects));
            return container();
        } catch (Refusal e) {
            if (!e.violation().rule().equals(Refusal.DAMAGED)) {
                throw e;
            }
            objects.by(Recovery.of(objects));
            return container();
        }
    }

    private Container container() {
        Dictionary trailer = objects.index().trailer();
        if (trailer.has("Encrypt")) {
            throw Refusal.of(Refusal.ENCRYPTED, "");
        }
        Dictionary catalog = objects.get(trailer, "Root").asDictionary();
        if (!catalog.has("Pages")) {
            throw Refusal.damaged("catalog");
        }
        return new Container(
                version,
                objects.index().found(),
                AttachedFiles.of(catalog, objects),
                metadata(catalog),
                hasOutputIntent(catalog),
                look(catalog));
    }

    private Optional<Packet> metadata(Dictionary catalog) {
        return objects.get(catalog, "Metadata") instanceof Stream stream
                ? Optional.of(new Packet(objects.decode(stream)))
                : Optional.empty();
    }

    private boolean hasOutputIntent(Dictionary catalog) {
        return objects.get(catalog, "OutputIntents").asList().stream()
                .map(each -> objects.resolve(each).asDictionary())
                .anyMatch(intent -> intent.get("S").equals(new Value.Name("GTS_PDFA1"))
                        && objects.get(intent, "DestOutputProfile") instanceof Stream);
    }

    /** A look that stops tells why: what was found by then stands. */
    private Look look(Dictionary catalog) {
        Walk walk = new Walk(objects);
        try {
            walk.from(catalog);
            return new Look(walk.forbidden(), walk.looseFonts(), Optional.empty());
        } catch (Refusal e) {
            return new Look(walk.forbidden(), walk.looseFonts(), Optional.of(e.violation()));
        }
    }
}
