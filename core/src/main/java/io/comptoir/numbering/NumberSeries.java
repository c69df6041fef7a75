package io.comptoir.numbering;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series of numbers that an issuer gives to one kind of paper.
 *
 * @param name  tells it from the other series of the same issuer and kind; empty for the usual one. Several are allowed
 *     where the activity needs them: branches, ways of issuing, kinds of customers (CGI ann. II, art. 242 nonies A, I,
 *     7°)
 * @param scheme  how its numbers are written; frozen by the first one
 * @param startAt  the first rank ever given, 1 or more; higher when another system gave the ranks before
 * @param follows  the date of the last paper that another system numbered in this series, if one did
 */
public record NumberSeries(String name, NumberingScheme scheme, long startAt, Optional<LocalDate> follows) {

    /** The most characters of a name. */
    public static final int NAME_MAX = 40;

    private static final String SOURCE = "CGI ann. II, art. 242 nonies A, I, 7°";
    private static final Rule DATE_BEFORE_LAST = Rule.error(
                    "CPT-NUMBERING-DATE-BEFORE-LAST", SOURCE + "; BOI-TVA-DECLA-30-20-20-10, § 90")
            .says(
                    "La date {value} précède celle de la dernière pièce de la série, {0}.",
                    "The date {value} is before that of the last paper of the series, {0}.")
            .fix(
                    "Émettez à la date du {0} ou après ; la date de livraison peut rester antérieure.",
                    "Issue on {0} or later; the delivery date may stay earlier.");
    private static final Rule PERIOD_OVER = Rule.error(
                    "CPT-NUMBERING-PERIOD-OVER", SOURCE + "; BOI-TVA-DECLA-30-20-20-10, § 90")
            .says(
                    "La date {value} tombe dans une période dont la série est close : elle compte depuis le {0}.",
                    "The date {value} falls in a period whose numbers are over: the series counts from {0}.")
            .fix(
                    "Émettez à la date du {1} ou après ; la date de livraison peut rester antérieure.",
                    "Issue on {1} or later; the delivery date may stay earlier.");
    private static final Rule FROZEN = Rule.error("CPT-NUMBERING-FROZEN", SOURCE)
            .says(
                    "Le modèle « {value} » ne peut pas remplacer « {0} », qui a déjà numéroté des pièces.",
                    "The pattern '{value}' cannot replace '{0}', which has numbered papers already.")
            .fix(
                    "Gardez le modèle, ou ouvrez une autre série en lui donnant un nom.",
                    "Keep the pattern, or open another series by giving it a name.");
    private static final Rule MONTHLY = Rule.warning("CPT-NUMBERING-MONTHLY-RESET", SOURCE)
            .says(
                    "La série recommence chaque mois : ce n'est pas admis par tous comme une suite continue.",
                    "The series starts again each month: not everybody takes that for an unbroken sequence.")
            .fix("Recommencez chaque année, ou jamais.", "Start again each year, or never.");

    private static final Rule NAME = Rule.error("CPT-NUMBERING-NAME-MALFORMED", "Comptoir, series")
            .says("« {value} » ne peut pas nommer une série.", "'{value}' cannot name a series.")
            .fix("Utilisez jusqu'à 40 lettres, chiffres et + - _ /.", "Use up to 40 letters, digits and + - _ /.");

    /** Refuses a rank below 1 and a name that is too long or not plain. */
    public NumberSeries {
        if (startAt < 1) {
            throw new IllegalArgumentException("A series starts at 1 or above: " + startAt);
        }
        if (name.length() > NAME_MAX || !name.chars().allMatch(DocumentNumber::isAllowed)) {
            throw new ViolationsException(NAME.at("series.name", name));
        }
    }

    /** The usual series of a scheme, from rank 1. */
    public NumberSeries(NumberingScheme scheme) {
        this("", scheme, 1, Optional.empty());
    }

    /** The usual series of a pattern, from rank 1. */
    public static NumberSeries of(String pattern) {
        return new NumberSeries(NumberingScheme.of(pattern));
    }

    /** The same series under a name: another one beside the usual one. */
    public NumberSeries named(String newName) {
        return new NumberSeries(newName, scheme, startAt, follows);
    }

    /** The same series, whose first rank is {@code rank}: it takes over from another system. */
    public NumberSeries startingAt(long rank) {
        return new NumberSeries(name, scheme, rank, follows);
    }

    /**
     * The same series, which takes over from another system after {@code lastNumber} of {@code lastIssueDate}: ranks go
     * on, or start again where the scheme says so, and no paper may be dated before.
     *
     * @throws ViolationsException if the scheme would not have written that number on that day
     */
    public NumberSeries following(String lastNumber, LocalDate lastIssueDate) {
        return new NumberSeries(name, scheme, scheme.rankIn(lastNumber, lastIssueDate) + 1, Optional.of(lastIssueDate));
    }

    /** Whether a paper of {@code issueDate} may follow {@code last}: dates never go back in a series. */
    public Violations check(SeriesState last, LocalDate issueDate) {
        List<Violation> found = new ArrayList<>();
        if (!last.scheme().isEmpty() && !last.scheme().equals(scheme.text())) {
            found.add(FROZEN.at("series", scheme.text(), last.scheme()));
        }
        if (scheme.reset() == Reset.MONTHLY) {
            found.add(MONTHLY.at("series", scheme.pattern()));
        }
        SeriesState from = begun(last);
        Optional<LocalDate> before = from.lastIssueDate().filter(issueDate::isBefore);
        before.ifPresent(date -> found.add(backwards(date, issueDate)));
        if (before.isEmpty()) {
            scheme.overflow(rankAfter(from, issueDate)).ifPresent(found::add);
        }
        return new Violations(found);
    }

    private Violation backwards(LocalDate last, LocalDate issueDate) {
        LocalDate start = scheme.periodStart(last);
        return issueDate.isBefore(start)
                ? PERIOD_OVER.at("issueDate", issueDate, start, last)
                : DATE_BEFORE_LAST.at("issueDate", issueDate, last);
    }

    /**
     * The state that follows {@code last} with a paper of {@code issueDate}.
     *
     * @throws ViolationsException if {@link #check} finds an error
     */
    public SeriesState next(SeriesState last, LocalDate issueDate) {
        check(last, issueDate).throwIfErrors();
        return SeriesState.of(rankAfter(begun(last), issueDate), issueDate, scheme.text());
    }

    /** What this series follows: its own last paper, or that of the system before. */
    private SeriesState begun(SeriesState last) {
        return last.lastIssueDate().isPresent() ? last : new SeriesState(startAt - 1, follows, "");
    }

    // The reset follows from the dates of the papers: there is no "next reset date" to go stale.
    private long rankAfter(SeriesState from, LocalDate issueDate) {
        boolean again = from.lastIssueDate()
                .filter(date -> scheme.periodStart(date).isBefore(scheme.periodStart(issueDate)))
                .isPresent();
        return again ? 1 : from.rank() + 1;
    }
}
