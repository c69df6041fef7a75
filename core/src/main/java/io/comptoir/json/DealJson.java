package io.comptoir.json;

import io.comptoir.deal.BillingAccount;
import io.comptoir.deal.Deal;
import io.comptoir.deal.DealStage;
import io.comptoir.document.InvoiceKind;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.numbering.DocumentNumber;
import io.comptoir.total.VatTotal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deals, and what was billed of deals and quotes. */
public final class DealJson {

    private static final int SCHEMA = 1;
    private static final String DEAL = "DEAL";

    private DealJson() {}

    // --- deals ---

    /** Writes a deal. */
    public static String write(Deal deal) {
        ObjectNode out = Json.object()
                .put("schema", SCHEMA)
                .put("kind", DEAL)
                .put("id", deal.id())
                .put("name", deal.name())
                .put("stage", deal.stage().name());
        ArrayNode stages = out.putArray("stages");
        deal.stages()
                .forEach(stage -> stages.addObject()
                        .put("name", stage.name())
                        .put("probability", stage.probability().toString())
                        .put("outcome", stage.outcome().name()));
        Out.put(out, "closeDate", deal.closeDate().map(LocalDate::toString));
        ArrayNode quotes = out.putArray("quotes");
        deal.quotes().forEach(id -> quotes.addObject().put("id", id));
        Out.put(out, "synchronised", deal.synchronised());
        InvoiceJson.writeDraft(deal.content(), out);
        return Json.write(out);
    }

    /**
     * Reads back a deal.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Deal read(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(DEAL)));
        Optional<String> stage = in.required("stage", in.text("stage"));
        List<DealStage> stages = in.objects("stages", DealJson::readStage);
        Deal.Builder deal = Deal.builder()
                .id(in.required("id", in.text("id")).orElse(""))
                .name(in.required("name", in.text("name")).orElse(""))
                .stages(stages)
                .closeDate(in.date("closeDate"))
                .quotes(in.objects("quotes", DealJson::readId))
                .synchronised(in.text("synchronised"))
                .content(InvoiceJson.readPaper(in).build());
        stages.stream()
                .filter(one -> stage.equals(Optional.of(one.name())))
                .findFirst()
                .ifPresent(deal::stage);
        in.done();
        in.found().throwIfErrors();
        return deal.build();
    }

    private static Optional<DealStage> readStage(Fields in) {
        Optional<String> name = in.required("name", in.text("name"));
        Optional<Percentage> probability = in.required("probability", in.decimal("probability", Percentage::new));
        Optional<DealStage.Outcome> outcome = in.required("outcome", in.choice("outcome", DealStage.Outcome.class));
        in.done();
        return name.flatMap(
                called -> probability.flatMap(share -> outcome.map(end -> new DealStage(called, share, end))));
    }

    private static Optional<String> readId(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        in.done();
        return id;
    }

    // --- what was billed ---

    /** Writes what was billed of an order. */
    public static String write(BillingAccount account) {
        ObjectNode out = Json.object().put("schema", SCHEMA);
        ArrayNode papers = out.putArray("papers");
        account.papers().forEach(paper -> write(paper, papers.addObject()));
        return Json.write(out);
    }

    private static void write(BillingAccount.Paper paper, ObjectNode out) {
        out.put("id", paper.id()).put("kind", paper.kind().name());
        Out.put(out, "number", paper.number().map(DocumentNumber::value));
        out.put("date", paper.date().toString());
        Out.put(out, "origin", paper.origin());
        ArrayNode vat = out.putArray("vat");
        paper.vat().forEach(one -> TotalsJson.writeVat(one, vat.addObject()));
        paper.deducted().forEach(number -> out.withArray("deducted").addObject().put("number", number));
    }

    /**
     * Reads back what was billed of an order.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static BillingAccount readAccount(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        List<BillingAccount.Paper> papers = in.objects("papers", DealJson::readPaper);
        in.done();
        in.found().throwIfErrors();
        return new BillingAccount(papers);
    }

    private static Optional<BillingAccount.Paper> readPaper(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        Optional<InvoiceKind> kind = in.required("kind", in.choice("kind", InvoiceKind.class));
        Optional<DocumentNumber> number = in.value("number", DocumentNumber::new);
        Optional<LocalDate> date = in.required("date", in.date("date"));
        Optional<String> origin = in.text("origin");
        List<VatTotal> vat = in.objects("vat", TotalsJson::readVat);
        List<String> deducted = in.objects("deducted", DealJson::readNumber);
        in.done();
        return id.flatMap(name -> kind.flatMap(
                what -> date.map(day -> new BillingAccount.Paper(name, what, number, day, vat, origin, deducted))));
    }

    private static Optional<String> readNumber(Fields in) {
        Optional<String> number = in.required("number", in.text("number"));
        in.done();
        return number;
    }
}
