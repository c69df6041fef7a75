package io.comptoir.einvoice.xml;

import static java.util.stream.Collectors.joining;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import io.comptoir.einvoice.tree.XmlReading;
import java.util.ArrayList;
import java.util.List;

/** What a document says, leaf by leaf: each with its path, its text and its attributes, sorted. */
final class Leaves {

    private Leaves() {}

    static List<String> of(byte[] xml) {
        List<String> leaves = new ArrayList<>();
        collect(((XmlDocument) XmlReading.of(xml)).root(), "", leaves);
        leaves.sort(null);
        return leaves;
    }

    private static void collect(Element element, String around, List<String> leaves) {
        String path = around + "/" + element.name();
        String attributes = element.attributeNames().stream()
                .sorted()
                .map(name ->
                        " @" + name + "=" + element.attribute(name).orElse("").strip())
                .collect(joining());
        if (element.children().isEmpty()) {
            leaves.add(path + attributes + " = " + element.text().strip());
        } else if (!attributes.isEmpty()) {
            leaves.add(path + attributes);
        }
        element.children().forEach(child -> collect(child, path, leaves));
    }

    /** What is in one list and not in the other, both ways. */
    static String difference(List<String> wanted, List<String> found) {
        List<String> lost = new ArrayList<>(wanted);
        found.forEach(lost::remove);
        List<String> added = new ArrayList<>(found);
        wanted.forEach(added::remove);
        return lost.isEmpty() && added.isEmpty() ? "" : "lost " + lost + " added " + added;
    }
}
