package io.comptoir.cli;

import io.comptoir.accounting.export.EntryExporter;
import io.comptoir.accounting.export.Exporters;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms that entries can be written in: those that ship and those that the class path offers. */
final class FormNames implements Iterable<String>, ITypeConverter<EntryExporter> {

    private static final Exporters FOUND = Exporters.found();

    static List<String> names() {
        return FOUND.names();
    }

    static EntryExporter named(String name) {
        return FOUND.named(name);
    }

    /** Those that a FEC can be converted to: these, and its form in XML. */
    static List<String> converted() {
        return Stream.concat(FOUND.names().stream(), Stream.of("xml")).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return names().iterator();
    }

    @Override
    public EntryExporter convert(String name) {
        if (!names().contains(name)) {
            throw new TypeConversionException("no format '" + name + "'; one of " + names());
        }
        return named(name);
    }

    /** The names for a FEC. */
    static final class Converted implements Iterable<String>, ITypeConverter<String> {

        @Override
        public Iterator<String> iterator() {
            return converted().iterator();
        }

        @Override
        public String convert(String name) {
            if (!converted().contains(name)) {
                throw new TypeConversionException("no format '" + name + "'; one of " + converted());
            }
            return name;
        }
    }
}
