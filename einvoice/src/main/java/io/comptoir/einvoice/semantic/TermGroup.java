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
    private final ById<Term> terms;
    private final ById<TermGroup> groups;

    private TermGroup(String id, ById<Term> terms, ById<TermGroup> groups) {
        this.id = id;
        this.terms = terms;
        this.groups = groups;
    }

    /** A bit for an id, to be joined with others for {@link #mayHave}. */
    public static long mark(String id) {
        return ById.mark(id);
    }

    /** Whether it may have a term or a group under one of the ids that were marked; never false where it has. */
    public boolean mayHave(long idMarks) {
        return ((terms.marks() | groups.marks()) & idMarks) != 0;
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
        return terms.get(termId);
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
        return groups.get(groupId);
    }

    /** The first group under an id. */
    public Optional<TermGroup> group(String groupId) {
        List<TermGroup> all = groups(groupId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The ids of all terms that it has, itself and not in its groups. */
    public Collection<String> termIds() {
        return Collections.unmodifiableList(terms.ids());
    }

    /** The ids of all groups right inside it. */
    public Collection<String> groupIds() {
        return Collections.unmodifiableList(groups.ids());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return terms.isEmpty() && groups.isEmpty();
    }

    /** The same with more inner groups, which are not gone through: their list may make each when it is asked for. */
    TermGroup with(String groupId, List<TermGroup> more) {
        ById<TermGroup> all = groups.copy();
        all.put(groupId, more);
        return new TermGroup(id, terms, all);
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
        return id + terms + groups;
    }

    /** Starts a group. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Builds a group. What has no text is left out, and so is an inner group that says nothing. */
    public static final class Builder {
        private static final int TERMS_AT_FIRST = 8;
        private static final int GROUPS_AT_FIRST = 0;

        private final String id;
        private final ById<Term> terms = new ById<>(TERMS_AT_FIRST);
        private final ById<Builder> groups = new ById<>(GROUPS_AT_FIRST);

        private Builder(String id) {
            this.id = id;
        }

        /** Says something. */
        public Builder add(Term term) {
            if (!term.text().isEmpty()) {
                terms.add(term.id(), term);
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
            return terms.has(termId);
        }

        /** The first text under a term. */
        public Optional<String> text(String termId) {
            List<Term> said = terms.get(termId);
            return said.isEmpty() ? Optional.empty() : Optional.of(said.get(0).text());
        }

        /** Whether exactly this is said. */
        public boolean has(Term term) {
            return terms.get(term.id()).contains(term);
        }

        /** Gives the last of a term one more part; nothing without such a term. */
        public void part(String termId, String partId, String value) {
            List<Term> said = terms.get(termId);
            if (!said.isEmpty() && !value.isEmpty()) {
                terms.replaceLast(termId, said.get(said.size() - 1).with(partId, value));
            }
        }

        /** Starts another inner group. */
        public Builder group(String groupId) {
            Builder inner = new Builder(groupId);
            groups.add(groupId, inner);
            return inner;
        }

        /** The first inner group of that id, started where there is none. */
        public Builder first(String groupId) {
            List<Builder> all = groups.get(groupId);
            return all.isEmpty() ? group(groupId) : all.get(0);
        }

        /** The inner groups of that id. */
        public List<Builder> groups(String groupId) {
            return List.copyOf(groups.get(groupId));
        }

        /** Makes one of inner groups that follow each other and differ in their {@code many} alone. */
        public void merge(String groupId, String many) {
            List<Builder> all = new ArrayList<>(groups.get(groupId));
            for (int i = all.size() - 1; i > 0; i--) {
                Builder last = all.get(i);
                Builder before = all.get(i - 1);
                if (last.groups.has(many)
                        && before.groups.has(many)
                        && last.without(many).equals(before.without(many))) {
                    List<Builder> both = new ArrayList<>(before.groups(many));
                    both.addAll(last.groups(many));
                    before.groups.put(many, both);
                    all.remove(i);
                    groups.put(groupId, all);
                }
            }
        }

        private TermGroup without(String groupId) {
            return build().only(one -> !one.equals(groupId));
        }

        /** The group. */
        public TermGroup build() {
            ById<TermGroup> inner = new ById<>(groups.size());
            for (int i = 0; i < groups.size(); i++) {
                for (Builder one : groups.values().get(i)) {
                    TermGroup group = one.build();
                    if (!group.isEmpty()) {
                        inner.add(groups.ids().get(i), group);
                    }
                }
            }
            return new TermGroup(id, terms.copy(), inner);
        }
    }
}
