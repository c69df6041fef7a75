package io.comptoir.subscription;

import io.comptoir.catalog.PriceModel;
import io.comptoir.money.Percentage;
import io.comptoir.subscription.Change.Price;
import io.comptoir.subscription.Change.Quantity;
import io.comptoir.subscription.Change.Vat;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** An item through time: what its amendments made of it, and its phases. */
final class ItemLife {

    private static final Percentage ALL = Percentage.of("100");

    private final SubscriptionItem item;
    private final LocalDate start;
    private final List<Step> steps = new ArrayList<>();
    private Optional<LocalDate> end = Optional.empty();

    ItemLife(SubscriptionItem item, LocalDate start) {
        this.item = item;
        this.start = start;
        steps.add(new Step(start, item.quantity(), item.price(), item.vat(), Optional.empty()));
    }

    SubscriptionItem item() {
        return item;
    }

    LocalDate start() {
        return start;
    }

    // --- written by the amendments, in the order of their days ---

    /** Its last day is the one before {@code day}. */
    void endBefore(LocalDate day) {
        end = Optional.of(day);
    }

    void change(LocalDate day, Change change) {
        Step last = steps.get(steps.size() - 1);
        if (change instanceof Quantity other) {
            steps.add(new Step(day, other.quantity(), last.price, last.vat, last.revision));
        } else if (change instanceof Price other) {
            steps.add(new Step(day, last.quantity, other.price(), last.vat, other.revision()));
        } else if (change instanceof Vat other) {
            steps.add(new Step(day, last.quantity, last.price, Optional.of(other.rate()), last.revision));
        }
    }

    // --- questions ---

    boolean isInForce(LocalDate day) {
        return !day.isBefore(start) && end.filter(after -> !day.isBefore(after)).isEmpty();
    }

    /** The days of a period on which it is in force. */
    Optional<Period> within(Period days) {
        LocalDate first = start.isAfter(days.first()) ? start : days.first();
        LocalDate after = end.filter(days.endExclusive()::isAfter).orElse(days.endExclusive());
        return first.isBefore(after) ? Optional.of(Period.between(first, after)) : Optional.empty();
    }

    /** What it costs by what is agreed on a day; a free one costs nothing. */
    Optional<Terms> on(LocalDate day) {
        if (!isInForce(day)) {
            return Optional.empty();
        }
        Step step = step(day);
        Optional<Phase> phase = phase(day);
        PriceModel price = phase.filter(Phase.Fixed.class::isInstance)
                .map(fixed -> ((Phase.Fixed) fixed).price())
                .orElse(step.price);
        Percentage discount = phase.map(ItemLife::discount).orElse(Percentage.ZERO);
        Optional<Revision> revision =
                phase.filter(Phase.Fixed.class::isInstance).isPresent() ? Optional.empty() : step.revision;
        return Optional.of(new Terms(step.quantity, price, discount, step.vat, revision));
    }

    /** The price that was agreed before any index revised it. */
    PriceModel agreedPrice(LocalDate day) {
        PriceModel price = item.price();
        for (Step step : steps) {
            boolean unchanged = step.revision.isPresent() || step.date.isAfter(day);
            price = unchanged ? price : step.price;
        }
        return price;
    }

    /** The days on which something changes. */
    NavigableSet<LocalDate> cuts() {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        steps.forEach(step -> cuts.add(step.date));
        end.ifPresent(cuts::add);
        for (int i = 0; i < item.phases().size(); i++) {
            cuts.add(phaseEnd(i));
        }
        return cuts;
    }

    private Step step(LocalDate day) {
        Step found = steps.get(0);
        for (Step step : steps) {
            found = step.date.isAfter(day) ? found : step;
        }
        return found;
    }

    private Optional<Phase> phase(LocalDate day) {
        for (int i = 0; i < item.phases().size(); i++) {
            if (day.isBefore(phaseEnd(i))) {
                return Optional.of(item.phases().get(i));
            }
        }
        return Optional.empty();
    }

    private static Percentage discount(Phase phase) {
        if (phase instanceof Phase.Discounted discounted) {
            return discounted.percentage();
        }
        return phase instanceof Phase.Free ? ALL : Percentage.ZERO;
    }

    /** The day after a phase: all months from the first day at once, then all days, so that month ends do not drift. */
    private LocalDate phaseEnd(int rank) {
        long months = 0;
        long days = 0;
        for (Phase phase : item.phases().subList(0, rank + 1)) {
            Interval lasts = phase.lasts();
            switch (lasts.unit()) {
                case YEARS -> months += 12L * lasts.length();
                case MONTHS -> months += lasts.length();
                case WEEKS -> days += 7L * lasts.length();
                default -> days += lasts.length();
            }
        }
        return start.plus(months, ChronoUnit.MONTHS).plusDays(days);
    }

    private record Step(
            LocalDate date,
            BigDecimal quantity,
            PriceModel price,
            Optional<VatRate> vat,
            Optional<Revision> revision) {}
}
