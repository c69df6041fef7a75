package io.comptoir.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of facts in a jar of Comptoir. */
public final class ShippedTable {

    private ShippedTable() {}

    /**
     * The rows of the table {@code name} that stands beside {@code neighbour}, in order, cells trimmed.
     *
     * @throws IllegalStateException if the jar does not hold it: a broken build, never a user's fault
     */
    public static List<List<String>> rows(Class<?> neighbour, String name) {
        return text(neighbour, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::trim).toList())
                .toList();
    }

    private static String text(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No table " + name + " beside " + neighbour.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read table " + name, e);
        }
    }
}
