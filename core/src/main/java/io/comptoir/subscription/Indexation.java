package io.comptoir.subscription;

import io.comptoir.catalog.PriceModel;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Revises the prices of a subscription by its index: signed price × new index ÷ reference index. It starts each time from the
 * price that was agreed, not from the last revised one, so that roundings do not pile up.
 */
final class Indexation {

    private static final String SOURCE = "C. mon. fin. art. L112-2";
    private static final Rule NO_CLAUSE = Rule.error("CPT-SUBSCRIPTION-NO-INDEX", SOURCE)
            .says("L'abonnement n'est pas indexé sur « {value} ».", "The subscription is not tied to index '{value}'.")
            .fix("Donnez l'indice de sa clause.", "Give the index of its clause.");
    private static final Rule DAY = Rule.error("CPT-SUBSCRIPTION-INDEX-DAY", SOURCE)
            .says("Les prix ne se révisent pas le {value}.", "Prices are not revised on {value}.")
            .fix("Donnez un jour prévu par la clause : {0}.", "Give a day of the clause: {0}.");

    private Indexation() {}

    /** The amendment that revises what is charged per unit, of the items in force on {@code effective}. */
    static Amendment revise(Subscription one, String id, PriceIndex index, LocalDate day, LocalDate effective) {
        IndexClause clause = one.indexClause()
                .filter(agreed -> agreed.index().equals(index.name()))
                .orElseThrow(() -> new ViolationsException(NO_CLAUSE.at("index", index.name())));
        if (!isDayOf(clause, one, effective)) {
            throw new ViolationsException(DAY.at("effective", effective, clause.when()));
        }
        Revision revision = index.revision(clause.reference(), day);
        List<Change> changes = one.timeline().lives().stream()
                .filter(life -> life.isInForce(effective) && !life.item().once())
                .flatMap(life -> change(life, effective, revision, digits(one)).stream())
                .toList();
        return new Amendment(id, effective, changes);
    }

    private static boolean isDayOf(IndexClause clause, Subscription one, LocalDate day) {
        return switch (clause.when()) {
            case RENEWAL ->
                day.isAfter(one.initialEnd())
                        && one.renewal()
                                .map(renewal -> isStart(renewal, one, day))
                                .orElse(false);
            case ANNIVERSARY -> {
                int years = day.getYear() - one.start().getYear();
                yield years > 0 && day.equals(one.start().plusYears(years));
            }
        };
    }

    private static boolean isStart(Renewal renewal, Subscription one, LocalDate day) {
        LocalDate first = one.initialEnd().plusDays(1);
        for (int rank = 0; rank < one.renewals(); rank++) {
            if (day.equals(renewal.term().after(first, rank))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Change> change(ItemLife life, LocalDate day, Revision revision, int digits) {
        if (!(life.agreedPrice(day) instanceof PriceModel.PerUnit price)) {
            return Optional.empty();
        }
        int kept = Math.max(digits, price.unitPrice().scale());
        BigDecimal revised = Rounding.HALF_UP.round(price.unitPrice().multiply(revision.coefficient()), kept);
        return Optional.of(new Change.Price(life.item().id(), new PriceModel.PerUnit(revised), Optional.of(revision)));
    }

    private static int digits(Subscription one) {
        return one.content().currency().getDefaultFractionDigits();
    }
}
