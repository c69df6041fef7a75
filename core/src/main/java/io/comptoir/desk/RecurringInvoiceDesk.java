package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.RecurringInvoiceJson;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.RecurringInvoice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where invoices that come again are kept, made on their days, and stopped.
 *
 * <pre>{@code
 * SavedRecurringInvoice rent = dossier.recurringInvoices().save(monthly, "rent-1");
 * dossier.recurringInvoices().run(today, paper -> {});
 * }</pre>
 */
public final class RecurringInvoiceDesk {

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-RECURRING-UNKNOWN", "Comptoir, recurring invoices")
            .says(
                    "Ce dossier n'a pas de facture récurrente « {value} ».",
                    "This dossier has no recurring invoice '{value}'.")
            .fix("Vérifiez l'identifiant et le dossier.", "Check the id and the dossier.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    RecurringInvoiceDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    /** Keeps a new one, which runs from now on; it is given an id here. */
    public SavedRecurringInvoice save(RecurringInvoice invoice, String key) {
        return run("save " + RecurringInvoiceJson.write(invoice, Map.of()), key, step -> {
            Recurring fresh =
                    Recurring.fresh(invoice.toBuilder().id(ports.ids().next()).build());
            return new Command.Change<>(
                    fresh.saved(1), fresh.invoice().id(), () -> fresh.save(step, Recurring.RUNNING, actor));
        });
    }

    /** Stops it: what was made stays, nothing more comes. */
    public SavedRecurringInvoice stop(String id, String key) {
        return run("stop " + id, key, step -> {
            StoredDocument before = stored(step.unit(), id);
            StoredDocument stopped = Recurring.of(before).document(Recurring.STOPPED, actor);
            return new Command.Change<>(
                    Recurring.of(stopped).saved(before.version() + 1),
                    id,
                    () -> step.unit().documents().save(stopped, before.version()));
        });
    }

    /**
     * Makes all invoices of the dossier that are due and not made: issued under the date of the day where they are to be issued by
     * themselves, else drafts under the date planned. One to be sent by itself leaves the message {@code invoice.to-send}. A run
     * that was stopped is run again.
     *
     * @param each  is told of each paper once it is committed
     */
    public BillingReport run(LocalDate until, Consumer<BilledPaper> each) {
        Rounds.Kind<Recurring> kind = new Rounds.Kind<>(
                Recurring.KIND, Recurring::of, (some, how) -> new BillRecurring(ports, actor, some.get(0), how));
        return new Rounds<>(ports, commands, dossier, kind).run(BillingRun.issuing(until), each);
    }

    /** The recurring invoice of an id. */
    public Optional<SavedRecurringInvoice> find(String id) {
        return read(unit -> found(unit, id).map(stored -> Recurring.of(stored).saved(stored.version())));
    }

    /** A page of those that run, those that come next first. */
    public Page<SavedRecurringInvoice> list(Optional<Position> after, int limit) {
        DocumentQuery query = DocumentQuery.of(Recurring.KIND).status(Recurring.RUNNING);
        return Page.of(
                query,
                read(unit -> unit.documents().list(query, after, limit)),
                limit,
                stored -> Recurring.of(stored).saved(stored.version()));
    }

    // --- steps ---

    private SavedRecurringInvoice run(
            String what, String key, Function<Step, Command.Change<SavedRecurringInvoice>> how) {
        return commands.run(dossier, new PaperCommand<>(key, Fingerprint.of("recurring " + what), how, (step, id) -> {
            StoredDocument stored = stored(step.unit(), id);
            return Recurring.of(stored).saved(stored.version());
        }));
    }

    private static StoredDocument stored(UnitOfWork unit, String id) {
        return found(unit, id).orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    private static Optional<StoredDocument> found(UnitOfWork unit, String id) {
        return unit.documents().find(id).filter(stored -> stored.kind().equals(Recurring.KIND));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
