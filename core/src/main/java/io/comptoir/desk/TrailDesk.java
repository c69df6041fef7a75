package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.audit.Action;
import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.Head;
import io.comptoir.audit.Link;
import io.comptoir.audit.Rendition;
import io.comptoir.audit.TrailArchive;
import io.comptoir.audit.TrailReport;
import io.comptoir.audit.TrailVerifier;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.json.InvoiceJson;
import io.comptoir.party.DossierId;
import io.comptoir.port.Journal;
import io.comptoir.port.Ports;
import io.comptoir.port.StoredDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/** Where the audit trail of a dossier is written on, verified and exported. */
public final class TrailDesk {

    private static final int PAGE = 500;

    private static final Rule DOCUMENT_LOST = Rule.error("CPT-DESK-DOCUMENT-LOST", "CGI art. 286, I, 3° bis")
            .says(
                    "La piste d'audit connaît le document {value}, que le dossier n'a plus.",
                    "The audit trail knows document {value}, which the dossier no longer has.")
            .fix("Rétablissez-le depuis une sauvegarde.", "Restore it from a backup.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    TrailDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    // --- writing on ---

    /**
     * Takes note of a file that shows a document as it went out, and keeps it in the archive where there is one.
     *
     * @param format  {@code PDF}, {@code XML}…
     * @param key  names this command
     */
    public Rendition rendered(String documentId, String format, byte[] content, String key) {
        Rendition file = Rendition.of(format, content);
        ports.archive().ifPresent(archive -> archive.keep(dossier, file.sha256(), content));
        String fingerprint = Fingerprint.of("rendered " + documentId + " " + format + " " + file.sha256());
        return commands.run(
                dossier,
                new TrailNote<>(
                        key,
                        fingerprint,
                        documentId,
                        file,
                        step -> AuditRecord.rendered(documentId, file, step.at(), actor)));
    }

    /**
     * Takes note that a document was posted to the books.
     *
     * @param entry  the business values of the entry, by key of letters, digits and points
     * @param key  names this command
     */
    public void posted(String documentId, Map<String, String> entry, String key) {
        String fingerprint = Fingerprint.of("posted " + documentId + " " + new TreeMap<>(entry));
        commands.run(
                dossier,
                new TrailNote<>(
                        key,
                        fingerprint,
                        documentId,
                        true,
                        step -> AuditRecord.posted(documentId, entry, step.at(), actor)));
    }

    // --- reading ---

    /** How far the trail has come: kept elsewhere, it shows that the end was cut off or written anew. */
    public Head head() {
        return Head.after(lastLine());
    }

    private Optional<String> lastLine() {
        return ports.storage()
                .inUnitOfWork(dossier, unit -> unit.journal().last(Step.TRAIL).map(Journal.Entry::text));
    }

    /** Checks the whole chain and finds its first broken link. */
    public TrailReport verify() {
        return verifier().verify(new Pages());
    }

    /** The same, and the trail must hold the link of {@code head}, which was kept elsewhere. */
    public TrailReport verify(Head head) {
        return verifier().against(head).verify(new Pages());
    }

    private TrailVerifier verifier() {
        return ports.seal().map(TrailVerifier.plain()::with).orElse(TrailVerifier.plain());
    }

    /** All that the trail says of a document, the first thing first. Reads the whole trail; {@link #verify} judges it. */
    public List<AuditRecord> history(String documentId) {
        List<AuditRecord> told = new ArrayList<>();
        new Pages().forEachRemaining(line -> {
            if (line.contains(documentId)) {
                told.add(Link.read(line).record());
            }
        });
        return told.stream()
                .filter(record -> record.subject().equals(documentId))
                .toList();
    }

    /**
     * Compares each issued document with what the trail says of it: what was changed or lost behind our back. What was
     * erased on demand is told as a warning.
     */
    public Violations compare() {
        List<Violation> found = new ArrayList<>();
        new Pages().forEachRemaining(line -> {
            AuditRecord record = Link.read(line).record();
            if (record.action().equals(Action.ISSUED)) {
                compare(record)
                        .under(record.value("number").orElse(record.subject()))
                        .forEach(found::add);
            }
        });
        return new Violations(found);
    }

    private Violations compare(AuditRecord record) {
        Optional<StoredDocument> stored =
                ports.storage().inUnitOfWork(dossier, unit -> unit.documents().find(record.subject()));
        return stored.map(document -> record.compare(Invoices.issued(document), InvoiceJson.readSalt(document.json())))
                .orElseGet(() -> Violations.of(DOCUMENT_LOST.at("", record.subject())));
    }

    /**
     * Writes the trail in its open format, one link a line: {@code core/TRAIL.md}. The stream is not closed.
     *
     * @throws IOException if the stream fails
     */
    public void export(OutputStream out) throws IOException {
        TrailArchive.write(new Pages(), out);
    }

    /** The lines of the trail, read a page at a time. */
    private final class Pages implements Iterator<String> {

        private Iterator<Journal.Entry> page = List.<Journal.Entry>of().iterator();
        private long last;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !ended) {
                List<Journal.Entry> next = ports.storage()
                        .inUnitOfWork(dossier, unit -> unit.journal().list(Step.TRAIL, last, PAGE));
                ended = next.size() < PAGE;
                page = next.iterator();
            }
            return page.hasNext();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The trail ends at " + last);
            }
            Journal.Entry entry = page.next();
            last = entry.index();
            return entry.text();
        }
    }
}
