package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.BillingPeriod;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.Usage;
import io.comptoir.subscription.UsageEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes note of what was used of a subscription, each event in the sheet of its period: all or none. */
record RecordUsage(Actor actor, String id, List<UsageEvent> events) {

    Command.Change<Boolean> prepare(Step step) {
        Subscribing found = Subscribing.of(step.unit(), id).renewed(step.today());
        found.billing().check(events).throwIfErrors();
        List<UsageSheet> sheets = new ArrayList<>();
        Violations refused = Violations.NONE;
        for (BillingPeriod period : periods(found.subscription())) {
            UsageSheet sheet = UsageSheet.of(step.unit(), id, period);
            try {
                Usage more = sheet.usage().with(events, period.billed()::contains);
                sheets.add(sheet.with(more));
            } catch (ViolationsException e) {
                refused = refused.plus(e.violations());
            }
        }
        refused.throwIfErrors();
        return new Command.Change<>(true, id, () -> sheets.forEach(sheet -> sheet.save(step, actor)));
    }

    private List<BillingPeriod> periods(Subscription subscription) {
        Map<LocalDate, BillingPeriod> periods = new TreeMap<>();
        for (UsageEvent event : events) {
            subscription
                    .periodOn(event.day())
                    .ifPresent(period -> periods.put(period.billed().first(), period));
        }
        return List.copyOf(periods.values());
    }
}
