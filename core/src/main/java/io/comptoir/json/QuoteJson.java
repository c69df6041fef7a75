package io.comptoir.json;

import io.comptoir.document.Acceptance;
import io.comptoir.document.Quote;
import io.comptoir.document.UnbilledKind;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.numbering.DocumentNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Quotes. One comes back equal to itself. */
public final class QuoteJson {

    /** The fields that a quote has beside those of its content. */
    static final List<String> OWN = List.of(
            "stage",
            "version",
            "previous",
            "deal",
            "options",
            "sentOn",
            "validUntil",
            "conditions",
            "acceptance",
            "reason");

    private static final int SCHEMA = 1;
    private static final String QUOTE = "QUOTE";

    private QuoteJson() {}

    /** Writes a quote: the same quote gives the same text, on every machine. */
    public static String write(Quote quote) {
        ObjectNode out = Json.object().put("schema", SCHEMA).put("kind", QUOTE).put("id", quote.id());
        Out.put(out, "number", quote.number().map(DocumentNumber::value));
        out.put("stage", quote.stage().name()).put("version", quote.version());
        Out.put(out, "previous", quote.previous());
        Out.put(out, "deal", quote.deal());
        Out.put(out, "sentOn", quote.date().map(LocalDate::toString));
        Out.put(out, "validUntil", quote.validUntil().map(LocalDate::toString));
        Out.put(out, "conditions", quote.conditions());
        Out.put(out, "reason", quote.reason());
        quote.acceptance().ifPresent(how -> write(how, out.putObject("acceptance")));
        if (!quote.options().isEmpty()) {
            ArrayNode options = out.putArray("options");
            quote.options().forEach(line -> options.add(LineJson.write(line)));
        }
        InvoiceJson.writeDraft(quote.content(), out);
        return Json.write(out);
    }

    private static void write(Acceptance how, ObjectNode out) {
        out.put("name", how.name()).put("date", how.date().toString());
        Out.put(out, "signature", how.signature());
    }

    /**
     * Reads back a quote.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Quote read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(QUOTE)));
        Quote.Builder quote = Quote.builder()
                .id(in.required("id", in.text("id")).orElse(""))
                .number(in.value("number", DocumentNumber::new))
                .previous(in.text("previous"))
                .deal(in.text("deal"))
                .date(in.date("sentOn"))
                .validUntil(in.date("validUntil"))
                .conditions(in.text("conditions"))
                .reason(in.text("reason"))
                .acceptance(in.object("acceptance").flatMap(QuoteJson::readAcceptance))
                .options(items(in.objects("options", LineJson::read)))
                .content(InvoiceJson.readPaper(in).build());
        in.required("stage", in.choice("stage", Quote.Stage.class)).ifPresent(quote::stage);
        in.required("version", in.smallInteger("version"))
                .filter(version -> in.atLeast("version", version, 1))
                .ifPresent(quote::version);
        in.done();
        in.found().throwIfErrors();
        return quote.build();
    }

    /**
     * Reads a quote, a delivery note or a pro-forma that somebody asks for, in the form in which invoices are asked for; a quote
     * may say until when it is valid, under which conditions, and what else may be chosen. What was paid is no part of it.
     *
     * @return empty where the text asks for an invoice, or for what is none of these
     * @throws ViolationsException if the text is no JSON object
     */
    public static Optional<UnbilledRequest> readRequest(String text) {
        Fields in = Fields.read(text);
        return in.choice("kind", InvoiceJson.KINDS).flatMap(QuoteJson::unbilled).map(kind -> readRequest(in, kind));
    }

    private static Optional<UnbilledKind> unbilled(String kind) {
        return Stream.of(UnbilledKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private static UnbilledRequest readRequest(Fields in, UnbilledKind kind) {
        Optional<String> key = in.text("key");
        in.derived("payments");
        in.unsupported("creditOf", "replaces", "creditReason", "order");
        Quote.Builder quote =
                Quote.builder().id("-").content(InvoiceJson.readPaper(in).build());
        if (kind == UnbilledKind.QUOTE) {
            quote.validUntil(in.date("validUntil"))
                    .conditions(in.text("conditions"))
                    .options(items(in.objects("options", LineJson::read)));
        }
        in.done();
        return new UnbilledRequest(key, kind, quote.build(), in.found());
    }

    private static List<ItemLine> items(List<Line> lines) {
        return lines.stream()
                .filter(ItemLine.class::isInstance)
                .map(ItemLine.class::cast)
                .toList();
    }

    private static Optional<Acceptance> readAcceptance(Fields in) {
        Optional<String> name = in.required("name", in.text("name"));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<String> signature = in.text("signature");
        in.done();
        return name.flatMap(who -> date.flatMap(day -> in.made(() -> new Acceptance(who, day, signature))));
    }
}
