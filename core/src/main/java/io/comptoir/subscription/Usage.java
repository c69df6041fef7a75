package io.comptoir.subscription;

import io.comptoir.fault.Rule;
import io.comptoir.fault.Violation;
import io.comptoir.fault.Violations;
import io.comptoir.fault.ViolationsException;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What was used, each event once; days that are billed are closed to further ones. */
public final class Usage {

    /** The most events of one. */
    public static final int EVENTS_MAX = 10_000;
    /** Nothing yet. */
    public static final Usage NONE = new Usage(Map.of(), Optional.empty());

    private static final Rule OTHER_CONTENT = Rule.error("CPT-SUBSCRIPTION-USAGE-KEY", "Comptoir, usage")
            .says("La clé « {value} » est déjà celle d'un autre relevé.", "Key '{value}' is another event's already.")
            .fix("Donnez une clé nouvelle, ou le même contenu.", "Give a new key, or the same content.");
    private static final Rule CLOSED = Rule.error("CPT-SUBSCRIPTION-USAGE-CLOSED", "Comptoir, usage")
            .says("Le {value} est déjà facturé : tout l'est jusqu'au {0}.", "{value} is billed: all is until {0}.")
            .fix("Datez la correction d'un jour ouvert.", "Date the correction on an open day.");
    private static final Rule REOPENED = Rule.error("CPT-SUBSCRIPTION-USAGE-REOPENED", "Comptoir, usage")
            .says("Le {value} précède la clôture, le {0}.", "{value} is before the closing, {0}.")
            .fix("Donnez un jour à partir du {0}.", "Give a day from {0} on.");

    private static final Rule TOO_MANY = Rule.error("CPT-SUBSCRIPTION-USAGE-TOO-MANY", "Comptoir, bounds")
            .says("{value} relevés sont trop.", "{value} events are too many.")
            .fix("Cumulez-les avant : {0} au plus par période.", "Add them up before: {0} at most of a period.");

    private final Map<String, UsageEvent> events;
    private final Optional<LocalDate> closedThrough;

    private Usage(Map<String, UsageEvent> events, Optional<LocalDate> closedThrough) {
        this.events = events;
        this.closedThrough = closedThrough;
    }

    /**
     * Events as they were kept.
     *
     * @param closedThrough  the last day that is billed, if one is
     * @throws ViolationsException if two different ones have one key, or they are too many
     */
    public static Usage of(List<UsageEvent> events, Optional<LocalDate> closedThrough) {
        return new Usage(NONE.with(events).events, closedThrough);
    }

    /** The events, in the order they came. */
    public List<UsageEvent> events() {
        return List.copyOf(events.values());
    }

    /** The last day that is billed, if one is. */
    public Optional<LocalDate> closedThrough() {
        return closedThrough;
    }

    /** With an event; one that is there already counts once. */
    public Usage with(UsageEvent event) {
        return with(List.of(event));
    }

    /**
     * With events, all or none.
     *
     * @throws ViolationsException with all whose key is that of another, or whose day is closed
     */
    public Usage with(Collection<UsageEvent> more) {
        return with(more, any -> true);
    }

    /**
     * With those of some events that are of certain days, all or none; the others are left to their own, and keep their places
     * in what is told.
     *
     * @throws ViolationsException with all of those days whose key is that of another, or whose day is closed
     */
    public Usage with(Collection<UsageEvent> more, Predicate<LocalDate> days) {
        Map<String, UsageEvent> all = new LinkedHashMap<>(events);
        List<Violation> found = new ArrayList<>();
        int place = 0;
        for (UsageEvent event : more) {
            String path = "events[" + place++ + "]";
            if (!days.test(event.day())) {
                continue;
            }
            UsageEvent before = all.putIfAbsent(event.key(), event);
            if (before != null && !before.equals(event)) {
                found.add(OTHER_CONTENT.at(path + ".key", event.key()));
            } else if (before == null && isClosed(event.day())) {
                found.add(CLOSED.at(path + ".day", event.day(), closedThrough.orElseThrow()));
            }
        }
        if (all.size() > EVENTS_MAX) {
            found.add(TOO_MANY.at("events", all.size(), EVENTS_MAX));
        }
        new Violations(found).throwIfErrors();
        return new Usage(Collections.unmodifiableMap(all), closedThrough);
    }

    private boolean isClosed(LocalDate day) {
        return closedThrough.filter(last -> !day.isAfter(last)).isPresent();
    }

    /**
     * Closed through a day, once it is billed.
     *
     * @throws ViolationsException if a later day is closed already
     */
    public Usage close(LocalDate last) {
        closedThrough.filter(last::isBefore).ifPresent(before -> {
            throw new ViolationsException(REOPENED.at("closedThrough", last, before));
        });
        return new Usage(events, Optional.of(last));
    }

    /** The events of a meter within some days, by day, those of one day in the order they came. */
    public List<UsageEvent> of(String meter, Period days) {
        return events.values().stream()
                .filter(event -> event.meter().equals(meter) && days.contains(event.day()))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }
}
