package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.Usage;
import io.comptoir.subscription.UsageEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was used, event by event. */
public final class UsageJson {

    private static final int SCHEMA = 1;
    private static final String KIND = "USAGE";

    private UsageJson() {}

    /** Writes it. */
    public static String write(Usage usage) {
        ObjectNode out = Json.object().put("schema", SCHEMA).put("kind", KIND);
        Out.put(out, "closedThrough", usage.closedThrough().map(LocalDate::toString));
        ArrayNode events = out.putArray("events");
        for (UsageEvent event : usage.events()) {
            ObjectNode one = events.addObject()
                    .put("key", event.key())
                    .put("meter", event.meter())
                    .put("day", event.day().toString())
                    .put("quantity", event.quantity().toPlainString());
            Out.put(one, "subject", event.subject());
        }
        return Json.write(out);
    }

    /**
     * Reads it back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Usage read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(KIND)));
        Optional<LocalDate> closedThrough = in.date("closedThrough");
        List<UsageEvent> events = in.objects("events", UsageJson::readEvent);
        in.done();
        in.found().throwIfErrors();
        return Usage.of(events, closedThrough);
    }

    private static Optional<UsageEvent> readEvent(Fields in) {
        Optional<String> key = in.required("key", in.text("key"));
        Optional<String> meter = in.required("meter", in.text("meter"));
        Optional<LocalDate> day = in.required("day", in.date("day"));
        Optional<BigDecimal> quantity = in.required("quantity", in.decimal("quantity"));
        Optional<String> subject = in.text("subject");
        in.done();
        return key.flatMap(name -> meter.flatMap(by -> day.flatMap(date ->
                quantity.flatMap(much -> in.made("key", () -> new UsageEvent(name, by, date, much, subject))))));
    }
}
