package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.tree.Element;
import io.comptoir.einvoice.tree.XmlDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Three documents made one: what was read, how we would have written that, and how we write it now. Where the last two
 * agree stands what was read, elsewhere what is new.
 */
final class Merge {

    private final XmlCopy copy;
    private final IdentityHashMap<Element, String> spelled = new IdentityHashMap<>();

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
        IdentityHashMap<Element, Element> sources = twins(three.before.children(), three.source.children());
        IdentityHashMap<Element, Element> befores = twins(three.now.children(), three.before.children());
        IdentityHashMap<Element, List<Element>> extras = extras(three, sources, befores);
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
    private static IdentityHashMap<Element, List<Element>> extras(
            Three three, IdentityHashMap<Element, Element> sources, IdentityHashMap<Element, Element> befores) {
        IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();
        sources.values().forEach(source -> known.put(source, false));
        befores.values().forEach(before -> {
            Element source = sources.get(before);
            if (source != null) {
                known.put(source, true);
            }
        });
        IdentityHashMap<Element, List<Element>> extras = new IdentityHashMap<>();
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

    /** Pairs elements of one name: those that say the same, then those that begin alike, then the others in order. */
    private IdentityHashMap<Element, Element> twins(List<Element> ones, List<Element> others) {
        IdentityHashMap<Element, Element> twins = new IdentityHashMap<>();
        Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        Map<String, Deque<Element>> free = new HashMap<>();
        for (Function<Element, String> likeness :
                List.<Function<Element, String>>of(this::spelled, one -> one.name() + first(one), Element::name)) {
            free.clear();
            others.stream()
                    .filter(other -> !taken.contains(other))
                    .forEach(other -> free.computeIfAbsent(likeness.apply(other), any -> new ArrayDeque<>())
                            .add(other));
            for (Element one : ones) {
                Deque<Element> alike = twins.containsKey(one) ? null : free.get(likeness.apply(one));
                if (alike != null && !alike.isEmpty()) {
                    Element twin = alike.remove();
                    twins.put(one, twin);
                    taken.add(twin);
                }
            }
        }
        return twins;
    }

    /** The first text inside: what most elements that repeat are known by. */
    private static String first(Element element) {
        Element at = element;
        while (!at.children().isEmpty()) {
            at = at.children().get(0);
        }
        return at.text().strip();
    }

    private String spelled(Element element) {
        String known = spelled.get(element);
        if (known != null) {
            return known;
        }
        StringBuilder all = new StringBuilder(element.name());
        element.attributeNames().stream()
                .sorted()
                .forEach(name -> all.append(" @")
                        .append(name)
                        .append('=')
                        .append(element.attribute(name).orElse("")));
        if (element.children().isEmpty()) {
            all.append('"').append(element.text().strip()).append('"');
        }
        element.children()
                .forEach(child -> all.append('(').append(spelled(child)).append(')'));
        spelled.put(element, all.toString());
        return all.toString();
    }

    private record Three(Element before, Element source, Element now) {}
}
