package io.comptoir.desk;

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
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Bills all of a dossier that is due: one paper of each in a round, a chunk of them in a unit of work, round after round until
 * a round makes none. Nothing is remembered between two runs: what is due says what is left.
 */
record Rounds<D extends Due>(Ports ports, Commands commands, DossierId dossier, Kind<D> kind) {

    static final int PAGE = 500;
    /** The most that go on one paper. */
    private static final int TOGETHER_MAX = 100;

    /**
     * What is billed.
     *
     * @param name  as a storage calls it
     * @param read  reads what is stored
     * @param bill  makes the next paper of some together
     */
    record Kind<D>(
            String name,
            Function<StoredDocument, D> read,
            BiFunction<List<D>, BillingRun, Command<Optional<BilledPaper>>> bill) {}

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
        DocumentQuery dated = DocumentQuery.of(kind.name).between(LocalDate.EPOCH, run.until());
        DocumentQuery query = run.isGrouping() ? dated.byParty() : dated;
        long papers = 0;
        List<D> waiting = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Optional<Position> from = after;
            List<StoredDocument> found = ports.storage()
                    .inUnitOfWork(dossier, unit -> unit.documents().list(query, from, PAGE));
            Page<StoredDocument> page = Page.of(query, found, PAGE, stored -> stored);
            page.items().stream()
                    .filter(one -> !refused.containsKey(one.id()))
                    .map(kind.read)
                    .forEach(waiting::add);
            after = page.next();
            for (List<List<D>> chunk : chunks(groups(waiting, after.isPresent(), run), run)) {
                papers += billed(chunk, run, refused, each);
            }
        } while (after.isPresent());
        return papers;
    }

    /** Takes those out that are billed now, by what goes on one paper; the last party waits where more of it may come. */
    private List<List<D>> groups(List<D> waiting, boolean more, BillingRun run) {
        List<List<D>> groups = new ArrayList<>();
        String last = "";
        for (D one : waiting) {
            String party = one.stored().party();
            List<D> open = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!run.isGrouping() || open.isEmpty() || open.size() == TOGETHER_MAX || !party.equals(last)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(one);
            last = party;
        }
        waiting.clear();
        if (run.isGrouping() && more && !groups.isEmpty()) {
            waiting.addAll(groups.remove(groups.size() - 1));
        }
        return groups;
    }

    /** As many together as have so many lines, one at least. */
    private static <D extends Due> List<List<List<D>>> chunks(List<List<D>> groups, BillingRun run) {
        List<List<List<D>>> chunks = new ArrayList<>();
        int lines = run.lines();
        for (List<D> group : groups) {
            int more = group.stream().mapToInt(one -> one.lines(run.until())).sum();
            if (lines + more > run.lines()) {
                chunks.add(new ArrayList<>());
                lines = 0;
            }
            chunks.get(chunks.size() - 1).add(group);
            lines += more;
        }
        return chunks;
    }

    private long billed(
            List<List<D>> chunk, BillingRun run, Map<String, Violations> refused, Consumer<BilledPaper> each) {
        List<Command<Optional<BilledPaper>>> bills =
                chunk.stream().map(group -> kind.bill.apply(group, run)).toList();
        List<Outcome<Optional<BilledPaper>>> outcomes = commands.runAll(dossier, bills);
        long papers = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome<Optional<BilledPaper>> outcome = outcomes.get(i);
            List<D> group = chunk.get(i);
            if (outcome.violations().hasErrors() && group.size() > 1) { // one of them must not stop the others
                papers += billed(group.stream().map(List::of).toList(), run, refused, each);
            } else if (outcome.violations().hasErrors()) {
                refused.put(group.get(0).stored().id(), outcome.violations());
            }
            Optional<BilledPaper> paper = outcome.result().flatMap(made -> made);
            paper.ifPresent(each);
            papers += paper.isPresent() ? 1 : 0;
        }
        return papers;
    }
}
