package io.comptoir.accounting.export;

import io.comptoir.accounting.fec.Aside;
import io.comptoir.accounting.journal.JournalEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Writes entries in the form that one program takes. {@link Exporters} has those that ship; a host adds its own, given to
 * it or named in {@code META-INF/services}.
 * <p>
 * What cannot be said in a form is refused before the first byte, all of it at once. The same entries under the same
 * options always make the same bytes, in constant memory: entries are asked for once or twice, and not kept.
 */
public interface EntryExporter {

    /** The word it is asked for by, in small letters, such as {@code isacompta}. */
    String name();

    /** What comes behind the point in the name of a file, such as {@code txt}. */
    String extension();

    /** The encoding, unless options name another. */
    Charset charset();

    /**
     * Writes entries to {@code out}, which stays open.
     *
     * @param entries  in the order of the file; what they iterate over must be the same each time
     * @throws io.comptoir.fault.ViolationsException if the form or the options cannot take them; nothing is written then
     * @throws IOException if {@code out} cannot be written
     */
    void write(Iterable<JournalEntry> entries, OutputStream out, ExportOptions options) throws IOException;

    /**
     * Writes a whole file: aside, then moved into its place, so that a failure leaves no part of one.
     *
     * @throws io.comptoir.fault.ViolationsException if the form or the options cannot take the entries
     * @throws IOException if the file cannot be written
     */
    default void write(Iterable<JournalEntry> entries, Path file, ExportOptions options) throws IOException {
        Aside.write(file, out -> write(entries, out, options));
    }
}
