package io.comptoir.deal;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.money.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The billing schedule of an order — échéancier de facturation. While it is edited it may be wrong; {@link #check()} tells how,
 * and nothing is drafted from one that is.
 *
 * @param milestones  in the order in which they are billed
 */
public record MilestonePlan(List<Milestone> milestones) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String SOURCE = "Comptoir, billing schedules";
    private static final Rule NOT_100 = Rule.error("CPT-DEAL-MILESTONES-NOT-100", SOURCE)
            .says("Les jalons font {value} % de la commande.", "The milestones make {value} % of the order.")
            .fix("Équilibrez-les : la somme doit être 100.", "Balance them: they must add up to 100.");
    private static final Rule SHARE = Rule.error("CPT-DEAL-MILESTONE-SHARE", SOURCE)
            .says("Le jalon facture {value} %.", "The milestone bills {value} %.")
            .fix("Donnez un pourcentage au-dessus de 0.", "Give a percentage above 0.");
    private static final Rule BALANCES = Rule.error("CPT-DEAL-MILESTONE-BALANCE", SOURCE)
            .says("Le solde doit être un seul jalon, le dernier.", "The balance must be one milestone, the last.")
            .fix(
                    "Gardez un seul jalon de type solde ou total, à la fin.",
                    "Keep one milestone of type balance or total, at the end.");
    private static final Rule DATES = Rule.error("CPT-DEAL-MILESTONE-DATE", SOURCE)
            .says(
                    "Le jalon du {value} vient avant celui d'avant, du {0}.",
                    "The milestone of {value} comes before the one before it, of {0}.")
            .fix("Mettez les jalons dans l'ordre de leurs dates.", "Put the milestones in the order of their dates.");

    /** Keeps a copy. */
    public MilestonePlan {
        milestones = List.copyOf(milestones);
    }

    /** The same with another milestone in a place, from 0. */
    public MilestonePlan with(int place, Milestone milestone) {
        List<Milestone> changed = new ArrayList<>(milestones);
        changed.set(place, milestone);
        return new MilestonePlan(changed);
    }

    /** The same with one milestone more, before {@code place}. */
    public MilestonePlan add(int place, Milestone milestone) {
        List<Milestone> changed = new ArrayList<>(milestones);
        changed.add(place, milestone);
        return new MilestonePlan(changed);
    }

    /** The same without the milestone of a place. */
    public MilestonePlan remove(int place) {
        List<Milestone> changed = new ArrayList<>(milestones);
        changed.remove(place);
        return new MilestonePlan(changed);
    }

    /** All that is wrong with it. */
    public Violations check() {
        List<Violation> found = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            String path = "milestones[" + i + "]";
            sum = sum.add(milestone.percentage().value());
            if (milestone.percentage().value().signum() <= 0) {
                found.add(SHARE.at(path + ".percent", milestone.percentage()));
            }
            if (i > 0 && milestone.date().isBefore(milestones.get(i - 1).date())) {
                found.add(DATES.at(
                        path + ".date", milestone.date(), milestones.get(i - 1).date()));
            }
        }
        if (sum.compareTo(HUNDRED) != 0) {
            found.add(NOT_100.at("milestones", sum.toPlainString()));
        }
        if (!endsOnce()) {
            found.add(BALANCES.at("milestones", ""));
        }
        return new Violations(found);
    }

    private boolean endsOnce() {
        long ends = milestones.stream().filter(MilestonePlan::ends).count();
        return ends == 1 && ends(milestones.get(milestones.size() - 1));
    }

    private static boolean ends(Milestone milestone) {
        return milestone.type() == MilestoneType.BALANCE || milestone.type() == MilestoneType.TOTAL;
    }

    List<Percentage> percentages() {
        return milestones.stream().map(Milestone::percentage).toList();
    }
}
