package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.deal.Billing;
import io.comptoir.deal.BillingAccount;
import io.comptoir.deal.BillingProgress;
import io.comptoir.deal.Deal;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.DealJson;
import io.comptoir.json.QuoteJson;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where deals are kept, moved on, quoted and billed. Each command is done once, under a key of its own. */
public final class DealDesk {

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-DEAL-UNKNOWN", "Comptoir, deals")
            .says("Ce dossier n'a pas d'affaire « {value} ».", "This dossier has no deal '{value}'.")
            .fix("Vérifiez l'identifiant et le dossier.", "Check the id and the dossier.");
    private static final Rule CHANGED = Rule.error("CPT-DESK-DEAL-CHANGED", "Comptoir, deals")
            .says(
                    "L'affaire a changé depuis que vous l'avez lue : version {0}, la vôtre est {value}.",
                    "The deal changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-la et refaites votre changement.", "Read it again and make your change again.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    DealDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    /** Keeps a new deal over {@code content}, in the stages that are usual. */
    public SavedDeal save(String name, Invoice.Draft content, String key) {
        return save(Deal.builder().id("-").name(name).content(content).build(), key);
    }

    /** Keeps a new deal; it is given an id here. */
    public SavedDeal save(Deal deal, String key) {
        return run(
                "save " + DealJson.write(deal),
                key,
                step -> written(step, deal.toBuilder().id(ports.ids().next()).build(), 0));
    }

    /**
     * Keeps what a deal says now.
     *
     * @throws ViolationsException if it was changed since it was read
     */
    public SavedDeal save(SavedDeal changed, String key) {
        return run("change " + changed.version() + " " + DealJson.write(changed.deal()), key, step -> {
            StoredDocument before = stored(step.unit(), changed.id());
            if (before.version() != changed.version()) {
                throw new ViolationsException(CHANGED.at("version", changed.version(), before.version()));
            }
            return written(step, changed.deal(), before.version());
        });
    }

    /** Moves a deal to the stage of a name; closing it sets the day. */
    public SavedDeal move(String id, String stage, String key) {
        return run("move " + id + " " + stage, key, step -> {
            StoredDocument before = stored(step.unit(), id);
            return written(step, read(before).move(stage, step.today()), before.version());
        });
    }

    /** Makes a quote of the lines of a deal, and answers it; it is kept as a draft. */
    public SavedQuote newQuote(String id, String key) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("deal quote " + id),
                        step -> {
                            StoredDocument before = stored(step.unit(), id);
                            Deal deal = read(before);
                            Quote quote = deal.newQuote(ports.ids().next());
                            Command.Change<SavedDeal> more = written(step, deal.with(quote, false), before.version());
                            StoredDocument document = Ordering.stored(quote, step.today(), actor);
                            return new Command.Change<>(new SavedQuote(1, quote), quote.id(), () -> {
                                more.write().run();
                                step.unit().documents().save(document, 0);
                            });
                        },
                        (step, quote) -> step.unit()
                                .documents()
                                .find(quote)
                                .map(stored -> new SavedQuote(stored.version(), QuoteJson.read(stored.json())))
                                .orElseThrow()));
    }

    /** Has a deal follow the lines of one of its quotes — synchroniser. */
    public SavedDeal synchronise(String id, Quote quote, String key) {
        return run("synchronise " + id + " " + QuoteJson.write(quote), key, step -> {
            StoredDocument before = stored(step.unit(), id);
            return written(step, read(before).with(quote, true), before.version());
        });
    }

    /**
     * What draws up the next invoices of a deal, with what was billed of it so far, its quotes apart.
     *
     * @throws ViolationsException if it is not won
     */
    public Billing bill(String id) {
        return read(unit -> new Billing(read(stored(unit, id)).order(), Ordering.account(unit, id)));
    }

    /** How much of a deal is billed, by itself and by its quotes, credit notes counted. */
    public BillingProgress progress(String id) {
        return read(unit -> {
            Deal deal = read(stored(unit, id));
            List<BillingAccount> accounts = new ArrayList<>();
            accounts.add(Ordering.account(unit, id));
            deal.quotes().forEach(quote -> accounts.add(Ordering.account(unit, quote)));
            return BillingProgress.of(
                    deal.content().totals().totalNet(), accounts, deal.content().currency());
        });
    }

    /** The deal of an id. */
    public Optional<SavedDeal> find(String id) {
        return read(unit -> deal(unit, id).map(DealDesk::saved));
    }

    /** A page of the deals, the newest first. */
    public Page<SavedDeal> list(Optional<Position> after, int limit) {
        DocumentQuery query = DocumentQuery.of(Ordering.DEAL).newest();
        return Page.of(query, read(unit -> unit.documents().list(query, after, limit)), limit, DealDesk::saved);
    }

    // --- steps ---

    private SavedDeal run(String what, String key, Function<Step, Command.Change<SavedDeal>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key, Fingerprint.of("deal " + what), how, (step, id) -> saved(stored(step.unit(), id))));
    }

    private Command.Change<SavedDeal> written(Step step, Deal deal, long version) {
        StoredDocument document = Ordering.stored(deal, step.today(), actor);
        return new Command.Change<>(
                new SavedDeal(version + 1, deal),
                deal.id(),
                () -> step.unit().documents().save(document, version));
    }

    private static StoredDocument stored(UnitOfWork unit, String id) {
        return deal(unit, id).orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    private static Optional<StoredDocument> deal(UnitOfWork unit, String id) {
        return unit.documents().find(id).filter(stored -> stored.kind().equals(Ordering.DEAL));
    }

    private static Deal read(StoredDocument stored) {
        return DealJson.read(stored.json());
    }

    private static SavedDeal saved(StoredDocument stored) {
        return new SavedDeal(stored.version(), read(stored));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
