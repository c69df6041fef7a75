package io.comptoir.einvoice.semantic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A group of business terms (BG) as texts: what readers find and writers write, before anybody asks whether it makes an
 * invoice. The outermost is the invoice itself.
 */
public final class TermGroup {

    /** The id of the outermost group. */
    public static final String INVOICE = "INVOICE";

    /** A group that says nothing. */
    public static final TermGroup EMPTY = builder("").build();

    private final String id;
    private final Map<String, List<Term>> terms;
    private final Map<String, List<TermGroup>> groups;

    private TermGroup(String id, Map<String, List<Term>> terms, Map<String, List<TermGroup>> groups) {
        this.id = id;
        this.terms = terms;
        this.groups = groups;
    }

    /** Which group it is, such as {@code BG-4}. */
    public String id() {
        return id;
    }

    /** Whether an id is that of a group: {@code BG-4}, or {@code EXT-FR-FE-BG-02} of the French profile. */
    public static boolean isGroup(String id) {
        return id.startsWith("BG-") || id.startsWith("EXT-FR-FE-BG-");
    }

    /** What it says under a term, in order. */
    public List<Term> terms(String termId) {
        return terms.getOrDefault(termId, List.of());
    }

    /** The first that it says under a term. */
    public Optional<Term> term(String termId) {
        List<Term> said = terms(termId);
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(0));
    }

    /** The first text under a term. */
    public Optional<String> text(String termId) {
        return term(termId).map(Term::text);
    }

    /** The groups right inside it under an id, in order. */
    public List<TermGroup> groups(String groupId) {
        return groups.getOrDefault(groupId, List.of());
    }

    /** The first group under an id. */
    public Optional<TermGroup> group(String groupId) {
        return groups(groupId).stream().findFirst();
    }

    /** The ids of all terms that it has, itself and not in its groups. */
    public Collection<String> termIds() {
        return Collections.unmodifiableSet(terms.keySet());
    }

    /** The ids of all groups right inside it. */
    public Collection<String> groupIds() {
        return Collections.unmodifiableSet(groups.keySet());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return terms.isEmpty() && groups.isEmpty();
    }

    /** What is left where only some ids are kept, terms, their parts and groups alike. */
    public TermGroup only(Predicate<String> kept) {
        Builder left = builder(id);
        terms.values()
                .forEach(all ->
                        all.stream().filter(term -> kept.test(term.id())).forEach(term -> left.add(only(term, kept))));
        groups.values()
                .forEach(all -> all.stream()
                        .filter(group -> kept.test(group.id()))
                        .forEach(group -> left.add(group.only(kept))));
        return left.build();
    }

    private static Term only(Term term, Predicate<String> kept) {
        Map<String, String> parts = new LinkedHashMap<>(term.parts());
        parts.keySet().removeIf(kept.negate());
        return new Term(term.id(), term.text(), parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermGroup group
                && id.equals(group.id)
                && terms.equals(group.terms)
                && groups.equals(group.groups);
    }

    @Override
    public int hashCode() {
        return 31 * terms.hashCode() + groups.hashCode();
    }

    @Override
    public String toString() {
        return id + terms.values() + groups.values();
    }

    /** Starts a group. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Builds a group. What has no text is left out, and so is an inner group that says nothing. */
    public static final class Builder {
        private final String id;
        private final Map<String, List<Term>> terms = new LinkedHashMap<>();
        private final Map<String, List<Builder>> groups = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        /** Says something. */
        public Builder add(Term term) {
            if (!term.text().isEmpty()) {
                terms.computeIfAbsent(term.id(), any -> new ArrayList<>(1)).add(term);
            }
            return this;
        }

        /** Says something in one text. */
        public Builder add(String termId, String text) {
            return add(Term.of(termId, text));
        }

        /** Says it again in this group, term by term and group by group. */
        public Builder add(TermGroup group) {
            group(group.id).addAll(group);
            return this;
        }

        /** Says all that another group says. */
        public Builder addAll(TermGroup other) {
            other.terms.values().forEach(all -> all.forEach(this::add));
            other.groups.values().forEach(all -> all.forEach(this::add));
            return this;
        }

        /** Whether anything is said under a term. */
        public boolean has(String termId) {
            return terms.containsKey(termId);
        }

        /** The first text under a term. */
        public Optional<String> text(String termId) {
            return Optional.ofNullable(terms.get(termId)).map(all -> all.get(0).text());
        }

        /** Whether exactly this is said. */
        public boolean has(Term term) {
            return terms.getOrDefault(term.id(), List.of()).contains(term);
        }

        /** Gives the last of a term one more part; nothing without such a term. */
        public void part(String termId, String partId, String value) {
            List<Term> said = terms.get(termId);
            if (said != null && !value.isEmpty()) {
                said.set(said.size() - 1, said.get(said.size() - 1).with(partId, value));
            }
        }

        /** Starts another inner group. */
        public Builder group(String groupId) {
            Builder inner = new Builder(groupId);
            groups.computeIfAbsent(groupId, any -> new ArrayList<>(1)).add(inner);
            return inner;
        }

        /** The first inner group of that id, started where there is none. */
        public Builder first(String groupId) {
            List<Builder> all = groups.get(groupId);
            return all == null ? group(groupId) : all.get(0);
        }

        /** The inner groups of that id. */
        public List<Builder> groups(String groupId) {
            return List.copyOf(groups.getOrDefault(groupId, List.of()));
        }

        /** Makes one of inner groups that follow each other and differ in their {@code many} alone. */
        public void merge(String groupId, String many) {
            List<Builder> all = groups.getOrDefault(groupId, List.of());
            for (int i = all.size() - 1; i > 0; i--) {
                Builder last = all.get(i);
                Builder before = all.get(i - 1);
                if (last.groups.containsKey(many)
                        && before.groups.containsKey(many)
                        && last.without(many).equals(before.without(many))) {
                    List<Builder> both = new ArrayList<>(before.groups(many));
                    both.addAll(last.groups(many));
                    before.groups.put(many, both);
                    all.remove(i);
                }
            }
        }

        private TermGroup without(String groupId) {
            return build().only(one -> !one.equals(groupId));
        }

        /** The group. */
        public TermGroup build() {
            Map<String, List<TermGroup>> inner = new LinkedHashMap<>();
            groups.forEach((groupId, all) -> {
                List<TermGroup> built = new ArrayList<>(all.size());
                for (Builder one : all) {
                    TermGroup group = one.build();
                    if (!group.isEmpty()) {
                        built.add(group);
                    }
                }
                if (!built.isEmpty()) {
                    inner.put(groupId, built);
                }
            });
            return new TermGroup(id, new LinkedHashMap<>(terms), inner);
        }
    }
}
