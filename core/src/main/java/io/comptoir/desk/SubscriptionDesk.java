package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.SubscriptionJson;
import io.comptoir.party.DossierId;
import io.comptoir.port.DocumentQuery;
import io.comptoir.port.DocumentQuery.Position;
import io.comptoir.port.Ports;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.EndingPolicy;
import io.comptoir.subscription.PriceIndex;
import io.comptoir.subscription.RecurringRevenue;
import io.comptoir.subscription.RevenueMovement;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.subscription.Usage;
import io.comptoir.subscription.UsageEvent;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where subscriptions are written, run and billed. Each command is done once, under a key of its own; a run needs none, for it
 * bills what is due and not billed.
 *
 * <pre>{@code
 * SavedSubscription office = dossier.subscriptions().save(subscription, "office-1");
 * dossier.subscriptions().activate(office.id(), "activate-1");
 * BillingReport report = dossier.subscriptions().run(BillingRun.issuing(today), paper -> {});
 * }</pre>
 */
public final class SubscriptionDesk {

    private static final Rule CHANGED = Rule.error("CPT-DESK-SUBSCRIPTION-CHANGED", "Comptoir, subscriptions")
            .says(
                    "L'abonnement a changé depuis que vous l'avez lu : version {0}, la vôtre est {value}.",
                    "The subscription changed since you read it: it is at version {0}, yours is {value}.")
            .fix("Relisez-le et refaites votre changement.", "Read it again and make your change again.");
    private static final Rule RUNNING = Rule.error("CPT-DESK-SUBSCRIPTION-RUNNING", "Comptoir, subscriptions")
            .says("L'abonnement {value} est en cours ou fini.", "Subscription {value} is running or has ended.")
            .fix("Faites un avenant, ou mettez-y fin.", "Make an amendment, or end it.");

    private final Ports ports;
    private final Commands commands;
    private final DossierId dossier;
    private final Actor actor;

    SubscriptionDesk(Ports ports, Commands commands, DossierId dossier, Actor actor) {
        this.ports = ports;
        this.commands = commands;
        this.dossier = dossier;
        this.actor = actor;
    }

    // --- writing ---

    /**
     * Keeps a new subscription; it is given an id here, and numbers where it has none: {@code AB-00000001} and so on, each of its
     * items {@code PA-000001} and so on. They are unique in the dossier and in order, but may leave holes, for no law asks for more.
     *
     * @throws ViolationsException if another subscription of the dossier has its number
     */
    public SavedSubscription save(Subscription subscription, String key) {
        return run("save " + SubscriptionJson.write(subscription), key, step -> {
            Subscription named = subscription.toBuilder().id(ports.ids().next()).build();
            return written(step, fresh(named));
        });
    }

    /**
     * Keeps what a draft says now.
     *
     * @throws ViolationsException if it was changed since it was read, or was activated: then it is amended
     */
    public SavedSubscription save(SavedSubscription changed, String key) {
        String what = "change " + changed.version() + " " + SubscriptionJson.write(changed.subscription());
        return run(what, key, step -> {
            Subscribing before = Subscribing.of(step.unit(), changed.id());
            requireDraft(before);
            if (before.stored().version() != changed.version()) {
                throw new ViolationsException(
                        CHANGED.at("version", changed.version(), before.stored().version()));
            }
            return written(
                    step,
                    before.with(changed.subscription().toBuilder()
                            .stage(SubscriptionStage.DRAFT)
                            .build()));
        });
    }

    /**
     * Throws a draft away — supprimer: nothing of what it said is kept.
     *
     * @throws ViolationsException if there is none, or it was activated: then it is terminated
     */
    public void discard(String id, String key) {
        commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("subscription discard " + id),
                        step -> discarded(step, id),
                        (step, same) -> true));
    }

    private Command.Change<Boolean> discarded(Step step, String id) {
        Subscribing before = Subscribing.of(step.unit(), id);
        requireDraft(before);
        return new Command.Change<>(true, id, () -> DiscardDraft.empty(step, before.stored(), actor));
    }

    private static void requireDraft(Subscribing found) {
        if (found.subscription().stage() != SubscriptionStage.DRAFT) {
            throw new ViolationsException(RUNNING.at("id", found.subscription().id()));
        }
    }

    /** Keeps a copy of a subscription as it was signed, to be written — cloner. */
    public SavedSubscription copy(String id, String key) {
        return run("copy " + id, key, step -> {
            Subscription signed = Subscribing.of(step.unit(), id).subscription();
            return written(step, fresh(signed.copy(ports.ids().next())));
        });
    }

    private Subscribing fresh(Subscription subscription) {
        StoredDocument none = new StoredDocument(
                subscription.id(), Subscribing.KIND, "", 0, "", Optional.empty(), Subscribing.NEVER, "", actor.id());
        return new Subscribing(none, subscription, SubscriptionAccount.EMPTY);
    }

    // --- its life ---

    /**
     * Lets it run.
     *
     * @throws ViolationsException with all that it lacks
     */
    public SavedSubscription activate(String id, String key) {
        return move("activate", id, key, Subscription::activate);
    }

    /** Changes what is agreed, from a day on; the next run bills the difference. */
    public SavedSubscription amend(String id, Amendment amendment, String key) {
        return move("amend " + amendment, id, key, before -> before.amend(amendment));
    }

    /**
     * Revises its prices by its index, from a day on, which its clause must have — révision de prix.
     *
     * @param amendment  the id of the amendment that this makes
     * @param day  the day of the index value that is taken
     * @param effective  the first day at the new prices: a renewal or an anniversary
     */
    public SavedSubscription index(
            String id, String amendment, PriceIndex index, LocalDate day, LocalDate effective, String key) {
        String what = "index " + amendment + " " + index.name() + " " + day + " " + effective;
        return move(what, id, key, before -> before.index(amendment, index, day, effective));
    }

    /** Suspends it from a day on. */
    public SavedSubscription suspend(String id, LocalDate day, String key) {
        return move("suspend " + day, id, key, before -> before.suspend(day));
    }

    /** Lets it run again from a day on. */
    public SavedSubscription resume(String id, LocalDate day, String key) {
        return move("resume " + day, id, key, before -> before.resume(day));
    }

    /** Cuts it short after a day; the next run gives back what was billed beyond it. */
    public SavedSubscription interrupt(String id, LocalDate lastDay, String key) {
        return move("interrupt " + lastDay, id, key, before -> before.interrupt(lastDay));
    }

    /** Ends it after a day. */
    public SavedSubscription terminate(String id, LocalDate lastDay, EndingPolicy policy, String key) {
        return move("terminate " + lastDay + " " + policy, id, key, before -> before.terminate(lastDay, policy));
    }

    /** Notes today that it is not to go on after its end — dénoncer. */
    public SavedSubscription giveNotice(String id, String key) {
        LocalDate today = ports.clock().today();
        return move("notice", id, key, before -> before.giveNotice(today));
    }

    /** Another term, agreed to today; what goes on by itself is renewed by the runs. */
    public SavedSubscription renew(String id, String key) {
        LocalDate today = ports.clock().today();
        return move("renew", id, key, before -> before.renew(today));
    }

    // --- what is used ---

    /**
     * Takes note of what was used, all or none; the runs bill it once its period is over. An event that is there already counts
     * once, whatever the key of the command.
     *
     * @param events  of a day of the subscription and a meter of it, {@value Usage#EVENTS_MAX} at most of one period
     * @throws ViolationsException with all whose period is billed, whose key is that of another event of the period, whose day is
     *     not of the subscription, or whose meter it does not have
     */
    public void recordUsage(String id, List<UsageEvent> events, String key) {
        List<UsageEvent> all = List.copyOf(events);
        commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("subscription usage " + id + " " + all),
                        new RecordUsage(actor, id, all)::prepare,
                        (step, same) -> true));
    }

    /** What was used in the period that a day falls in, as far as it is known; nothing on a day outside the subscription. */
    public Usage usage(String id, LocalDate day) {
        return read(unit -> Subscribing.of(unit, id)
                .subscription()
                .periodOn(day)
                .map(period -> UsageSheet.of(unit, id, period).usage())
                .orElse(Usage.NONE));
    }

    // --- billing ---

    /**
     * Keeps the whole schedule to come as drafts — générer l'échéancier —, each under the date of its period. Drafts that are
     * there already are made anew, those that somebody approved stay; so it is repeated after an amendment.
     *
     * @return the drafts that were made, in their order
     */
    public List<SavedDraft> schedule(String id, String key) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("subscription schedule " + id),
                        step -> scheduled(step, id),
                        (step, same) -> Subscribing.of(step.unit(), same).drafts(step.unit()).stream()
                                .map(Invoices::draft)
                                .toList()));
    }

    private Command.Change<List<SavedDraft>> scheduled(Step step, String id) {
        Subscribing found = Subscribing.of(step.unit(), id);
        List<StoredDocument> gone = found.drafts(step.unit());
        Subscribing now = found.without(gone);
        List<SavedDraft> made = new ArrayList<>();
        List<StoredDocument> papers = new ArrayList<>();
        for (Bill bill : now.billing().due(now.subscription().end())) {
            Invoice.Draft draft = now.draft(step.unit(), bill);
            LocalDate day = draft.issueDate().orElse(step.today());
            StoredDocument paper = Invoices.stored(ports.ids().next(), draft, day, actor.id());
            papers.add(paper);
            made.add(Invoices.draft(paper.at(1)));
            now = now.with(now.account().plus(id, bill, paper.id()));
        }
        Subscribing after = now;
        return new Command.Change<>(List.copyOf(made), id, () -> {
            gone.forEach(paper -> DiscardDraft.write(step, paper, actor));
            papers.forEach(paper -> step.unit().documents().save(paper, 0));
            after.save(step, step.today(), actor);
        });
    }

    /**
     * Bills all subscriptions of the dossier that are due, those that are due first before others, some at a time, and renews
     * those that go on by themselves. What is refused does not stop the others. A run that was stopped, however, is run again:
     * what it billed is billed, the rest is still due.
     *
     * @param each  is told of each paper once it is committed
     */
    public BillingReport run(BillingRun run, Consumer<BilledPaper> each) {
        Rounds.Kind<Subscribing> kind = new Rounds.Kind<>(
                Subscribing.KIND, Subscribing::of, (some, how) -> new BillSubscriptions(ports, actor, some, how));
        return new Rounds<>(ports, commands, dossier, kind).run(run, each);
    }

    /** The bills that a run would make of a dossier, and keeps nothing: a dry run. */
    public void preview(LocalDate until, Consumer<Bill> each) {
        forEach(
                DocumentQuery.of(Subscribing.KIND).between(LocalDate.EPOCH, until),
                one -> read(unit -> new Dues(unit, one, until).bills()).forEach(each));
    }

    // --- what it brings ---

    /**
     * What the subscriptions of the dossier bring a month by what is agreed on a day — MRR —, by currency code, each in its price
     * basis. Reads all of them.
     */
    public SortedMap<String, BigDecimal> monthlyRevenue(LocalDate day) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        forEach(
                DocumentQuery.of(Subscribing.KIND),
                one -> sums.merge(
                        one.subscription().content().currency().getCurrencyCode(),
                        RecurringRevenue.monthly(one.subscription(), day),
                        BigDecimal::add));
        return sums;
    }

    /**
     * How what the subscriptions of the dossier bring a month moved between two days — new, expansion, contraction, churn —, by
     * currency code, each in its price basis, by what is agreed now. Reads all of them.
     */
    public SortedMap<String, RevenueMovement> revenueMovements(LocalDate from, LocalDate to) {
        SortedMap<String, RevenueMovement> sums = new TreeMap<>();
        forEach(
                DocumentQuery.of(Subscribing.KIND),
                one -> sums.merge(
                        one.subscription().content().currency().getCurrencyCode(),
                        RecurringRevenue.movement(one.subscription(), from, to),
                        RevenueMovement::plus));
        return sums;
    }

    /**
     * What is still to be billed before tax of the periods that are billed within {@code span}, by month and currency code, as
     * agreed today. Reads all subscriptions.
     */
    public SortedMap<YearMonth, SortedMap<String, BigDecimal>> forecast(Period span) {
        SortedMap<YearMonth, SortedMap<String, BigDecimal>> months = new TreeMap<>();
        forEach(
                DocumentQuery.of(Subscribing.KIND),
                one -> one.billing()
                        .forecast(span)
                        .forEach((month, net) -> months.computeIfAbsent(month, any -> new TreeMap<>())
                                .merge(
                                        one.subscription().content().currency().getCurrencyCode(),
                                        net,
                                        BigDecimal::add)));
        return months;
    }

    /**
     * How many invoices are still to be made of the periods that are billed within {@code span}, by month, as agreed today.
     * Reads all subscriptions.
     */
    public SortedMap<YearMonth, Long> toIssue(Period span) {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        forEach(
                DocumentQuery.of(Subscribing.KIND),
                one -> one.billing().toIssue(span).forEach((month, count) -> months.merge(month, count, Long::sum)));
        return months;
    }

    private void forEach(DocumentQuery query, Consumer<Subscribing> each) {
        Optional<Position> after = Optional.empty();
        do {
            Optional<Position> from = after;
            Page<StoredDocument> page = Page.of(
                    query,
                    read(unit -> unit.documents().list(query, from, Rounds.PAGE)),
                    Rounds.PAGE,
                    stored -> stored);
            page.items().stream()
                    .filter(Subscribing::isKept)
                    .map(Subscribing::of)
                    .forEach(each);
            after = page.next();
        } while (after.isPresent());
    }

    // --- finding ---

    /** The subscription of an id. */
    public Optional<SavedSubscription> find(String id) {
        return read(unit -> Subscribing.find(unit, id).map(Subscribing::saved));
    }

    /** A page of the subscriptions at a stage, those that are billed next first. */
    public Page<SavedSubscription> list(SubscriptionStage stage, Optional<Position> after, int limit) {
        DocumentQuery query = DocumentQuery.of(Subscribing.KIND).status(stage.name());
        return Page.of(
                query,
                read(unit -> unit.documents().list(query, after, limit)),
                limit,
                stored -> Subscribing.of(stored).saved());
    }

    // --- steps ---

    private SavedSubscription move(String what, String id, String key, UnaryOperator<Subscription> how) {
        return run(what + " " + id, key, step -> {
            Subscribing before = Subscribing.of(step.unit(), id);
            return written(step, before.with(how.apply(before.subscription())));
        });
    }

    private SavedSubscription run(String what, String key, Function<Step, Command.Change<SavedSubscription>> how) {
        return commands.run(
                dossier,
                new PaperCommand<>(
                        key,
                        Fingerprint.of("subscription " + what),
                        how,
                        (step, id) -> Subscribing.of(step.unit(), id).saved()));
    }

    private Command.Change<SavedSubscription> written(Step step, Subscribing moved) {
        InternalNumbers numbers = new InternalNumbers(step);
        Subscribing now = moved.with(numbers.complete(moved.subscription()));
        SavedSubscription kept = new SavedSubscription(now.stored().version() + 1, now.subscription(), now.account());
        return new Command.Change<>(kept, kept.id(), () -> {
            numbers.save();
            now.save(step, step.today().minusDays(1), actor);
        });
    }

    private <R> R read(Function<UnitOfWork, R> work) {
        return ports.storage().inUnitOfWork(dossier, work::apply);
    }
}
