package io.comptoir.testkit;

import io.comptoir.access.Actor;
import io.comptoir.desk.BilledPaper;
import io.comptoir.desk.BillingReport;
import io.comptoir.desk.BillingRun;
import io.comptoir.desk.Comptoir;
import io.comptoir.desk.Dossier;
import io.comptoir.document.Issuer;
import io.comptoir.memory.MemoryStorage;
import io.comptoir.party.DossierId;
import io.comptoir.port.Ports;
import io.comptoir.subscription.RecurringInvoice;
import io.comptoir.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plays what happens to a dossier in memory, day by day: bills are made on their days, what goes on by itself is renewed, and
 * what a test arranges for a day is done in its morning. A year takes milliseconds.
 *
 * <pre>{@code
 * Scenario scenario = Scenario.at("2023-03-24", issuer)
 *         .with(subscription)
 *         .on("2023-06-24", dossier -> dossier.subscriptions().amend(id, dearer, "amend"))
 *         .advanceTo("2024-03-23");
 * scenario.papers(); // 12 of them
 * }</pre>
 *
 * For one thread.
 */
public final class Scenario {

    private final ManualClock clock;
    private final Dossier dossier;
    private final SortedMap<LocalDate, List<Consumer<Dossier>>> arranged = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private LocalDate today;
    private int keys;

    private Scenario(LocalDate today, Issuer issuer) {
        this.today = today;
        this.clock = ManualClock.at(today);
        this.dossier = Comptoir.over(Ports.of(new MemoryStorage(), clock, new CountingIds()))
                .open(DossierId.of("scenario"), issuer, Actor.of("scenario", "Scenario"));
    }

    /** Opens the books of an issuer on the morning of a day, such as {@code 2023-03-24}. */
    public static Scenario at(String day, Issuer issuer) {
        return new Scenario(LocalDate.parse(day), issuer);
    }

    /** Lets a subscription run. */
    public Scenario with(Subscription subscription) {
        String id = dossier.subscriptions().save(subscription, key()).id();
        dossier.subscriptions().activate(id, key());
        return this;
    }

    /** Lets an invoice come again and again. */
    public Scenario with(RecurringInvoice invoice) {
        dossier.recurringInvoices().save(invoice, key());
        return this;
    }

    /**
     * Arranges what is done on the morning of a day, before bills are made.
     *
     * @throws IllegalArgumentException if that day is over
     */
    public Scenario on(String day, Consumer<Dossier> what) {
        LocalDate date = LocalDate.parse(day);
        if (date.isBefore(today)) {
            throw new IllegalArgumentException(day + " is over: it is " + today);
        }
        arranged.computeIfAbsent(date, any -> new ArrayList<>()).add(what);
        return this;
    }

    /**
     * Plays all days to the evening of {@code day}.
     *
     * @throws AssertionError if something could not be billed
     */
    public Scenario advanceTo(String day) {
        LocalDate last = LocalDate.parse(day);
        for (; !today.isAfter(last); today = today.plusDays(1)) {
            clock.moveTo(today);
            arranged.getOrDefault(today, List.of()).forEach(one -> one.accept(dossier));
            bill();
        }
        return this;
    }

    private void bill() {
        Consumer<BilledPaper> note = paper -> events.add(new Event(today, paper));
        claimBilled(dossier.subscriptions().run(BillingRun.issuing(today), note));
        claimBilled(dossier.recurringInvoices().run(today, note));
    }

    private void claimBilled(BillingReport report) {
        if (!report.refused().isEmpty()) {
            throw new AssertionError("On " + today + " this was refused: " + report.refused());
        }
    }

    private String key() {
        return "scenario-" + ++keys;
    }

    /** The books, as they are now. */
    public Dossier dossier() {
        return dossier;
    }

    /** What was made so far, in its order. */
    public List<Event> papers() {
        return List.copyOf(events);
    }

    /**
     * A paper, and when it was made.
     *
     * @param day  the day
     * @param paper  the invoice, credit note or draft
     */
    public record Event(LocalDate day, BilledPaper paper) {}
}
