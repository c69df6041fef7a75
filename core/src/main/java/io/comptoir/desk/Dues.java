package io.comptoir.desk;

import io.comptoir.access.Actor;
import io.comptoir.document.Invoice;
import io.comptoir.port.Storage.UnitOfWork;
import io.comptoir.port.StoredDocument;
import io.comptoir.subscription.Bill;
import io.comptoir.subscription.BilledPeriod;
import io.comptoir.subscription.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a subscription has to be billed by a day, as it is stored, drawn up once. */
final class Dues {

    private final Subscribing now;
    private final LocalDate asOf;
    private final List<StoredDocument> redrawn;
    private final List<Bill> bills;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final List<BilledPeriod> unused = new ArrayList<>();

    /** Draws it up: drafts that have become wrong are to be thrown away, and what they bill is billed anew. */
    Dues(UnitOfWork unit, Subscribing stored, LocalDate asOf) {
        Subscribing found = stored.renewed(asOf);
        List<Bill> agreed = found.billing().due(asOf);
        this.asOf = asOf;
        this.redrawn = agreed.stream()
                .flatMap(bill -> found.drafts(unit, bill).stream())
                .distinct()
                .toList();
        this.now = found.without(redrawn);
        this.bills = new ArrayList<>(redrawn.isEmpty() ? agreed : now.billing().due(asOf));
        now.billing().usageDue(asOf).forEach(period -> use(unit, period));
    }

    private void use(UnitOfWork unit, BillingPeriod period) {
        UsageSheet sheet = UsageSheet.of(unit, id(), period);
        Optional<Bill> bill = now.billing().usage(period, sheet.usage());
        bill.ifPresent(bills::add);
        BilledPeriod none = BilledPeriod.unused(id(), period.billed().first());
        if (bill.isEmpty()) {
            unused.add(none);
        }
        sheets.put(none.key(), new Sheet(sheet, period));
    }

    /** The id of the subscription. */
    String id() {
        return now.subscription().id();
    }

    /** All bills: what is agreed in the order of its periods, then what was used. */
    List<Bill> bills() {
        return List.copyOf(bills);
    }

    /**
     * The next paper: the first bill with what was used until its day, and true-ups with it, unless they take all of it back. What
     * is billed on the last day of a period waits for no usage, but takes along that of the day after.
     */
    Optional<Bill> next() {
        List<Bill> together = new ArrayList<>(
                bills.stream().filter(bill -> !bill.corrected().isEmpty()).toList());
        int corrections = together.size();
        Optional<Bill> first = bills.stream()
                .filter(bill -> bill.corrected().isEmpty())
                .reduce((one, other) -> date(other).isBefore(date(one)) ? other : one);
        first.ifPresent(bill -> together.addAll(with(bill)));
        if (together.size() <= 1) {
            return together.stream().findFirst();
        }
        Bill whole = Bill.group(together);
        return Optional.of(
                whole.amount().signum() >= 0 || corrections == 0
                        ? whole
                        : Bill.group(together.subList(0, corrections)));
    }

    private List<Bill> with(Bill first) {
        List<Bill> all = new ArrayList<>(List.of(first));
        LocalDate until = date(first).plusDays(1);
        bills.stream()
                .filter(bill ->
                        bill.isUsage() && !bill.equals(first) && !date(bill).isAfter(until))
                .forEach(all::add);
        return all;
    }

    private static LocalDate date(Bill bill) {
        return bill.draft().issueDate().orElseThrow();
    }

    /** The draft of a bill of it. */
    Invoice.Draft draft(UnitOfWork unit, Bill bill) {
        return now.draft(unit, bill);
    }

    /** Keeps the subscription without a new paper: renewed, or with nothing used. */
    void save(Step step, Actor actor) {
        save(step, actor, now.with(now.account().plus(unused)), bills);
    }

    /** Keeps the subscription with a bill that was made on a paper, and closes what it bills of usage. */
    void save(Step step, Actor actor, Bill made, String paper) {
        List<String> keys = made.keys();
        Subscribing after = now.with(now.account().plus(unused).plus(id(), made, paper));
        save(
                step,
                actor,
                after,
                bills.stream().filter(bill -> !keys.contains(bill.key())).toList());
        close(step, actor, keys);
    }

    private void save(Step step, Actor actor, Subscribing after, List<Bill> left) {
        redrawn.forEach(draft -> DiscardDraft.write(step, draft, actor));
        close(step, actor, unused.stream().map(BilledPeriod::key).toList());
        after.save(step, asOf, left.stream().map(Dues::date), actor);
    }

    private void close(Step step, Actor actor, List<String> keys) {
        keys.stream()
                .flatMap(key -> Optional.ofNullable(sheets.get(key)).stream())
                .forEach(sheet -> sheet.close(step, actor));
    }

    /** The usage of a period. */
    private record Sheet(UsageSheet kept, BillingPeriod period) {

        private void close(Step step, Actor actor) {
            kept.close(step, period, actor);
        }
    }
}
