package io.comptoir.einvoice.container;

import io.comptoir.einvoice.container.Value.Dictionary;
import io.comptoir.einvoice.container.Value.Reference;
import io.comptoir.einvoice.container.Value.Stream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the files inside a PDF: those in the tree of names, however many levels it has, then those only associated. */
final class AttachedFiles {

    private static final int FILES_MAX = 1000;
    private static final int NODES_MAX = 10_000;
    private static final int DEPTH_MAX = 16;

    private final PdfObjects objects;
    private final Map<Value, Attachment.Builder> files = new LinkedHashMap<>();
    private final Set<Value> nodes = new HashSet<>();

    private AttachedFiles(PdfObjects objects) {
        this.objects = objects;
    }

    static List<Attachment> of(Dictionary catalog, PdfObjects objects) {
        AttachedFiles found = new AttachedFiles(objects);
        Dictionary names = objects.get(catalog, "Names").asDictionary();
        found.node(names.get("EmbeddedFiles"), 0);
        for (Value file : objects.get(catalog, "AF").asList()) {
            found.file(file, "").ifPresent(Attachment.Builder::associated);
        }
        return found.files.values().stream().map(Attachment.Builder::build).toList();
    }

    /** A node of the tree (ISO 32000-1, 7.9.6); one that was seen before is not seen again. */
    private void node(Value pointer, int depth) {
        boolean again = pointer instanceof Reference && !nodes.add(pointer);
        if (again || depth > DEPTH_MAX) {
            return;
        }
        if (nodes.size() > NODES_MAX) {
            throw Refusal.of(Refusal.TOO_LARGE, "", NODES_MAX + " nodes");
        }
        Dictionary node = objects.resolve(pointer).asDictionary();
        List<Value> names = objects.get(node, "Names").asList();
        for (int i = 0; i + 1 < names.size(); i += 2) {
            String key = objects.resolve(names.get(i)).asText().orElse("");
            file(names.get(i + 1), key).ifPresent(Attachment.Builder::listed);
        }
        objects.get(node, "Kids").asList().forEach(kid -> node(kid, depth + 1));
    }

    private Optional<Attachment.Builder> file(Value pointer, String key) {
        Dictionary specification = objects.resolve(pointer).asDictionary();
        Dictionary embedded = objects.get(specification, "EF").asDictionary();
        Value content = embedded.has("F") ? embedded.get("F") : embedded.get("UF");
        if (!(objects.resolve(content) instanceof Stream stream)) {
            return Optional.empty();
        }
        if (files.size() >= FILES_MAX) {
            throw Refusal.of(Refusal.TOO_LARGE, "", FILES_MAX + " attachments");
        }
        return Optional.of(files.computeIfAbsent(
                content,
                any -> new Attachment.Builder(name(specification, key), files.size() + 1, () -> objects.decode(stream))
                        .relationship(
                                objects.get(specification, "AFRelationship").asName())
                        .mediaType(objects.get(stream.dictionary(), "Subtype").asName())));
    }

    private String name(Dictionary specification, String key) {
        return objects.get(specification, "UF")
                .asText()
                .filter(name -> !name.isBlank())
                .or(() -> objects.get(specification, "F").asText())
                .filter(name -> !name.isBlank())
                .orElse(key);
    }
}
