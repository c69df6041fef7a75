package io.comptoir.subscription;

import java.math.BigDecimal;
import java.util.List;

/** What events come to. Nothing at all comes to zero. */
public enum Aggregation {
    /** How many there are. */
    COUNT,
    /** Their sum. */
    SUM,
    /** The largest — pointe. */
    MAX,
    /** How many different subjects they have; one without is a subject of its own. */
    UNIQUE,
    /** The last of them — index relevé. */
    LAST;

    /** What {@code events} come to, which are in order. */
    public BigDecimal of(List<UsageEvent> events) {
        return switch (this) {
            case COUNT -> BigDecimal.valueOf(events.size());
            case SUM -> events.stream().map(UsageEvent::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            case MAX ->
                events.stream()
                        .map(UsageEvent::quantity)
                        .reduce(BigDecimal::max)
                        .orElse(BigDecimal.ZERO);
            case UNIQUE ->
                BigDecimal.valueOf(events.stream()
                        .map(event -> event.subject().map(who -> "by " + who).orElse("key " + event.key()))
                        .distinct()
                        .count());
            case LAST ->
                events.isEmpty()
                        ? BigDecimal.ZERO
                        : events.get(events.size() - 1).quantity();
        };
    }
}
