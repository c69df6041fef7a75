package io.comptoir.numbering;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import java.time.LocalDate;

/**
 * A series of numbers of one issuer.
 *
 * @param scheme  how its numbers are written
 * @param startAt  the first rank ever given, 1 or more; higher when another system gave the ranks before
 */
public record NumberSeries(NumberingScheme scheme, long startAt) {

    private static final Rule DATE_BEFORE_LAST = Rule.error(
                    "CPT-NUMBERING-DATE-BEFORE-LAST",
                    "CGI ann. II, art. 242 nonies A, I, 7°; BOI-TVA-DECLA-30-20-20-10, § 90")
            .says(
                    "La date {value} précède celle de la dernière pièce de la série, {0}.",
                    "The date {value} is before that of the last paper of the series, {0}.")
            .fix(
                    "Émettez à la date du {0} ou après ; la date de livraison peut rester antérieure.",
                    "Issue on {0} or later; the delivery date may stay earlier.");

    /** Refuses a rank below 1. */
    public NumberSeries {
        if (startAt < 1) {
            throw new IllegalArgumentException("A series starts at 1 or above: " + startAt);
        }
    }

    /** The series of a pattern, from rank 1. */
    public static NumberSeries of(String pattern) {
        return new NumberSeries(NumberingScheme.of(pattern), 1);
    }

    /** The same series, whose first rank is {@code rank}: it takes over from another system. */
    public NumberSeries startingAt(long rank) {
        return new NumberSeries(scheme, rank);
    }

    /** Whether a paper of {@code issueDate} may follow {@code last}: dates never go back in a series. */
    public Violations check(SeriesState last, LocalDate issueDate) {
        return last.lastIssueDate()
                .filter(issueDate::isBefore)
                .map(date -> Violations.of(DATE_BEFORE_LAST.at("issueDate", issueDate, date)))
                .orElse(Violations.NONE);
    }

    /**
     * The state that follows {@code last} with a paper of {@code issueDate}.
     *
     * @throws io.comptoir.fault.ViolationsException if the date is before the last one
     */
    public SeriesState next(SeriesState last, LocalDate issueDate) {
        check(last, issueDate).throwIfErrors();
        return SeriesState.of(rankAfter(last, issueDate), issueDate);
    }

    // The reset follows from the dates of the papers: there is no "next reset date" to go stale.
    private long rankAfter(SeriesState last, LocalDate issueDate) {
        if (last.lastIssueDate().isEmpty()) {
            return startAt;
        }
        boolean newYear = last.lastIssueDate().get().getYear() < issueDate.getYear();
        return scheme.reset() == Reset.YEARLY && newYear ? 1 : last.rank() + 1;
    }
}
