package io.comptoir.subscription;

import io.comptoir.document.Invoice;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import io.comptoir.time.Recurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What a customer is billed again and again — abonnement: items, a term, a periodicity.
 * <pre>
 *                      ┌──resume──┐
 *                      ▼          │
 * Draft ──activate──▶ Active ──suspend──▶ Suspended
 *                      │                     │
 *                      ├─────interrupt───────┼──▶ Interrupted
 *                      └─────terminate───────┴──▶ Terminated
 * </pre>
 * Every move from a stage that is not drawn is refused (CPT-SUBSCRIPTION-STAGE). An active one is renewed at its end. One that
 * is not a draft may be amended, also once it has ended: an amendment comes late now and then. What was billed is no part of
 * it: {@link SubscriptionBilling} puts the two side by side.
 */
@ValueStyle
@Value.Immutable
public abstract class Subscription {

    /** The most items, and the most pauses. */
    public static final int ITEMS_MAX = 1000;
    /** The most amendments. */
    public static final int AMENDMENTS_MAX = 1000;
    /** The most renewals. */
    public static final int RENEWALS_MAX = 1000;

    private static final String SOURCE = "Comptoir, life of a subscription";
    private static final Rule STAGE = Rule.error("CPT-SUBSCRIPTION-STAGE", SOURCE)
            .says(
                    "Un abonnement {value} ne peut pas faire cela : {0}.",
                    "A subscription that is {value} cannot do that: {0}.")
            .fix("Les étapes qui le permettent : {1}.", "The stages that may: {1}.");
    private static final Rule INCOMPLETE = Rule.error("CPT-SUBSCRIPTION-INCOMPLETE", SOURCE)
            .says("L'abonnement n'a pas de {0}.", "The subscription has no {1}.")
            .fix("Donnez-le avant d'activer.", "Give it before activating.");
    private static final Rule TERM = Rule.error("CPT-SUBSCRIPTION-TERM", SOURCE)
            .says("La fin, le {value}, précède le début, le {0}.", "The end, {value}, is before the start, {0}.")
            .fix("Donnez une fin à partir du {0}.", "Give an end from {0} on.");
    private static final Rule TOO_MANY = Rule.error("CPT-SUBSCRIPTION-TOO-MANY", "Comptoir, bounds")
            .says("{value} sont trop.", "{value} are too many.")
            .fix("Donnez-en de 0 à {0}.", "Give 0 to {0} of them.");
    private static final Rule OUTSIDE = Rule.error("CPT-SUBSCRIPTION-DAY-OUTSIDE", SOURCE)
            .says(
                    "Le {value} n'est pas un jour possible, de {0} à {1}.",
                    "{value} is no possible day, from {0} to {1}.")
            .fix("Donnez un jour de {0} à {1}.", "Give a day from {0} to {1}.");
    private static final Rule PAUSES = Rule.error("CPT-SUBSCRIPTION-PAUSES", SOURCE)
            .says("Les suspensions se chevauchent au {value}.", "The pauses overlap on {value}.")
            .fix(
                    "Mettez-les dans l'ordre, la dernière seule sans fin, et seulement si l'abonnement est suspendu.",
                    "Put them in order, the last alone without end, and only if the subscription is suspended.");
    private static final Rule ENDING = Rule.error("CPT-SUBSCRIPTION-ENDING", SOURCE)
            .says("Un abonnement {value} n'a pas cette fin.", "A subscription that is {value} does not end so.")
            .fix("Donnez la fin et l'étape ensemble.", "Give the ending and the stage together.");
    private static final Rule CONTENT = Rule.error("CPT-SUBSCRIPTION-CONTENT", SOURCE)
            .says("Les factures n'ont pas {value} en commun.", "The bills do not have their {value} in common.")
            .fix(
                    "Retirez-le ; lignes et remises se donnent aux postes.",
                    "Take it out; lines and discounts go with the items.");

    Subscription() {}

    /** The technical id. Not blank. */
    public abstract String id();

    /**
     * What it is called on papers (BT-12), such as {@code AB-00000019}; the desk gives one where none is told, and no law numbers
     * it.
     */
    public abstract Optional<String> number();

    /** How far it came. */
    @Value.Default
    public SubscriptionStage stage() {
        return SubscriptionStage.DRAFT;
    }

    /**
     * What its bills have in common: parties, currency, price basis, terms of payment. What differs from bill to bill — lines,
     * dates — and what would blur a true-up — discounts and charges on a whole paper — is refused.
     */
    public abstract Invoice.Draft content();

    /** What is charged, from the first day on. */
    public abstract List<SubscriptionItem> items();

    /** The first day of service. */
    public abstract LocalDate start();

    /**
     * A day on which a billing period starts — début de facturation; the first day unless said otherwise. With another one
     * the first period is cut.
     */
    @Value.Default
    public LocalDate billingStart() {
        return start();
    }

    /** The day of the month that periods start on, where a month has it; that of the billing start unless said otherwise. */
    @Value.Default
    public int anchorDay() {
        return billingStart().getDayOfMonth();
    }

    /** The last day of the first term; renewals leave it as it is. */
    public abstract LocalDate initialEnd();

    /** How long a billing period is — périodicité. */
    public abstract Interval every();

    /** Whether a period is billed on its first or its last day; the first unless said otherwise. */
    @Value.Default
    public BillingTerm term() {
        return BillingTerm.IN_ADVANCE;
    }

    /** How it goes on after its end, if it may. */
    public abstract Optional<Renewal> renewal();

    /** How many times it was renewed. */
    @Value.Default
    public int renewals() {
        return 0;
    }

    /** When notice was given not to renew it — dénonciation. */
    public abstract Optional<LocalDate> noticeGiven();

    /** By which index prices are revised. */
    public abstract Optional<IndexClause> indexClause();

    /** What was changed since it was signed, in the order that it was agreed. */
    public abstract List<Amendment> amendments();

    /** When it was suspended, in order. */
    public abstract List<Pause> pauses();

    /** How it ended before its end, if it did. */
    public abstract Optional<Ending> ending();

    // --- questions ---

    /** The last day that is agreed, with all renewals. */
    @Value.Lazy
    public LocalDate end() {
        return renewal()
                .map(clause -> clause.term()
                        .after(initialEnd().plusDays(1), renewals())
                        .minusDays(1))
                .orElse(initialEnd());
    }

    /** All billing periods from the first day to the last, without gap or overlap; those of the ends may be cut. */
    @Value.Lazy
    public List<BillingPeriod> schedule() {
        return Schedule.of(this);
    }

    /** The period that a day falls in, within the term. */
    public Optional<BillingPeriod> periodOn(LocalDate day) {
        return schedule().stream()
                .filter(period -> period.billed().contains(day))
                .findFirst();
    }

    /** The items that are in force on a day. */
    public List<SubscriptionItem> itemsOn(LocalDate day) {
        return timeline().lives().stream()
                .filter(life -> life.isInForce(day))
                .map(ItemLife::item)
                .toList();
    }

    /** The last day to give notice that it is not to go on; empty where it does not go on anyway. */
    public Optional<LocalDate> noticeDeadline() {
        return renewal().map(clause -> clause.deadline(end()));
    }

    /**
     * When a consumer must be told that notice may be given: from three months to one month before the last day to give it
     * (C. conso. art. L215-1). Empty where nothing is renewed by itself.
     */
    public Optional<Period> informationWindow() {
        return renewal()
                .filter(Renewal::tacit)
                .map(clause -> clause.deadline(end()))
                .map(last -> Period.of(last.minusMonths(3), last.minusMonths(1)));
    }

    /** What counts the usage that is billed, of all items that it ever had. */
    public Set<String> meters() {
        return timeline().lives().stream()
                .flatMap(life -> life.item().metered().stream())
                .map(Metering::meter)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Value.Lazy
    Timeline timeline() {
        return new Timeline(this);
    }

    // --- moves ---

    /**
     * Lets it run.
     *
     * @throws ViolationsException with all that it lacks
     */
    public Subscription activate() {
        from("activate", SubscriptionStage.DRAFT);
        List<Violation> found = new ArrayList<>();
        require(!items().isEmpty(), "items", "poste", "item", found);
        require(content().issuer().isPresent(), "issuer", "émetteur", "issuer", found);
        require(content().customer().isPresent(), "customer", "client", "customer", found);
        new Violations(found).throwIfErrors();
        return toBuilder().stage(SubscriptionStage.ACTIVE).build();
    }

    /**
     * With an amendment.
     *
     * @throws ViolationsException if it contradicts another, is about no item in force, or outside the term
     */
    public Subscription amend(Amendment amendment) {
        from(
                "amend",
                SubscriptionStage.ACTIVE,
                SubscriptionStage.SUSPENDED,
                SubscriptionStage.INTERRUPTED,
                SubscriptionStage.TERMINATED);
        return toBuilder().addAmendments(amendment).build();
    }

    /**
     * With the prices of its units revised by its index: signed price × new index ÷ reference index, the coefficient with five
     * decimals, the price with as many as it was signed with, and cents at least. Other price models, and what is billed once,
     * stay as they are. A price that was amended meanwhile is taken for one of the reference day too.
     *
     * @param id  of the amendment
     * @param day  the day of the new value
     * @param effective  the first day of the new prices: of a renewed term, or an anniversary, as the clause says
     * @throws ViolationsException if it has no such clause, the day is another, or a value of the index is missing
     */
    public Subscription index(String id, PriceIndex index, LocalDate day, LocalDate effective) {
        return amend(Indexation.revise(this, id, index, day, effective));
    }

    /** Suspends it from {@code day} on; what was billed of the days is given back. */
    public Subscription suspend(LocalDate day) {
        from("suspend", SubscriptionStage.ACTIVE);
        within("suspend", day, start(), end());
        return toBuilder()
                .stage(SubscriptionStage.SUSPENDED)
                .addPauses(new Pause(day, Optional.empty()))
                .build();
    }

    /** Lets it run again from {@code day} on. Its end stays the same. */
    public Subscription resume(LocalDate day) {
        from("resume", SubscriptionStage.SUSPENDED);
        List<Pause> all = new ArrayList<>(pauses());
        Pause open = all.remove(all.size() - 1);
        within("resume", day, open.first(), end().plusDays(1));
        if (day.isAfter(open.first())) {
            all.add(new Pause(open.first(), Optional.of(day.minusDays(1))));
        }
        return toBuilder().stage(SubscriptionStage.ACTIVE).pauses(all).build();
    }

    /** Cuts it short; what was billed beyond the last day is given back. */
    public Subscription interrupt(LocalDate lastDay) {
        from("interrupt", SubscriptionStage.ACTIVE, SubscriptionStage.SUSPENDED);
        return ended(SubscriptionStage.INTERRUPTED, new Ending(lastDay, EndingPolicy.CREDIT), "interrupt");
    }

    /** Ends it. */
    public Subscription terminate(LocalDate lastDay, EndingPolicy policy) {
        from("terminate", SubscriptionStage.ACTIVE, SubscriptionStage.SUSPENDED);
        return ended(SubscriptionStage.TERMINATED, new Ending(lastDay, policy), "terminate");
    }

    private Subscription ended(SubscriptionStage stage, Ending ending, String command) {
        within(command, ending.lastDay(), start(), end());
        return toBuilder().stage(stage).ending(ending).build();
    }

    /**
     * Notes that it is not to go on after its end.
     *
     * @throws ViolationsException if it would not anyway, or the last day for it is over
     */
    public Subscription giveNotice(LocalDate day) {
        from("giveNotice", SubscriptionStage.ACTIVE, SubscriptionStage.SUSPENDED);
        Renewals.checkNotice(this, day);
        return toBuilder().noticeGiven(day).build();
    }

    /**
     * Another term. A tacit renewal is made once notice can be given no more, also after the end, where a run comes late; one
     * that both agree to, until the last day.
     *
     * @throws ViolationsException if there is no renewal, notice was given, or the day is another
     */
    public Subscription renew(LocalDate day) {
        from("renew", SubscriptionStage.ACTIVE);
        Renewals.check(this, day);
        return toBuilder().renewals(renewals() + 1).build();
    }

    /** Another subscription with the same content, to be written: as it was signed, before amendments and renewals; unnumbered. */
    public Subscription copy(String newId) {
        return toBuilder()
                .id(newId)
                .number(Optional.empty())
                .items(items().stream()
                        .map(item -> item.toBuilder().number(Optional.empty()).build())
                        .toList())
                .stage(SubscriptionStage.DRAFT)
                .amendments(List.of())
                .pauses(List.of())
                .ending(Optional.empty())
                .noticeGiven(Optional.empty())
                .renewals(0)
                .build();
    }

    // --- steps ---

    void from(String command, SubscriptionStage... stages) {
        Set<SubscriptionStage> legal = EnumSet.copyOf(List.of(stages));
        if (!legal.contains(stage())) {
            throw new ViolationsException(STAGE.at("stage", stage(), command, legal));
        }
    }

    private static void require(boolean there, String path, String french, String english, List<Violation> found) {
        if (!there) {
            found.add(INCOMPLETE.at(path, "", french, english));
        }
    }

    private static void within(String path, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new ViolationsException(OUTSIDE.at(path, day, first, last));
        }
    }

    @Value.Check
    Subscription check() {
        SubscriptionItem.notBlank("id", id());
        checkSizes();
        if (initialEnd().isBefore(start())) {
            throw new ViolationsException(TERM.at("initialEnd", initialEnd(), start()));
        }
        Schedule.grid(this);
        List<Violation> found = new ArrayList<>(timeline().violations());
        checkPauses(found);
        checkEnding(found);
        checkContent(found);
        new Violations(found).throwIfErrors();
        size("schedule", schedule().size(), Recurrence.DATES_MAX);
        Invoice.Draft plain = content().plain();
        return plain.equals(content()) ? this : toBuilder().content(plain).build();
    }

    private void checkSizes() {
        size("items", items().size(), ITEMS_MAX);
        size("pauses", pauses().size(), ITEMS_MAX);
        size("amendments", amendments().size(), AMENDMENTS_MAX);
        size("renewals", renewals(), renewal().isPresent() ? RENEWALS_MAX : 0);
    }

    private static void size(String path, int count, int max) {
        if (count < 0 || count > max) {
            throw new ViolationsException(TOO_MANY.at(path, count, max));
        }
    }

    private void checkPauses(List<Violation> found) {
        LocalDate free = start();
        for (int i = 0; i < pauses().size(); i++) {
            Pause pause = pauses().get(i);
            boolean open = i == pauses().size() - 1 && mayBeSuspended();
            boolean ordered = !pause.first().isBefore(free)
                    && pause.last().map(last -> !last.isBefore(pause.first())).orElse(open);
            if (!ordered) {
                found.add(PAUSES.at("pauses[" + i + "]", pause.first()));
            }
            free = pause.last().orElse(pause.first()).plusDays(1);
        }
        boolean isOpen =
                !pauses().isEmpty() && pauses().get(pauses().size() - 1).last().isEmpty();
        if (stage() == SubscriptionStage.SUSPENDED && !isOpen) {
            found.add(PAUSES.at("stage", stage()));
        }
    }

    private boolean mayBeSuspended() {
        return stage() == SubscriptionStage.SUSPENDED || ending().isPresent();
    }

    private void checkEnding(List<Violation> found) {
        boolean over = stage() == SubscriptionStage.INTERRUPTED || stage() == SubscriptionStage.TERMINATED;
        boolean within = ending().filter(
                        one -> one.lastDay().isBefore(start()) || one.lastDay().isAfter(end()))
                .isEmpty();
        if (over != ending().isPresent() || !within) {
            found.add(ENDING.at("ending", stage()));
        }
    }

    private void checkContent(List<Violation> found) {
        common("lines", content().lines().isEmpty(), found);
        common("discounts", content().discounts().isEmpty(), found);
        common("charges", content().charges().isEmpty(), found);
        common("retention", content().retention().isEmpty(), found);
        common("issueDate", content().issueDate().isEmpty(), found);
        common("deliveryDate", content().deliveryDate().isEmpty(), found);
        common("dueDate", content().dueDate().isEmpty(), found);
        common("period", content().period().isEmpty(), found);
    }

    private static void common(String field, boolean absent, List<Violation> found) {
        if (!absent) {
            found.add(CONTENT.at(field, field));
        }
    }

    /** Starts a copy of this subscription, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a subscription. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a subscription; id, content, start, initial end and periodicity are required. */
    public static final class Builder extends ImmutableSubscription.Builder {
        Builder() {}
    }
}
