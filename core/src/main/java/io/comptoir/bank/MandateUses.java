package io.comptoir.bank;

import io.comptoir.bank.Mandate.Sequence;
import io.comptoir.fault.Rule;
import io.comptoir.fault.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the mandates of a batch are used for, in the order of dates. */
final class MandateUses {

    private static final Rule DIFFERS = Rule.error("CPT-BANK-MANDATE-DIFFERS", "EPC016-06; EPC222-07")
            .says(
                    "Deux mandats différents portent la référence {value}.",
                    "Two different mandates have the reference {value}.")
            .fix(
                    "Donnez à chaque prélèvement le mandat tel qu'il est avant la remise.",
                    "Give each collection the mandate as it is before the batch.");

    /** The mandates by creditor and reference: as given, and after what was collected so far. */
    private final Map<String, Mandate> given = new HashMap<>();

    private final Map<String, Mandate> used = new HashMap<>();

    private MandateUses() {}

    /**
     * One use of a mandate.
     *
     * @param sequence  which collection of the mandate it is
     * @param wrong  why it cannot be
     */
    record Use(Sequence sequence, Violations wrong) {}

    /** The use that each collection makes of its mandate, in the order of the list. */
    static List<Use> of(List<DirectDebit> debits) {
        MandateUses uses = new MandateUses();
        Use[] found = new Use[debits.size()];
        IntStream.range(0, debits.size())
                .boxed()
                .sorted(Comparator.comparing(i -> debits.get(i).collectionDate()))
                .forEach(i -> found[i] = uses.use(debits.get(i)));
        return Arrays.asList(found);
    }

    private Use use(DirectDebit debit) {
        LocalDate day = debit.collectionDate();
        String key =
                debit.mandate().creditorId().value() + " " + debit.mandate().reference();
        Mandate first = given.computeIfAbsent(key, unknown -> debit.mandate());
        Mandate mandate = used.getOrDefault(key, first);
        Violations wrong = first.equals(debit.mandate())
                ? mandate.check(day).under("mandate")
                : Violations.of(DIFFERS.at("mandate", mandate.reference()));
        if (wrong.isEmpty() && Mandate.checkDate("", day).isEmpty()) {
            used.put(key, mandate.collected(day, debit.isLast()));
        }
        return new Use(mandate.sequence(debit.isLast()), wrong);
    }
}
