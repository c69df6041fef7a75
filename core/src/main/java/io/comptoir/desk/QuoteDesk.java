package io.comptoir.desk;

import static java.util.Comparator.comparing;

import io.comptoir.access.Actor;
import io.comptoir.audit.Action;
import io.comptoir.audit.AuditRecord;
import io.comptoir.audit.Link;
import io.comptoir.deal.Billing;
import io.comptoir.deal.BillingProgress;
import io.comptoir.deal.Order;
import io.comptoir.deal.QuoteState;
import io.comptoir.document.Acceptance;
import io.comptoir.document.Invoice;
import io.comptoir.document.Issuer;
import io.comptoir.document.Quote;
import io.comptoir.document.UnbilledKind;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.QuoteJson;
import io.comptoir.json.UnbilledRequest;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.numbering.NumberSeries;
import io.comptoir.numbering.SeriesState;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Where quotes are written, sent, accepted and billed. Each command is done once, under a key of its own.
 *
 * <pre>{@code
 * SavedQuote quote = dossier.quotes().save(content, "quote-1");
 * dossier.quotes().send(quote.id(), "send-1");
 * dossier.quotes().accept(quote.id(), Acceptance.of("Lauren Bailey", day), "accept-1");
 * Invoice.Draft deposit = dossier.quotes().bill(quote.id()).deposit("30");
 * dossier.invoices().issue(deposit, "deposit-1");
 * }</pre>
 */
public final class QuoteDesk {

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-QUOTE-UNKNOWN", "Comptoir, quotes")
            .says("Ce dossier n'a pas de devis « {value} ».", "This dossier has no quote '{value}'.")
            .fix("Vérifiez l'identifiant et le dossier.", "Check the id and the dossier.");
    private static final Rule CHANGED = Rule.error("CPT-DESK-QUOTE-CHANGED", "Comptoir, quotes")
            .says(
                    "Le devis a changé depuis que vous l'avez lu : version {0}, la vôtre est {value}.",
                    "The quote changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-le et refaites votre changement.", "Read it again and make your change again.");
    private static final Rule BILLED = Rule.error("CPT-DESK-QUOTE-BILLED", "Comptoir, quotes")
            .says(
                    "{value} sont facturés ou en brouillon sur ce devis.",
                    "{value} are invoiced or drafted on this quote.")
            .fix(
                    "Rendez d'abord les factures par avoir et jetez les brouillons, ou faites un autre devis.",
                    "Give the invoices back by credit notes and discard the drafts first, or make another quote.");

    private static final Rule NO_QUOTE = Rule.error("CPT-DESK-QUOTE-OTHER-PAPER", "Comptoir, quotes")
            .says("{value} n'est pas un devis.", "{value} is no quote.")
            .fix(
                    "Seul un devis est numéroté et envoyé ici : kind QUOTE.",
                    "Only a quote is numbered and sent here: kind QUOTE.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Issuer issuer;
    private final Actor actor;

    QuoteDesk(Ports ports, Commands commands, DossierId dossier, Issuer issuer, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.issuer = issuer;
        this.actor = actor;
    }

    // --- writing ---

    /** Keeps a new quote over {@code content}, written as the draft of an invoice is. */
    public SavedQuote save(Invoice.Draft content, String key) {
        return save(Quote.builder().id("-").content(content).build(), key);
    }

    /** Keeps a new quote; it is given an id here. */
    public SavedQuote save(Quote quote, String key) {
        return run("save " + QuoteJson.write(quote), key, step -> {
            Quote named = quote.toBuilder().id(ports.ids().next()).build();
            return written(step, named, 0);
        });
    }

    /**
     * Keeps what a quote says now.
     *
     * @throws ViolationsException if it is no draft, or was changed since it was read
     */
    public SavedQuote save(SavedQuote changed, String key) {
        return run("change " + changed.version() + " " + QuoteJson.write(changed.quote()), key, step -> {
            StoredDocument before = stored(step.unit(), changed.id());
            if (before.version() != changed.version()) {
                throw new ViolationsException(CHANGED.at("version", changed.version(), before.version()));
            }
            Quote now = read(before).change(changed.quote().content());
            return written(
                    step,
                    changed.quote().toBuilder()
                            .stage(now.stage())
                            .number(now.number())
                            .build(),
                    before.version());
        });
    }

    // --- its life ---

    /**
     * Sends a quote: it gets its number, if it has none yet. It is of the day that it names as an invoice does, else of today. The
     * mail is the host's.
     *
     * @throws ViolationsException with all that it lacks
     */
    public SavedQuote send(String id, String key) {
        return run("send " + id, key, step -> {
            StoredDocument before = stored(step.unit(), id);
            return sent(step, read(before), before.version());
        });
    }

    /**
     * Keeps a quote that was asked for and sends it, both or neither.
     *
     * @throws ViolationsException if it asks for another paper or has no key, or with all that could not be read and all that it
     *     lacks
     */
    public SavedQuote send(UnbilledRequest request) {
        Quote quote = request.quote();
        LocalDate day = quote.content().issueDate().orElseGet(ports.clock()::today);
        Violations kind = request.kind() == UnbilledKind.QUOTE
                ? Violations.NONE
                : Violations.of(NO_QUOTE.at("kind", request.kind()));
        Violations key =
                request.key().isPresent() ? Violations.NONE : Violations.of(InvoiceDesk.KEY_MISSING.at("key", ""));
        kind.plus(key)
                .plus(request.unread().plusElsewhere(quote.checkToSend(day)))
                .throwIfErrors();
        return run("new " + QuoteJson.write(quote), request.key().orElseThrow(), step -> {
            Quote named = quote.toBuilder().id(ports.ids().next()).build();
            return sent(step, named, 0);
        });
    }

    private Command.Change<SavedQuote> sent(Step step, Quote quote, long version) {
        LocalDate day = quote.content().issueDate().orElse(step.today());
        quote.checkToSend(day).throwIfErrors();
        Issuer by = quote.content().issuer().orElse(issuer);
        NumberSeries numbers = by.quoteSeries();
        String series = Invoices.series(Ordering.QUOTE, by, numbers);
        SeriesState last = step.series(series);
        numbers.check(last, day).throwIfErrors();
        SeriesState next = numbers.next(last, day);
        boolean isNew = quote.number().isEmpty();
        Quote sent = quote.send(numbers.scheme().number(day, next.rank()), day);
        return moved(step, sent, version, Action.SENT).then(() -> {
            if (isNew) {
                step.advance(series, next);
            }
        });
    }

    /** Notes that the customer agreed to all of it, without options. */
    public SavedQuote accept(String id, Acceptance how, String key) {
        return accept(id, how, Set.of(), key);
    }

    /** Notes that the customer agreed, and which options were chosen, counted from 0. */
    public SavedQuote accept(String id, Acceptance how, Set<Integer> options, String key) {
        return move(
                "accept " + id + " " + how + " " + options.stream().sorted().toList(),
                id,
                key,
                Action.ACCEPTED,
                (step, quote) -> quote.accept(how, options));
    }

    /** Notes that the customer does not want it. */
    public SavedQuote refuse(String id, String reason, String key) {
        return move("refuse " + id + " " + reason, id, key, Action.REFUSED, (step, quote) -> quote.refuse(reason));
    }

    /**
     * Lets a quote change again.
     *
     * @throws ViolationsException if something of it is invoiced or drafted, and not given back
     */
    public SavedQuote reopen(String id, String reason, String key) {
        return move("reopen " + id + " " + reason, id, key, Action.REOPENED, (step, quote) -> {
            if (quote.stage() == Quote.Stage.ACCEPTED) {
                BillingProgress progress = BillingProgress.of(Order.of(quote), Ordering.account(step.unit(), id));
                if (progress.issued().signum() != 0 || progress.forecast().signum() != 0) {
                    throw new ViolationsException(
                            BILLED.at("id", progress.invoiced().toPlainString()));
                }
            }
            return quote.reopen(reason);
        });
    }

    /** Makes another version of a quote, which takes its place, and answers that one: a draft. */
    public SavedQuote nextVersion(String id, String key) {
        return run("version " + id, key, step -> {
            StoredDocument before = stored(step.unit(), id);
            Quote replaced = read(before).replace();
            Quote next = replaced.nextVersion(ports.ids().next());
            Command.Change<SavedQuote> old = moved(step, replaced, before.version(), Action.REPLACED);
            Command.Change<SavedQuote> made = written(step, next, 0);
            return new Command.Change<>(made.result(), made.id(), made.write(), old.link(), List.of())
                    .then(old.write());
        });
    }

    // --- billing ---

    /**
     * What draws up the next invoices of a quote, with what was billed so far.
     *
     * @throws ViolationsException if it is not accepted
     */
    public Billing bill(String id) {
        return read(unit -> new Billing(Order.of(read(stored(unit, id))), Ordering.account(unit, id)));
    }

    /** How much of an accepted quote is billed. */
    public BillingProgress progress(String id) {
        return bill(id).progress();
    }

    /** How a quote stands today. */
    public QuoteState state(String id) {
        LocalDate today = ports.clock().today();
        return read(unit -> QuoteState.of(read(stored(unit, id)), Ordering.account(unit, id), today));
    }

    // --- finding ---

    /** The quote of an id. */
    public Optional<SavedQuote> find(String id) {
        return read(unit -> quote(unit, id).map(QuoteDesk::saved));
    }

    /** The quote of a number. */
    public Optional<SavedQuote> find(DocumentNumber number) {
        return read(unit ->
                unit.documents().findByNumber(Ordering.QUOTE, number.value()).map(QuoteDesk::saved));
    }

    /**
     * The quotes that wait for an answer and can be accepted until {@code day} at most, from today on: whom to remind. The
     * first to expire comes first. Reads all that were sent and not answered.
     */
    public List<SavedQuote> expiring(LocalDate day) {
        LocalDate today = ports.clock().today();
        DocumentQuery sent = at(Quote.Stage.SENT);
        return read(unit -> unit.documents()
                .all(sent)
                .map(QuoteDesk::saved)
                .filter(one ->
                        one.quote().validUntil().stream().anyMatch(last -> !last.isBefore(today) && !last.isAfter(day)))
                .sorted(comparing(one -> one.quote().validUntil().orElse(LocalDate.MAX)))
                .toList());
    }

    private static DocumentQuery at(Quote.Stage stage) {
        return DocumentQuery.of(Ordering.QUOTE).status(stage.name()).newest();
    }

    /** A page of the quotes at a stage, the newest first. */
    public Page<SavedQuote> list(Quote.Stage stage, Optional<Position> after, int limit) {
        DocumentQuery query = at(stage);
        return Page.of(query, read(unit -> unit.documents().list(query, after, limit)), limit, QuoteDesk::saved);
    }

    // --- steps ---

    private SavedQuote move(String what, String id, String key, Action action, BiFunction<Step, Quote, Quote> how) {
        return run(what, key, step -> {
            StoredDocument before = stored(step.unit(), id);
            return moved(step, how.apply(step, read(before)), before.version(), action);
        });
    }

    private SavedQuote run(String what, String key, Function<Step, Command.Change<SavedQuote>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key, Fingerprint.of("quote " + what), how, (step, id) -> saved(stored(step.unit(), id))));
    }

    private Command.Change<SavedQuote> written(Step step, Quote quote, long version) {
        StoredDocument document = Ordering.stored(quote, step.today(), actor);
        return new Command.Change<>(
                new SavedQuote(version + 1, quote),
                quote.id(),
                () -> step.unit().documents().save(document, version));
    }

    private Command.Change<SavedQuote> moved(Step step, Quote quote, long version, Action action) {
        Command.Change<SavedQuote> change = written(step, quote, version);
        Link link = step.link(AuditRecord.moved(quote, action, step.at(), actor));
        return new Command.Change<>(change.result(), change.id(), change.write(), Optional.of(link), List.of());
    }

    private static StoredDocument stored(UnitOfWork unit, String id) {
        return quote(unit, id).orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    private static Optional<StoredDocument> quote(UnitOfWork unit, String id) {
        return unit.documents().find(id).filter(stored -> stored.kind().equals(Ordering.QUOTE));
    }

    private static Quote read(StoredDocument stored) {
        return QuoteJson.read(stored.json());
    }

    private static SavedQuote saved(StoredDocument stored) {
        return new SavedQuote(stored.version(), read(stored));
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
