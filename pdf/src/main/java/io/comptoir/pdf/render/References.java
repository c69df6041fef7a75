package io.comptoir.pdf.render;

import io.comptoir.document.BilledOrder;
import io.comptoir.document.Invoice;
import io.comptoir.document.InvoiceKind;
import io.comptoir.document.OriginInvoice;
import io.comptoir.document.Quote;
import io.comptoir.party.Address;
import io.comptoir.pdf.block.Facts.Fact;
import io.comptoir.pdf.render.DeliveryNotePdf.Source;
import io.comptoir.pdf.style.Labels;
import io.comptoir.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates of a paper and what it refers to.
 *
 * @param content  which says them
 */
record References(Invoice.Draft content, Labels labels) {

    /** Those of an invoice. */
    List<Fact> ofInvoice(LocalDate issued, LocalDate due) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "issue.date", Optional.of(date(issued)));
        if (!content.kind().isCredit()) {
            add(facts, "due.date", Optional.of(date(due)));
        }
        content.origin().ifPresent(origin -> facts.add(origin(origin)));
        add(facts, "credit.reason", content.creditReason().map(reason -> labels.get("reason." + reason.name())));
        add(facts, "order", content.order().flatMap(BilledOrder::number));
        add(facts, "milestone", content.order().flatMap(this::milestone));
        add(facts, "delivery.date", content.deliveryDate().map(this::date));
        addSold(facts);
        return facts;
    }

    /** Those of a quote. */
    List<Fact> ofQuote(Quote quote) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "date", quote.date().map(this::date));
        add(facts, "valid.until", quote.validUntil().map(this::date));
        add(facts, "delivery.date", content.deliveryDate().map(this::date));
        add(facts, "period", content.period().map(period -> span(period, labels)));
        add(facts, "contract", content.contract());
        add(facts, "buyer.reference", references());
        addPlace(facts);
        return facts;
    }

    /** Those of goods that are delivered, and of the paper that they were ordered or billed by. */
    List<Fact> ofDelivery(LocalDate day, Optional<Source> source) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "delivery.date", Optional.of(date(day)));
        source.map(this::fact).ifPresent(facts::add);
        addSold(facts);
        return facts;
    }

    /** Devis: D2023-00004 du 27/03/2023. */
    private Fact fact(Source source) {
        String name =
                source.kind().map(kind -> Title.of(kind, labels).name()).orElseGet(() -> labels.get("title.QUOTE"));
        return new Fact(name, labels.get("origin.of", source.number().value(), date(source.date())));
    }

    /** Those of a paper without number. */
    List<Fact> ofProforma(LocalDate day) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "date", Optional.of(date(day)));
        add(facts, "order", content.order().flatMap(BilledOrder::number));
        add(facts, "delivery.date", content.deliveryDate().map(this::date));
        addSold(facts);
        return facts;
    }

    private void addSold(List<Fact> facts) {
        add(facts, "period", content.period().map(period -> span(period, labels)));
        add(facts, "purchase.order", content.purchaseOrder());
        add(facts, "contract", content.contract());
        add(facts, "buyer.reference", content.buyerReference());
        addPlace(facts);
    }

    /** Entrepôt Nord, 5 quai Nord, 59000 Lille (CGI ann. II, art. 242 nonies A, I, 7° bis). */
    private void addPlace(List<Fact> facts) {
        Optional<Address> home =
                content.issuer().flatMap(issuer -> issuer.entity().address());
        content.deliveryPlace()
                .map(place -> Stream.concat(
                                place.name().stream(), Identity.lines(place.address(), labels, home).stream())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> facts.add(Fact.wide(labels.get("delivery.place"), text)));
    }

    /** The customer's, of its order and of its own. */
    private Optional<String> references() {
        return Stream.of(content.purchaseOrder(), content.buyerReference())
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .distinct()
                .reduce((first, second) -> first + " · " + second);
    }

    /** What is given back, or replaced (BOI-TVA-DECLA-30-20-20-20, § 220 and 240). */
    private Fact origin(OriginInvoice origin) {
        String key = content.kind() == InvoiceKind.CORRECTIVE ? "origin.replaced" : "origin";
        return new Fact(labels.get(key), labels.get("origin.of", origin.number().value(), date(origin.date())));
    }

    /** Acompte (10 %). */
    private Optional<String> milestone(BilledOrder order) {
        Optional<String> share =
                order.percentage().map(percent -> labels.notation().percent(percent.value()));
        return order.milestone()
                .map(name -> share.map(percent -> name + " (" + percent + ")").orElse(name))
                .or(() -> share);
    }

    /** du 01/03/2023 au 31/03/2023. */
    static String span(Period period, Labels labels) {
        return labels.get(
                "period.span",
                labels.notation().date(period.first()),
                labels.notation().date(period.last()));
    }

    private void add(List<Fact> facts, String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> facts.add(new Fact(labels.get(key), text)));
    }

    private String date(LocalDate date) {
        return labels.notation().date(date);
    }
}
