package io.comptoir.einvoice.binding;

import io.comptoir.einvoice.semantic.TermGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Which term or group an element carries, and of which group it is.
 *
 * @param id  the term or group
 * @param from  the group that the way starts from
 * @param way  the groups to go into from there
 */
record Target(String id, From from, List<String> way) {

    /** The marks of what may be found in whatever group. */
    static final long ANYTHING = -1;

    /** Where a way starts. */
    enum From {
        /** The group that the element is in. */
        HERE,
        /** The one around that. */
        AROUND,
        /** The invoice. */
        INVOICE
    }

    /** Reads {@code BT-9}, {@code BT-9>doc}, {@code BT-72>BG-13}, {@code BT-90>/BG-16/BG-19} or {@code BG-30^}. */
    static Target of(String text) {
        int to = text.indexOf('>');
        if (text.endsWith("^")) {
            return new Target(text.substring(0, text.length() - 1), From.AROUND, List.of());
        }
        if (to < 0) {
            return new Target(text, From.HERE, List.of());
        }
        String id = text.substring(0, to);
        String way = text.substring(to + 1);
        if (way.equals("doc")) {
            return new Target(id, From.INVOICE, List.of());
        }
        From from = way.startsWith("/") ? From.INVOICE : From.HERE;
        return new Target(id, from, List.of((from == From.INVOICE ? way.substring(1) : way).split("/", -1)));
    }

    /** The same way to another term. */
    Target to(String other) {
        return new Target(other, from, way);
    }

    boolean isGroup() {
        return TermGroup.isGroup(id);
    }

    /** What the group that an element is in must have for it to lead anywhere, as a mark. */
    long wants() {
        if (from != From.HERE) {
            return ANYTHING;
        }
        return TermGroup.mark(way.isEmpty() ? id : way.get(0));
    }

    boolean isFar() {
        return from != From.HERE || !way.isEmpty();
    }

    /** The group to read into, made where it is not there yet. */
    TermGroup.Builder into(Nest<TermGroup.Builder> nest) {
        TermGroup.Builder group = start(nest);
        for (String step : way) {
            group = group.first(step);
        }
        return group;
    }

    /** Whether it is said once for several groups: how a payment is to be known, whichever account it goes to. */
    boolean isShared(Nest<TermGroup.Builder> nest) {
        return !isGroup() && way.size() == 1 && start(nest).groups(way.get(0)).size() > 1;
    }

    /** All groups to read into. */
    List<TermGroup.Builder> all(Nest<TermGroup.Builder> nest) {
        return start(nest).groups(way.get(0));
    }

    /** The groups to write from. */
    List<TermGroup> groups(Nest<TermGroup> nest) {
        List<TermGroup> at = List.of(start(nest));
        if (way.size() == 1) {
            return at.get(0).groups(way.get(0));
        }
        for (String step : way) {
            List<TermGroup> inner = new ArrayList<>();
            at.forEach(group -> inner.addAll(group.groups(step)));
            at = inner;
        }
        return at;
    }

    private <G> G start(Nest<G> nest) {
        return switch (from) {
            case HERE -> nest.here();
            case AROUND -> nest.around();
            case INVOICE -> nest.invoice();
        };
    }

    /** The groups that an element is in. */
    record Nest<G>(G invoice, G around, G here) {

        static <G> Nest<G> of(G invoice) {
            return new Nest<>(invoice, invoice, invoice);
        }

        Nest<G> in(G inner) {
            return new Nest<>(invoice, here, inner);
        }
    }
}
