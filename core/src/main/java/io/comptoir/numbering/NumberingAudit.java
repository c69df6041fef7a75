package io.comptoir.numbering;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is wrong with the numbers that a series gave: holes, numbers that came twice, dates that went back. Papers may come
 * in any order; each costs four bytes. For one thread.
 *
 * <pre>{@code
 * var audit = new NumberingAudit(series);
 * papers.forEach(paper -> audit.add(paper.number(), paper.issueDate()));
 * Violations found = audit.findings(SeriesState.UNUSED);
 * }</pre>
 */
public final class NumberingAudit {

    /** The most findings that are told; the rest would say the same again. */
    public static final int FINDINGS_MAX = 1000;

    private static final String SOURCE = "CGI ann. II, art. 242 nonies A, I, 7°; BOI-TVA-DECLA-30-20-20-10, § 90";
    private static final Rule GAP = Rule.error("CPT-NUMBERING-GAP", SOURCE)
            .says(
                    "La série n'est pas continue : les rangs {value} à {0} manquent, après {1}.",
                    "The series is broken: ranks {value} to {0} are missing, after {1}.")
            .fix(
                    "Retrouvez les pièces, ou gardez par écrit la raison du trou ; ne réutilisez jamais ces numéros.",
                    "Find the papers, or keep the reason in writing; never use these numbers again.");
    private static final Rule DUPLICATE = Rule.error("CPT-NUMBERING-DUPLICATE", SOURCE)
            .says("Le numéro {value} a été donné deux fois.", "The number {value} was given twice.")
            .fix("Annulez l'une des pièces par un avoir.", "Cancel one of the papers by a credit note.");
    private static final Rule INVERSION = Rule.warning("CPT-NUMBERING-DATE-INVERSION", SOURCE)
            .says(
                    "{value} est daté du {0}, avant une pièce de rang inférieur datée du {1}.",
                    "{value} is dated {0}, before a paper of a lower rank dated {1}.")
            .fix("Gardez par écrit la raison de l'inversion.", "Keep the reason of the inversion in writing.");
    private static final Rule FOREIGN = Rule.error("CPT-NUMBERING-FOREIGN", SOURCE)
            .says(
                    "Le numéro {value} du {0} n'est pas de la série « {1} ».",
                    "The number {value} of {0} is not of the series '{1}'.")
            .fix(
                    "Rangez la pièce dans sa série, ou corrigez sa date.",
                    "Put the paper into its series, or correct its date.");

    private final NumberSeries series;
    private final Map<LocalDate, Counted> periods = new TreeMap<>();
    private final List<Violation> found = new ArrayList<>();

    /** An audit of the papers of {@code series}. */
    public NumberingAudit(NumberSeries series) {
        this.series = series;
    }

    /** Takes note of a paper. */
    public void add(String number, LocalDate issueDate) {
        Optional<Long> rank = series.scheme().findRank(number, issueDate);
        if (rank.isEmpty()) {
            tell(FOREIGN.at("number", number, issueDate, series.scheme().pattern()));
            return;
        }
        Counted period = periods.computeIfAbsent(series.scheme().periodStart(issueDate), any -> new Counted());
        if (!period.take(rank.get().intValue(), issueDate)) {
            tell(DUPLICATE.at("number", number));
        }
    }

    /**
     * All that is wrong with the papers noted so far.
     *
     * @param counter  how far the series says it has come: what is missing at its end is found by that alone
     */
    public Violations findings(SeriesState counter) {
        List<Violation> all = new ArrayList<>(found);
        LocalDate first =
                periods.isEmpty() ? LocalDate.MIN : periods.keySet().iterator().next();
        counter.lastIssueDate()
                .map(series.scheme()::periodStart)
                .ifPresent(start -> periods.computeIfAbsent(start, any -> new Counted()));
        periods.forEach((start, period) -> {
            boolean last = counter.lastIssueDate()
                    .map(series.scheme()::periodStart)
                    .filter(start::equals)
                    .isPresent();
            int from = start.equals(first) ? (int) series.startAt() : 1;
            period.check(all, from, last ? (int) counter.rank() : period.highest);
        });
        return new Violations(all.subList(0, Math.min(all.size(), FINDINGS_MAX)));
    }

    private void tell(Violation violation) {
        if (found.size() < FINDINGS_MAX) {
            found.add(violation);
        }
    }

    /** The papers of one run of the counter: the day of each rank. */
    private final class Counted {

        private static final long FIRST_DAY = -800_000;

        // The day of each rank as a number above 0, which says that nobody has it. At most 999 999 ranks.
        private int[] days = new int[64];
        private int highest;

        private boolean take(int rank, LocalDate issueDate) {
            if (rank >= days.length) {
                days = Arrays.copyOf(days, Math.max(rank + 1, days.length * 2));
            }
            boolean free = days[rank] == 0;
            days[rank] = Math.max(days[rank], (int) (issueDate.toEpochDay() - FIRST_DAY));
            highest = Math.max(highest, rank);
            return free;
        }

        private void check(List<Violation> all, int first, int last) {
            int latest = 0;
            for (int rank = first; rank <= last && all.size() < FINDINGS_MAX; rank++) {
                if (day(rank) == 0) {
                    int before = rank - 1;
                    rank = endOfGap(rank, last);
                    all.add(GAP.at("number", before + 1, rank, before < first ? "-" : written(before)));
                } else if (day(rank) < latest) {
                    all.add(INVERSION.at("issueDate", written(rank), date(day(rank)), date(latest)));
                }
                latest = Math.max(latest, day(rank));
            }
        }

        private int endOfGap(int rank, int last) {
            int end = rank;
            while (end < last && day(end + 1) == 0) {
                end++;
            }
            return end;
        }

        private int day(int rank) {
            return rank < days.length ? days[rank] : 0;
        }

        private DocumentNumber written(int rank) {
            return series.scheme().number(date(day(rank)), rank);
        }

        private static LocalDate date(int day) {
            return LocalDate.ofEpochDay(day + FIRST_DAY);
        }
    }
}
