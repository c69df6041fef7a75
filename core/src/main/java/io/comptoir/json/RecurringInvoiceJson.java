package io.comptoir.json;

import io.comptoir.fault.ViolationsException;
import io.comptoir.subscription.RecurringInvoice;
import io.comptoir.time.Interval;
import io.comptoir.time.Recurrence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recurring invoices, with the papers that came of them. */
public final class RecurringInvoiceJson {

    private static final int SCHEMA = 1;
    private static final String KIND = "RECURRING_INVOICE";

    private RecurringInvoiceJson() {}

    /**
     * A recurring invoice and its papers.
     *
     * @param invoice  what comes again, and when
     * @param papers  the id of the invoice or draft of each natural key
     */
    public record Kept(RecurringInvoice invoice, Map<String, String> papers) {}

    /** Writes both. */
    public static String write(RecurringInvoice invoice, Map<String, String> papers) {
        Recurrence recurrence = invoice.recurrence();
        ObjectNode out = Json.object()
                .put("schema", SCHEMA)
                .put("kind", KIND)
                .put("id", invoice.id())
                .put("start", recurrence.start().toString())
                .put("every", recurrence.every().toString())
                .put("anchorDay", recurrence.anchorDay());
        invoice.count().ifPresent(count -> out.put("count", count));
        Out.put(out, "until", invoice.until().map(LocalDate::toString));
        out.put("autoIssue", invoice.autoIssue()).put("autoSend", invoice.autoSend());
        ArrayNode made = out.putArray("made");
        papers.forEach((key, paper) -> made.addObject().put("key", key).put("paper", paper));
        InvoiceJson.writeDraft(invoice.content(), out);
        return Json.write(out);
    }

    /**
     * Reads both back.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Kept read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(KIND)));
        Optional<String> id = in.required("id", in.text("id"));
        Optional<Recurrence> recurrence = readRecurrence(in);
        RecurringInvoice.Builder invoice = RecurringInvoice.builder()
                .count(in.smallInteger("count"))
                .until(in.date("until"))
                .autoIssue(in.truth("autoIssue").orElse(false))
                .autoSend(in.truth("autoSend").orElse(false))
                .content(InvoiceJson.readPaper(in).build());
        Map<String, String> papers = new LinkedHashMap<>();
        in.objects("made", RecurringInvoiceJson::readPaper)
                .forEach(paper -> papers.put(paper.getKey(), paper.getValue()));
        in.done();
        in.found().throwIfErrors();
        return new Kept(
                invoice.id(id.orElseThrow())
                        .recurrence(recurrence.orElseThrow())
                        .build(),
                papers);
    }

    private static Optional<Recurrence> readRecurrence(Fields in) {
        Optional<LocalDate> start = in.required("start", in.date("start"));
        Optional<Interval> every = in.required("every", in.value("every", Interval::parse));
        Optional<Integer> anchor = in.required("anchorDay", in.smallInteger("anchorDay"));
        return start.flatMap(day -> every.flatMap(length ->
                anchor.flatMap(kept -> in.made("anchorDay", () -> new Recurrence(day, length, kept)))));
    }

    private static Optional<Map.Entry<String, String>> readPaper(Fields in) {
        Optional<String> key = in.required("key", in.text("key"));
        Optional<String> paper = in.required("paper", in.text("paper"));
        in.done();
        return key.flatMap(name -> paper.map(id -> Map.entry(name, id)));
    }
}
