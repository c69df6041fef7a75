package io.comptoir.deal;

import io.comptoir.deal.DealStage.Outcome;
import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.Quote;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ValueStyle;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What might be sold to a customer — affaire, opportunité. It goes through the stages of its business; once won it may be
 * invoiced, by itself or by its quotes.
 * <pre>
 * Proposition ──▶ Négociation ──▶ Gagnée ▶ invoices
 *       └──────────────┴────────▶ Perdue
 * </pre>
 */
@ValueStyle
@Value.Immutable
public abstract class Deal {

    /** Proposition, négociation, gagnée, perdue: the stages of who names no others. */
    public static final List<DealStage> STAGES = List.of(
            DealStage.open("Proposition", "25"),
            DealStage.open("Négociation", "50"),
            new DealStage("Gagnée", Percentage.of("100"), Outcome.WON),
            new DealStage("Perdue", Percentage.ZERO, Outcome.LOST));

    private static final String SOURCE = "Comptoir, life of a deal";
    private static final Rule STAGE_UNKNOWN = Rule.error("CPT-DEAL-STAGE-UNKNOWN", SOURCE)
            .says("L'affaire n'a pas d'étape « {value} ».", "The deal has no stage '{value}'.")
            .fix("Ses étapes sont : {0}.", "Its stages are: {0}.");
    private static final Rule NOT_WON = Rule.error("CPT-DEAL-NOT-WON", SOURCE)
            .says(
                    "L'affaire « {0} » est à l'étape {value} : elle n'est pas gagnée.",
                    "Deal '{0}' is at {value}: it is not won.")
            .fix("Gagnez-la d'abord.", "Win it first.");
    private static final Rule STAGES_UNUSABLE = Rule.error("CPT-DEAL-STAGES-UNUSABLE", SOURCE)
            .says("Ces étapes ne vont pas : {value}.", "These stages do not do: {value}.")
            .fix(
                    "Donnez des noms différents, une étape ouverte d'abord, et une étape gagnée.",
                    "Give different names, an open stage first, and a won one.");

    Deal() {}

    /** The technical id. */
    public abstract String id();

    /** What it is called. */
    public abstract String name();

    /** The stages it goes through. */
    @Value.Default
    public List<DealStage> stages() {
        return STAGES;
    }

    /** The stage where it is. */
    @Value.Default
    public DealStage stage() {
        return stages().get(0);
    }

    /** What would be sold: customer, lines, terms. */
    public abstract Invoice.Draft content();

    /** When it was won or lost, or is expected to be. */
    public abstract Optional<LocalDate> closeDate();

    /** The ids of its quotes, in the order they were made. */
    public abstract List<String> quotes();

    /** The quote whose lines it follows — offre synchronisée; one at most. */
    public abstract Optional<String> synchronised();

    /** How likely the sale is. */
    public Percentage probability() {
        return stage().probability();
    }

    /** Moves it to the stage of a name; a stage that closes it sets the day. */
    public Deal move(String stage, LocalDate day) {
        DealStage next = stages().stream()
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElseThrow(() -> new ViolationsException(STAGE_UNKNOWN.at(
                        "stage",
                        stage,
                        String.join(", ", stages().stream().map(DealStage::name).toList()))));
        Deal moved = toBuilder().stage(next).build();
        return next.outcome() == Outcome.OPEN
                ? moved
                : moved.toBuilder().closeDate(day).build();
    }

    /** Starts a quote of its lines. */
    public Quote newQuote(String quoteId) {
        return Quote.builder().id(quoteId).deal(id()).content(content()).build();
    }

    /** The same with a quote more; {@code follow} makes its lines those of the deal. */
    public Deal with(Quote quote, boolean follow) {
        Builder more = toBuilder();
        if (!quotes().contains(quote.id())) {
            more.addQuotes(quote.id());
        }
        if (follow) {
            more.synchronised(quote.id()).content(quote.content());
        }
        return more.build();
    }

    /**
     * What was agreed.
     *
     * @throws ViolationsException if it is not won
     */
    public Order order() {
        if (stage().outcome() != Outcome.WON) {
            throw new ViolationsException(NOT_WON.at("stage", stage().name(), name()));
        }
        return new Order(BilledOrder.of(id(), Optional.empty()), content());
    }

    @Value.Check
    Deal check() {
        List<String> names = stages().stream().map(DealStage::name).distinct().toList();
        boolean usable = names.size() == stages().size()
                && !stages().isEmpty()
                && stages().get(0).outcome() == Outcome.OPEN
                && stages().stream().anyMatch(one -> one.outcome() == Outcome.WON)
                && stages().contains(stage());
        if (!usable) {
            throw new ViolationsException(STAGES_UNUSABLE.at("stages", names));
        }
        Invoice.Draft plain = content().plain();
        return plain.equals(content()) ? this : toBuilder().content(plain).build();
    }

    /** Starts a copy of this deal, to change part of it. */
    public abstract Builder toBuilder();

    /** Starts a deal. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a deal; id, name and content are required. */
    public static final class Builder extends ImmutableDeal.Builder {
        Builder() {}
    }
}
