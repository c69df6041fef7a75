package io.comptoir.einvoice.semantic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All terms and groups of EN 16931, with the few beyond it that this module knows, in the order of the norm. */
public final class TermTable {

    private static final Map<String, Entry> ENTRIES = read();

    private TermTable() {}

    /** All of them, in order. */
    public static Collection<Entry> entries() {
        return Collections.unmodifiableCollection(ENTRIES.values());
    }

    /** What is known of an id. */
    public static Optional<Entry> find(String id) {
        return Optional.ofNullable(ENTRIES.get(id));
    }

    private static Map<String, Entry> read() {
        InputStream in = Objects.requireNonNull(TermTable.class.getResourceAsStream("terms.txt"), "terms.txt");
        Map<String, Entry> entries = new LinkedHashMap<>();
        Deque<String> groups = new ArrayDeque<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                Entry entry = entry(line, groups);
                entries.put(entry.id(), entry);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Entry entry(String line, Deque<String> groups) {
        int depth = line.length() - line.stripLeading().length();
        while (groups.size() > depth) {
            groups.pop();
        }
        String[] cells = line.strip().split(" ", 5);
        String group = groups.isEmpty() ? TermGroup.INVOICE : groups.element();
        boolean isGroup = cells[1].equals("group");
        if (isGroup) {
            groups.push(cells[0]);
        }
        return new Entry(cells[0], group, isGroup, cells[2].equals("*"), cells[1], Profile.valueOf(cells[3]), cells[4]);
    }

    /**
     * A term or a group.
     *
     * @param id  such as {@code BT-1} or {@code BG-4}
     * @param group  the group that it is in
     * @param isGroup  whether it holds others
     * @param isMany  whether there may be more than one
     * @param kind  what it holds: {@code text}, {@code id}, {@code code}, {@code date}, {@code amount}, {@code price},
     *     {@code quantity}, {@code percent}, {@code file} or {@code group}
     * @param profile  the least profile of Factur-X that has it
     * @param name  what the norm calls it
     */
    public record Entry(
            String id, String group, boolean isGroup, boolean isMany, String kind, Profile profile, String name) {

        /** Whether it is a part of another term, such as BT-29-1 of BT-29. */
        public boolean isPart() {
            return id.matches("(?:B[TG]|EXT-FR-FE)-[0-9]+-[0-9]+")
                    && !kind.equals("quantity")
                    && !id.equals("BT-150-1");
        }
    }
}
