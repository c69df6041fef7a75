package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Three documents made one: what was read, how we would have written that, and how we write it now. Where the last two
 * agree stands what was read, elsewhere what is new.
 */
final class Merge {

    private final XmlCopy copy;
    private final Map<Element, String> spelled = new IdentityHashMap<>();

    Merge(XmlCopy copy) {
        this.copy = copy;
    }

    byte[] of(XmlDocument before, XmlDocument source, XmlDocument now) {
        copy.start();
        merge(new Three(before.root(), source.root(), now.root()), true);
        return copy.bytes();
    }

    private void merge(Three three, boolean isRoot) {
        if (spelled(three.before).equals(spelled(three.now))) {
            copy.copy(three.source, isRoot);
            return;
        }
        copy.open(three.now.name(), isRoot);
        attributes(three);
        copy.endOfTag();
        if (three.now.children().isEmpty()) {
            copy.text(three.now.text());
        } else {
            children(three);
        }
        copy.close(three.now.name());
    }

    private void attributes(Three three) {
        Set<String> names = new LinkedHashSet<>(three.source.attributeNames());
        names.addAll(three.now.attributeNames());
        for (String name : names) {
            Optional<String> now = three.now.attribute(name);
            boolean isSame = now.equals(three.before.attribute(name));
            (isSame ? three.source.attribute(name) : now).ifPresent(value -> copy.attribute(name, value));
        }
    }

    private void children(Three three) {
        Map<Element, Element> sources =
                twins(three.before.children(), three.source.children());
        Map<Element, Element> befores = twins(three.now.children(), three.before.children());
        Map<Element, List<Element>> extras = extras(three, sources, befores);
        write(extras.getOrDefault(three.source, List.of()));
        for (Element now : three.now.children()) {
            Element before = befores.get(now);
            Element source = before == null ? null : sources.get(before);
            if (before != null && source != null) {
                merge(new Three(before, source, now), false);
                write(extras.getOrDefault(source, List.of()));
            } else if (before == null || !spelled(before).equals(spelled(now))) {
                copy.copy(now, false);
            }
        }
    }

    private void write(List<Element> kept) {
        kept.forEach(one -> copy.copy(one, false));
    }

    /** What was read beyond what we write, each under the element that it stood after and that is still written. */
    private static Map<Element, List<Element>> extras(
            Three three, Map<Element, Element> sources, Map<Element, Element> befores) {
        Map<Element, Boolean> known = new IdentityHashMap<>();
        sources.values().forEach(source -> known.put(source, false));
        befores.values().forEach(before -> {
            Element source = sources.get(before);
            if (source != null) {
                known.put(source, true);
            }
        });
        Map<Element, List<Element>> extras = new IdentityHashMap<>();
        Element after = three.source;
        for (Element source : three.source.children()) {
            Boolean isWritten = known.get(source);
            if (isWritten == null) {
                extras.computeIfAbsent(after, any -> new ArrayList<>()).add(source);
            } else if (isWritten) {
                after = source;
            }
        }
        return extras;
    }

    /** Pairs elements of one name: first those that say the same, then the others in order. */
    private Map<Element, Element> twins(List<Element> ones, List<Element> others) {
        Map<Element, Element> twins = new IdentityHashMap<>();
        Map<String, List<Element>> open = new HashMap<>();
        others.forEach(other -> open.computeIfAbsent(other.name(), any -> new ArrayList<>()).add(other));
        for (Element one : ones) {
            List<Element> free = open.getOrDefault(one.name(), List.of());
            free.stream()
                    .filter(other -> spelled(other).equals(spelled(one)))
                    .findFirst()
                    .ifPresent(other -> pair(twins, one, other, free));
        }
        for (Element one : ones) {
            List<Element> free = open.getOrDefault(one.name(), List.of());
            if (!twins.containsKey(one) && !free.isEmpty()) {
                pair(twins, one, free.get(0), free);
            }
        }
        return twins;
    }

    @SuppressWarnings("ReferenceEquality") // which element it is counts, not what it says
    private static void pair(Map<Element, Element> twins, Element one, Element other, List<Element> free) {
        twins.put(one, other);
        free.removeIf(any -> any == other);
    }

    private String spelled(Element element) {
        String known = spelled.get(element);
        if (known != null) {
            return known;
        }
        StringBuilder all = new StringBuilder(element.name());
        element.attributeNames().stream()
                .sorted()
                .forEach(name -> all.append(" @").append(name).append('=').append(element.attribute(name).orElse("")));
        if (element.children().isEmpty()) {
            all.append('"').append(element.text().strip()).append('"');
        }
        element.children().forEach(child -> all.append('(').append(spelled(child)).append(')'));
        spelled.put(element, all.toString());
        return all.toString();
    }

    private record Three(Element before, Element source, Element now) {}
}
