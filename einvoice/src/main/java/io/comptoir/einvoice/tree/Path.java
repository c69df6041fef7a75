package io.comptoir.einvoice.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from an element to others: names of children separated by {@code /}, {@code ..} for the element around, {@code *}
 * for any child, and at the end, if need be, {@code @name} for an attribute. Split once, walked often.
 */
public final class Path {

    private final List<String> steps;
    private final String attribute;
    private final boolean isPlain;

    private Path(List<String> steps, String attribute) {
        this.steps = steps;
        this.attribute = attribute;
        this.isPlain = attribute.isEmpty() && isPlain(steps);
    }

    /** Splits a path, for example {@code cac:Party/cbc:EndpointID/@schemeID}; {@code .} is the element itself. */
    public static Path of(String path) {
        List<String> steps = new ArrayList<>(List.of(path.split("/", -1)));
        String last = steps.get(steps.size() - 1);
        boolean isAttribute = last.startsWith("@");
        if (isAttribute || last.equals(".")) {
            steps.remove(steps.size() - 1);
        }
        return new Path(List.copyOf(steps), isAttribute ? last.substring(1) : "");
    }

    /** The elements at its end, or those that bear its attribute, in the order of the document. */
    public List<Element> from(Element start) {
        if (steps.isEmpty()) {
            return attribute.isEmpty() ? List.of(start) : bearing(List.of(start));
        }
        List<Element> at = next(start, steps.get(0));
        for (int i = 1; i < steps.size() && !at.isEmpty(); i++) {
            at = next(at, steps.get(i));
        }
        return attribute.isEmpty() || at.isEmpty() ? at : bearing(at);
    }

    /** The texts at its end: of elements, or of the attribute. */
    public List<String> texts(Element start) {
        List<Element> at = from(start);
        if (at.isEmpty()) {
            return List.of();
        }
        if (at.size() == 1) {
            return List.of(text(at.get(0)));
        }
        List<String> texts = new ArrayList<>(at.size());
        for (Element one : at) {
            texts.add(text(one));
        }
        return texts;
    }

    /** Whether it leads anywhere. */
    public boolean leads(Element start) {
        return leads(start, 0);
    }

    private boolean leads(Element at, int step) {
        if (step == steps.size()) {
            return attribute.isEmpty() || at.attribute(attribute).isPresent();
        }
        if (isPlain && step == steps.size() - 1) {
            return at.has(steps.get(step));
        }
        List<Element> inner = next(at, steps.get(step));
        for (int i = 0; i < inner.size(); i++) {
            if (leads(inner.get(i), step + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(List<String> steps) {
        for (String step : steps) {
            if (isSpecial(step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpecial(String step) {
        return step.equals("..") || step.equals("*");
    }

    private static List<Element> next(List<Element> all, String step) {
        if (all.size() == 1) {
            return next(all.get(0), step);
        }
        if (all.isEmpty()) {
            return all;
        }
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            found.addAll(next(all.get(i), step));
        }
        return found;
    }

    private static List<Element> next(Element one, String step) {
        return switch (step) {
            case ".." -> one.parent().map(List::of).orElse(List.of());
            case "*" -> one.children();
            default -> one.children(step);
        };
    }

    private List<Element> bearing(List<Element> all) {
        List<Element> bearing = new ArrayList<>(all.size());
        for (Element one : all) {
            if (one.attribute(attribute).isPresent()) {
                bearing.add(one);
            }
        }
        return bearing;
    }

    private String text(Element one) {
        return attribute.isEmpty() ? one.text() : one.attribute(attribute).orElse("");
    }
}
