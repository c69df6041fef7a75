package io.comptoir.cli;

import io.comptoir.accounting.export.LineDetails;
import io.comptoir.accounting.fec.FecEntry;
import io.comptoir.accounting.fec.FecLine;
import io.comptoir.accounting.fec.FecReader;
import io.comptoir.accounting.journal.JournalEntry;
import io.comptoir.accounting.journal.JournalLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The entries of a FEC, read from its file each time they are asked for; one of them is held, with its matching codes. */
final class FecEntries implements Iterable<JournalEntry>, LineDetails, Closeable {

    private final Path file;
    private final List<FecReader> opened = new ArrayList<>();
    private List<FecLine> current = List.of();

    FecEntries(Path file) {
        this.file = file;
    }

    @Override
    public Iterator<JournalEntry> iterator() {
        try {
            FecReader reader = FecReader.open(file);
            opened.add(reader);
            return new Entries(reader.entries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String matching(JournalEntry entry, JournalLine line) {
        int place = entry.lines().indexOf(line);
        return place >= 0 && place < current.size() ? current.get(place).matchingCode() : "";
    }

    @Override
    public void close() throws IOException {
        for (FecReader reader : opened) {
            reader.close();
        }
    }

    /** Holds the lines of the last entry. */
    private final class Entries implements Iterator<JournalEntry> {

        private final Iterator<FecEntry> entries;

        private Entries(Iterator<FecEntry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public JournalEntry next() {
            FecEntry entry = entries.next();
            current = entry.lines().stream()
                    .filter(line -> line.balance().signum() != 0)
                    .toList();
            return entry.toJournalEntry();
        }
    }
}
