package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.fault.Violations;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Bills all of a dossier that is due: one paper of each in a round, a chunk of them in a unit of work, round after round until
 * a round makes none. Nothing is remembered between two runs: what is due says what is left.
 *
 * @param kind  what is billed, as a storage calls it
 * @param read  reads what is stored
 */
record Rounds(
        Ports ports,
        Commands commands,
        DossierId dossier,
        Actor actor,
        String kind,
        Function<StoredDocument, ? extends Due> read) {

    static final int PAGE = 500;

    BillingReport run(BillingRun run, Consumer<BilledPaper> each) {
        Map<String, Violations> refused = new LinkedHashMap<>();
        long papers = 0;
        long before;
        do {
            before = papers;
            papers += round(run, refused, each);
        } while (papers > before);
        return new BillingReport(papers, refused);
    }

    private long round(BillingRun run, Map<String, Violations> refused, Consumer<BilledPaper> each) {
        DocumentQuery query = DocumentQuery.of(kind).between(LocalDate.EPOCH, run.until());
        long papers = 0;
        Optional<Position> after = Optional.empty();
        do {
            Optional<Position> from = after;
            List<StoredDocument> found = ports.storage()
                    .inUnitOfWork(dossier, unit -> unit.documents().list(query, from, PAGE));
            Page<StoredDocument> page = Page.of(query, found, PAGE, stored -> stored);
            List<Due> due = new ArrayList<>();
            page.items().stream()
                    .filter(one -> !refused.containsKey(one.id()))
                    .map(read)
                    .forEach(due::add);
            for (List<Due> chunk : chunks(due, run)) {
                papers += billed(chunk, run, refused, each);
            }
            after = page.next();
        } while (after.isPresent());
        return papers;
    }

    /** As many together as have so many lines, one at least. */
    private static List<List<Due>> chunks(List<Due> due, BillingRun run) {
        List<List<Due>> chunks = new ArrayList<>();
        int lines = run.lines();
        for (Due one : due) {
            int more = one.lines(run.until());
            if (lines + more > run.lines()) {
                chunks.add(new ArrayList<>());
                lines = 0;
            }
            chunks.get(chunks.size() - 1).add(one);
            lines += more;
        }
        return chunks;
    }

    private long billed(List<Due> chunk, BillingRun run, Map<String, Violations> refused, Consumer<BilledPaper> each) {
        List<Command<Optional<BilledPaper>>> bills =
                chunk.stream().map(one -> one.bill(ports, actor, run)).toList();
        List<Outcome<Optional<BilledPaper>>> outcomes = commands.runAll(dossier, bills);
        long papers = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome<Optional<BilledPaper>> outcome = outcomes.get(i);
            if (outcome.violations().hasErrors()) {
                refused.put(chunk.get(i).stored().id(), outcome.violations());
            }
            Optional<BilledPaper> paper = outcome.result().flatMap(made -> made);
            paper.ifPresent(each);
            papers += paper.isPresent() ? 1 : 0;
        }
        return papers;
    }
}
