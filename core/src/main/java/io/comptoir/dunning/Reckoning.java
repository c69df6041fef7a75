package io.comptoir.dunning;

import io.comptoir.dunning.LateInterest.Segment;
import io.comptoir.law.HalfYear;
import io.comptoir.law.InterestRates;
import io.comptoir.law.LatePenalty;
import io.comptoir.law.LatePenalty.RatePeriod;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out the interest on one debt: unpaid × rate × days / 365, cut where the debt or the rate changes. */
final class Reckoning {

    private static final BigDecimal YEAR_IN_PERCENT = BigDecimal.valueOf(36_500);

    private final LateDebt debt;
    private final InterestRates rates;
    private final LatePenalty penalty;
    private final LocalDate start;

    Reckoning(LateDebt debt, InterestRates rates) {
        this.debt = debt;
        this.rates = rates;
        this.penalty = LatePenalty.of(debt.debtor());
        this.start = debt.dueDate().plusDays(1);
    }

    LateInterest result() {
        List<Segment> segments = new ArrayList<>();
        debts().forEach((period, base) -> addSegments(period, base, segments));
        BigDecimal total = segments.stream().map(Segment::interest).reduce(amount(BigDecimal.ZERO), BigDecimal::add);
        BigDecimal fee = isLate() ? penalty.recoveryFee() : penalty.recoveryFee(0);
        return new LateInterest(
                segments, total, fee, amount(debt.unpaid(debt.until().orElse(LocalDate.MAX))));
    }

    /** Late by a day is late, even where the day of payment bears no interest. */
    private boolean isLate() {
        boolean asked = debt.until().map(until -> until.isAfter(debt.dueDate())).orElse(true);
        return asked && debt.unpaid(debt.dueDate()).signum() > 0;
    }

    /** What was owed when, from the day after the due date on. */
    private Map<Period, BigDecimal> debts() {
        Map<Period, BigDecimal> debts = new LinkedHashMap<>();
        LocalDate from = start;
        BigDecimal base = debt.unpaid(debt.dueDate());
        for (Map.Entry<LocalDate, BigDecimal> cut : cuts().entrySet()) {
            if (from.isBefore(cut.getKey()) && base.signum() > 0) {
                debts.put(Period.between(from, cut.getKey()), base);
            }
            from = cut.getKey();
            base = base.subtract(cut.getValue()).max(BigDecimal.ZERO);
        }
        return debts;
    }

    /** What came in on which day after the due date, and the day that the rest is claimed. */
    private Map<LocalDate, BigDecimal> cuts() {
        TreeMap<LocalDate, BigDecimal> cuts = new TreeMap<>();
        debt.until().filter(until -> until.isAfter(start)).ifPresent(until -> cuts.put(until, BigDecimal.ZERO));
        debt.payments().stream()
                .filter(paid -> paid.date().isAfter(debt.dueDate()))
                .filter(paid -> debt.until().map(paid.date()::isBefore).orElse(true))
                .forEach(paid -> cuts.merge(paid.date(), paid.amount(), BigDecimal::add));
        return cuts;
    }

    private void addSegments(Period period, BigDecimal base, List<Segment> segments) {
        if (debt.rate().isPresent()) {
            segments.add(segment(period, base, debt.rate().get()));
        } else if (penalty.ratePeriod() == RatePeriod.FIRST_HALF) {
            segments.add(segment(period, base, penalty.rate(start, rates)));
        } else {
            addHalfYears(period, base, segments);
        }
    }

    private void addHalfYears(Period period, BigDecimal base, List<Segment> segments) {
        LocalDate from = period.first();
        while (!from.isAfter(period.last())) {
            HalfYear halfYear = HalfYear.of(from);
            Period part = period.intersection(halfYear.period()).orElseThrow();
            segments.add(segment(part, base, penalty.rate(halfYear, rates)));
            from = part.endExclusive();
        }
    }

    private Segment segment(Period period, BigDecimal base, Percentage rate) {
        BigDecimal exact = base.multiply(rate.value()).multiply(BigDecimal.valueOf(period.days()));
        return new Segment(
                period, amount(base), rate, Rounding.HALF_UP.quotient(exact, YEAR_IN_PERCENT, debt.digits()));
    }

    private BigDecimal amount(BigDecimal exact) {
        return Rounding.EXACT.round(exact, debt.digits());
    }
}
