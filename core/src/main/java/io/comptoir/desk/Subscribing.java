package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.document.OriginInvoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.json.SubscriptionAccountJson;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionAccount;
import io.comptoir.subscription.SubscriptionBilling;
import io.comptoir.subscription.SubscriptionStage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How subscriptions are kept: each under the day of its next bill, so that a run finds those that are due in their order, and
 * with what was billed of it, so that of two who bill a period at once one comes second.
 *
 * @param stored  as it is kept
 * @param subscription  what is agreed
 * @param account  what was billed
 */
record Subscribing(StoredDocument stored, Subscription subscription, SubscriptionAccount account) implements Due {

    static final String KIND = "SUBSCRIPTION";

    private static final Rule UNKNOWN = Rule.error("CPT-DESK-SUBSCRIPTION-UNKNOWN", "Comptoir, subscriptions")
            .says("Ce dossier n'a pas d'abonnement « {value} ».", "This dossier has no subscription '{value}'.")
            .fix("Vérifiez l'identifiant et le dossier.", "Check the id and the dossier.");

    /**
     * A subscription as it is kept.
     *
     * @throws ViolationsException if there is none
     */
    static Subscribing of(UnitOfWork unit, String id) {
        return find(unit, id).orElseThrow(() -> new ViolationsException(UNKNOWN.at("id", id)));
    }

    static Optional<Subscribing> find(UnitOfWork unit, String id) {
        return unit.documents()
                .find(id)
                .filter(found -> found.kind().equals(KIND) && isKept(found))
                .map(Subscribing::of);
    }

    /** Whether it was not thrown away. */
    static boolean isKept(StoredDocument stored) {
        return !stored.status().equals(Invoices.DISCARDED);
    }

    /** What a stored paper says. */
    static Subscribing of(StoredDocument stored) {
        SubscriptionAccountJson.Kept kept = SubscriptionAccountJson.read(stored.json());
        return new Subscribing(stored, kept.subscription(), kept.account());
    }

    @Override
    public int lines(LocalDate until) {
        return Math.max(1, subscription.itemsOn(until).size());
    }

    SavedSubscription saved() {
        return new SavedSubscription(stored.version(), subscription, account);
    }

    SubscriptionBilling billing() {
        return new SubscriptionBilling(subscription, account.billed());
    }

    Subscribing with(Subscription moved) {
        return new Subscribing(stored, moved, account);
    }

    Subscribing with(SubscriptionAccount billed) {
        return new Subscribing(stored, subscription, billed);
    }

    // --- renewal ---

    /** Renewed by itself as often as the day asks for. */
    Subscribing renewed(LocalDate day) {
        Subscription now = subscription;
        while (renewsAfter(now).filter(day::isAfter).isPresent()) {
            now = now.renew(day);
        }
        return with(now);
    }

    /** The last day to keep it from being renewed by itself; empty where it is not. */
    private static Optional<LocalDate> renewsAfter(Subscription subscription) {
        boolean tacit = subscription.stage() == SubscriptionStage.ACTIVE
                && subscription.renewal().filter(clause -> clause.tacit()).isPresent()
                && subscription.noticeGiven().isEmpty();
        return tacit ? subscription.noticeDeadline() : Optional.empty();
    }

    // --- drafts that are drawn anew ---

    /** The drafts that bill it and that nobody approved, issued or threw away. */
    List<StoredDocument> drafts(UnitOfWork unit) {
        return papers(unit, account.papers().values().stream())
                .filter(paper -> paper.status().equals(Invoices.DRAFT))
                .toList();
    }

    /** The same, of the papers that a bill corrects. */
    List<StoredDocument> drafts(UnitOfWork unit, Bill correction) {
        return papers(unit, correction.corrected().stream().flatMap(key -> account.paper(key).stream()))
                .filter(paper -> paper.status().equals(Invoices.DRAFT))
                .toList();
    }

    private static Stream<StoredDocument> papers(UnitOfWork unit, Stream<String> ids) {
        return ids.distinct().flatMap(id -> unit.documents().find(id).stream());
    }

    /** As if the drafts billed nothing. */
    Subscribing without(List<StoredDocument> drafts) {
        SubscriptionAccount left = account;
        for (StoredDocument draft : drafts) {
            left = left.without(draft.id());
        }
        return with(left);
    }

    // --- the invoice that a credit gives back ---

    /** The draft of a bill; a credit names the last of the issued invoices that it corrects. */
    Invoice.Draft draft(UnitOfWork unit, Bill bill) {
        if (!bill.draft().kind().isCredit()) {
            return bill.draft();
        }
        return bill.draft().toBuilder()
                .origin(papers(unit, bill.corrected().stream().flatMap(key -> account.paper(key).stream()))
                        .filter(paper -> paper.status().equals(Invoices.ISSUED)
                                && paper.kind().equals(Invoices.KIND))
                        .map(Invoices::issued)
                        .max(Comparator.comparing(Invoice.Issued::issueDate))
                        .map(OriginInvoice::of))
                .build();
    }

    // --- keeping ---

    /** Keeps it, under the day of its next bill after {@code asOf}. */
    void save(Step step, LocalDate asOf, Actor actor) {
        boolean isDraft = subscription.stage() == SubscriptionStage.DRAFT;
        save(step, asOf, isDraft ? Stream.empty() : due(asOf), actor);
    }

    private Stream<LocalDate> due(LocalDate asOf) {
        SubscriptionBilling billing = billing();
        return Stream.concat(
                billing.due(asOf).stream().flatMap(bill -> bill.draft().issueDate().stream()),
                billing.usageDue(asOf).stream().map(period -> period.billed().endExclusive()));
    }

    /** Keeps it, where the days of the bills that are due by {@code asOf} and not made are known. */
    void save(Step step, LocalDate asOf, Stream<LocalDate> due, Actor actor) {
        StoredDocument document = new StoredDocument(
                subscription.id(),
                KIND,
                subscription.stage().name(),
                stored.version(),
                SubscriptionAccountJson.write(subscription, account),
                subscription.number(),
                next(asOf, due),
                subscription.content().customer().map(Invoices::partyOf).orElse(""),
                actor.id(),
                Invoices.words(subscription.number(), subscription.content().customer()));
        step.unit().documents().save(document, stored.version());
    }

    /** The day of the next bill or renewal: that of what is due by {@code asOf} and not billed, or a later one. */
    private LocalDate next(LocalDate asOf, Stream<LocalDate> due) {
        if (subscription.stage() == SubscriptionStage.DRAFT) {
            return NEVER;
        }
        Stream<LocalDate> later = billing().nextAfter(asOf).stream();
        Stream<LocalDate> renewal = renewsAfter(subscription).map(last -> last.plusDays(1)).stream();
        return Stream.of(due, later, renewal)
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }
}
