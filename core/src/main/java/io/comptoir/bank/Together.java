package io.comptoir.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Looks for papers of one customer that make an amount together: exactly, or else as near as the tolerance allows. */
final class Together {

    private static final int ITEMS_MAX = 24;
    private static final int TOGETHER_MAX = 6;

    private final BigDecimal target;
    private final BigDecimal tolerance;
    private int steps;
    private List<OpenItem> best = List.of();
    private BigDecimal bestMiss = BigDecimal.ZERO;

    /** Starts a search that may take so many steps in all. */
    Together(BigDecimal target, BigDecimal tolerance, int steps) {
        this.target = target.abs();
        this.tolerance = tolerance;
        this.steps = steps;
    }

    /** The first of the best groups of 2 to 6 among the 24 oldest items, or none. */
    List<OpenItem> find(List<OpenItem> byAge) {
        best = List.of();
        search(byAge.subList(0, Math.min(ITEMS_MAX, byAge.size())), 0, new ArrayList<>(), BigDecimal.ZERO);
        return best;
    }

    private void search(List<OpenItem> items, int from, List<OpenItem> taken, BigDecimal sum) {
        keep(taken, sum);
        boolean tooMuch = sum.compareTo(target.add(tolerance)) > 0;
        for (int i = from; i < items.size() && !tooMuch && taken.size() < TOGETHER_MAX && !isDone(); i++) {
            steps--;
            taken.add(items.get(i));
            search(items, i + 1, taken, sum.add(items.get(i).amountRemaining().abs()));
            taken.remove(taken.size() - 1);
        }
    }

    private void keep(List<OpenItem> taken, BigDecimal sum) {
        BigDecimal miss = sum.subtract(target).abs();
        boolean near = taken.size() > 1 && miss.compareTo(tolerance) <= 0;
        if (near && (best.isEmpty() || miss.compareTo(bestMiss) < 0)) {
            best = List.copyOf(taken);
            bestMiss = miss;
        }
    }

    private boolean isDone() {
        return steps <= 0 || (!best.isEmpty() && bestMiss.signum() == 0);
    }
}
