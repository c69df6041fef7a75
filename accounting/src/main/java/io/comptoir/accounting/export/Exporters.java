package io.comptoir.accounting.export;

import io.comptoir.fault.ViolationsException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms that entries can be written in, by their names.
 *
 * @param list  in the order they are offered
 */
public record Exporters(List<EntryExporter> list) {

    private static final List<EntryExporter> SHIPPED = List.of(
            new Csv(),
            new Xlsx(),
            new Fec(),
            new Isacompta(Isacompta.Version.V8550),
            new Isacompta(Isacompta.Version.V8700),
            new Agiris(),
            new Ximport(),
            new Rimport(),
            new Quadratus(),
            new Ebp(),
            new Coala(),
            new PlainText("ledger"),
            new PlainText("hledger"),
            new Beancount());

    /** Refuses two forms of one name. */
    public Exporters {
        list = List.copyOf(list);
        if (list.stream().map(EntryExporter::name).distinct().count() < list.size()) {
            throw new IllegalArgumentException("Two forms have one name: " + names(list));
        }
    }

    /** Those that ship with Comptoir. */
    public static Exporters shipped() {
        return new Exporters(SHIPPED);
    }

    /**
     * Those that ship, and those that the class path offers in {@code META-INF/services}.
     *
     * @throws IllegalArgumentException if two of them have one name
     */
    public static Exporters found() {
        return new Exporters(Stream.concat(
                        SHIPPED.stream(),
                        ServiceLoader.load(EntryExporter.class).stream().map(ServiceLoader.Provider::get))
                .toList());
    }

    /** These and one of the host's. */
    public Exporters with(EntryExporter other) {
        return new Exporters(Stream.concat(list.stream(), Stream.of(other)).toList());
    }

    /** Their names, in the same order. */
    public List<String> names() {
        return list.stream().map(EntryExporter::name).toList();
    }

    /**
     * The form of a name.
     *
     * @throws ViolationsException if there is none
     */
    public EntryExporter named(String name) {
        return list.stream()
                .filter(exporter -> exporter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ViolationsException(ExportRule.UNKNOWN.at("", name, names(list))));
    }

    private static String names(List<EntryExporter> list) {
        return list.stream().map(EntryExporter::name).collect(Collectors.joining(", "));
    }
}
