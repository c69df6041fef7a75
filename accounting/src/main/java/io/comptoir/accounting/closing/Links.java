package io.comptoir.accounting.closing;

import java.util.HashMap;
import java.util.Map;

/** Names that belong together, however they were linked: union and find. */
final class Links {

    private final Map<String, String> above = new HashMap<>();

    /** The name that stands for all that {@code name} was linked with. */
    String root(String name) {
        String root = name;
        while (above.containsKey(root)) {
            root = above.getOrDefault(root, root);
        }
        String on = name;
        while (!on.equals(root)) { // so that the way is short the next time
            String next = above.getOrDefault(on, root);
            above.put(on, root);
            on = next;
        }
        return root;
    }

    /** Links two names; the earlier in the alphabet stands for both, whatever the order of linking. */
    void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (first.compareTo(second) < 0) {
            above.put(second, first);
        } else if (!first.equals(second)) {
            above.put(first, second);
        }
    }
}
