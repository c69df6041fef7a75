package io.comptoir.pdf.render;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.catalog.PriceModel;
import io.comptoir.money.Rounding;
import io.comptoir.pdf.block.Look;
import io.comptoir.pdf.block.Table.Columns;
import io.comptoir.pdf.block.Table.Row;
import io.comptoir.pdf.block.Table.Words;
import io.comptoir.pdf.style.Labels;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.time.Interval;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is agreed to be charged, as it was signed, and what was changed since. */
final class AgreedItems {

    private static final Map<ChronoUnit, String> UNITS = Map.of(
            ChronoUnit.DAYS, "DAY",
            ChronoUnit.WEEKS, "WEE",
            ChronoUnit.MONTHS, "MON",
            ChronoUnit.YEARS, "ANN");

    private final Subscription subscription;
    private final Labels labels;
    private final Look look;
    private final String currency;
    private final int digits;
    private final PriceTerms terms;

    AgreedItems(Subscription subscription, Labels labels, Look look) {
        this.subscription = subscription;
        this.labels = labels;
        this.look = look;
        this.currency = subscription.content().currency().getCurrencyCode();
        this.digits = subscription.content().currency().getDefaultFractionDigits();
        this.terms = new PriceTerms(labels, currency);
    }

    /** 3 mois. */
    static String length(Interval interval, Labels labels) {
        String unit = UNITS.getOrDefault(interval.unit(), "DAY");
        return labels.quantity(BigDecimal.valueOf(interval.length()), unit);
    }

    Columns columns() {
        boolean gross = subscription.content().calculation().pricing() == PriceBasis.GROSS;
        return Columns.of(List.of(
                labels.get("line.label"),
                labels.get("line.quantity"),
                labels.get(gross ? "line.unit.price.gross" : "line.unit.price"),
                labels.get("line.vat"),
                labels.get(gross ? "line.gross" : "line.net")));
    }

    List<Row> rows() {
        return subscription.items().stream().map(this::row).toList();
    }

    private Row row(SubscriptionItem item) {
        boolean metered = item.metered().isPresent();
        List<Words> words = new ArrayList<>();
        words.add(new Words(item.label(), look.body()));
        details(item).filter(text -> !text.isBlank()).forEach(text -> words.add(new Words(text, look.small())));
        return new Row(
                words,
                List.of(
                        metered
                                ? ""
                                : labels.quantity(item.quantity(), item.unit().code()),
                        terms.unitPrice(item.price()).orElse(""),
                        item.vat().map(new Rates(labels)::figure).orElse(""),
                        metered ? "" : amount(item)));
    }

    /** What a whole period costs before phases, as a bill rounds it. */
    private String amount(SubscriptionItem item) {
        BigDecimal exact = item.price().price(item.quantity()).amount();
        return labels.notation().amount(Rounding.HALF_UP.round(exact, digits), currency);
    }

    private Stream<String> details(SubscriptionItem item) {
        return Stream.of(
                        item.description().stream(),
                        item.code().map(code -> labels.get("line.code", code)).stream(),
                        item.once() ? Stream.of(labels.get("item.once")) : Stream.<String>empty(),
                        item.metered().map(meter -> labels.get("item.metered")).stream(),
                        terms.of(item.price()).stream(),
                        item.phases().stream().map(this::phase))
                .flatMap(some -> some);
    }

    private String phase(Phase phase) {
        String lasts = length(phase.lasts(), labels);
        if (phase instanceof Phase.Discounted discounted) {
            return labels.get(
                    "phase.discounted",
                    lasts,
                    labels.notation().percent(discounted.percentage().value()));
        }
        if (phase instanceof Phase.Fixed fixed) {
            return labels.get("phase.fixed", lasts, said(fixed.price()));
        }
        return labels.get("phase.free", lasts);
    }

    private String said(PriceModel price) {
        return terms.unitPrice(price).orElseGet(() -> String.join(", ", terms.of(price)));
    }

    // --- what was changed since ---

    Columns amendmentColumns() {
        return Columns.of(List.of(labels.get("amendments"), labels.get("amendment.from")));
    }

    List<Row> amendments() {
        Map<String, String> names = new HashMap<>();
        subscription.items().forEach(item -> names.put(item.id(), item.label()));
        List<Row> rows = new ArrayList<>();
        for (Amendment amendment : subscription.amendments()) {
            List<Words> words = new ArrayList<>();
            for (Change change : amendment.changes()) {
                if (change instanceof Change.Add add) {
                    names.put(add.item(), add.added().label());
                }
                words.add(new Words(change(change, names.getOrDefault(change.item(), change.item())), look.body()));
            }
            rows.add(new Row(words, List.of(labels.notation().date(amendment.effective()))));
        }
        return rows;
    }

    private String change(Change change, String name) {
        if (change instanceof Change.Add add) {
            SubscriptionItem item = add.added();
            String how = item.metered().isPresent()
                    ? labels.get("item.metered")
                    : labels.quantity(item.quantity(), item.unit().code()) + " × " + said(item.price());
            return labels.get("change.add", name, how);
        }
        if (change instanceof Change.Quantity quantity) {
            return labels.get("change.quantity", name, labels.notation().number(quantity.quantity()));
        }
        if (change instanceof Change.Price price) {
            return labels.get("change.price", name, said(price.price()));
        }
        if (change instanceof Change.Vat vat) {
            return labels.get("change.vat", name, new Rates(labels).figure(vat.rate()));
        }
        return labels.get("change.remove", name);
    }
}
