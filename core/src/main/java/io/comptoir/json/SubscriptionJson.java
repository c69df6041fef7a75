package io.comptoir.json;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.PriceModel;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.subscription.Aggregation;
import io.comptoir.subscription.Amendment;
import io.comptoir.subscription.BilledItem;
import io.comptoir.subscription.BilledPeriod;
import io.comptoir.subscription.BilledPeriods;
import io.comptoir.subscription.BillingTerm;
import io.comptoir.subscription.Change;
import io.comptoir.subscription.Ending;
import io.comptoir.subscription.EndingPolicy;
import io.comptoir.subscription.IndexClause;
import io.comptoir.subscription.Metering;
import io.comptoir.subscription.Pause;
import io.comptoir.subscription.Phase;
import io.comptoir.subscription.ProrationPolicy;
import io.comptoir.subscription.Renewal;
import io.comptoir.subscription.Revision;
import io.comptoir.subscription.Subscription;
import io.comptoir.subscription.SubscriptionItem;
import io.comptoir.subscription.SubscriptionStage;
import io.comptoir.tax.VatRate;
import io.comptoir.time.Interval;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions, and what was billed of them. */
public final class SubscriptionJson {

    private static final int SCHEMA = 1;
    private static final String SUBSCRIPTION = "SUBSCRIPTION";
    private static final String NAMELESS = "?"; // stands for a name that is missing, which is told
    private static final LocalDate NO_DAY = LocalDate.EPOCH; // stands for a day that is missing, which is told

    private static final Rule PERIOD_TWICE = Rule.error("CPT-JSON-PERIOD-TWICE", "Comptoir, JSON form")
            .says("La période du {value} est donnée deux fois.", "The period of {value} is given twice.")
            .fix("Gardez un seul montant.", "Keep one amount.");

    private SubscriptionJson() {}

    // --- subscriptions ---

    /** Writes a subscription. */
    public static String write(Subscription subscription) {
        return Json.write(object(subscription));
    }

    static ObjectNode object(Subscription subscription) {
        ObjectNode out =
                Json.object().put("schema", SCHEMA).put("kind", SUBSCRIPTION).put("id", subscription.id());
        Out.put(out, "number", subscription.number());
        out.put("stage", subscription.stage().name())
                .put("start", subscription.start().toString())
                .put("billingStart", subscription.billingStart().toString())
                .put("anchorDay", subscription.anchorDay())
                .put("initialEnd", subscription.initialEnd().toString())
                .put("every", subscription.every().toString())
                .put("term", subscription.term().name());
        subscription.renewal().ifPresent(renewal -> write(renewal, out.putObject("renewal")));
        out.put("renewals", subscription.renewals());
        Out.put(out, "noticeGiven", subscription.noticeGiven().map(LocalDate::toString));
        subscription
                .indexClause()
                .ifPresent(clause -> out.putObject("indexClause")
                        .put("index", clause.index())
                        .put("reference", clause.reference().toString())
                        .put("when", clause.when().name()));
        ArrayNode items = out.putArray("items");
        subscription.items().forEach(item -> write(item, items.addObject()));
        ArrayNode amendments = out.putArray("amendments");
        subscription.amendments().forEach(amendment -> write(amendment, amendments.addObject()));
        ArrayNode pauses = out.putArray("pauses");
        subscription.pauses().forEach(pause -> {
            ObjectNode one = pauses.addObject().put("first", pause.first().toString());
            Out.put(one, "last", pause.last().map(LocalDate::toString));
        });
        subscription
                .ending()
                .ifPresent(ending -> out.putObject("ending")
                        .put("lastDay", ending.lastDay().toString())
                        .put("policy", ending.policy().name()));
        InvoiceJson.writeDraft(subscription.content(), out);
        return out;
    }

    private static void write(Renewal renewal, ObjectNode out) {
        out.put("tacit", renewal.tacit()).put("term", renewal.term().toString());
        Out.put(out, "notice", renewal.notice().map(Interval::toString));
    }

    /**
     * Reads back a subscription.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static Subscription read(String text) {
        return read(Fields.read(text));
    }

    static Subscription read(Fields in) {
        in.derived("schema");
        in.required("kind", in.choice("kind", List.of(SUBSCRIPTION)));
        Subscription.Builder subscription = Subscription.builder()
                .id(in.required("id", in.text("id")).orElse(""))
                .number(in.text("number"))
                .stage(in.required("stage", in.choice("stage", SubscriptionStage.class))
                        .orElse(SubscriptionStage.DRAFT))
                .start(day(in, "start"))
                .initialEnd(day(in, "initialEnd"))
                .every(in.required("every", in.value("every", Interval::parse)).orElse(Interval.months(1)))
                .renewal(in.object("renewal").flatMap(SubscriptionJson::readRenewal))
                .noticeGiven(in.date("noticeGiven"))
                .indexClause(in.object("indexClause").flatMap(SubscriptionJson::readClause))
                .items(in.objects("items", SubscriptionJson::readItem))
                .amendments(in.objects("amendments", SubscriptionJson::readAmendment))
                .pauses(in.objects("pauses", SubscriptionJson::readPause))
                .ending(in.object("ending").flatMap(SubscriptionJson::readEnding))
                .content(InvoiceJson.readPaper(in).build());
        in.date("billingStart").ifPresent(subscription::billingStart);
        in.smallInteger("anchorDay").ifPresent(subscription::anchorDay);
        in.smallInteger("renewals").ifPresent(subscription::renewals);
        in.choice("term", BillingTerm.class).ifPresent(subscription::term);
        in.done();
        in.found().throwIfErrors();
        return subscription.build();
    }

    private static LocalDate day(Fields in, String name) {
        return in.required(name, in.date(name)).orElse(NO_DAY);
    }

    private static Optional<Renewal> readRenewal(Fields in) {
        Optional<Boolean> tacit = in.required("tacit", in.truth("tacit"));
        Optional<Interval> term = in.required("term", in.value("term", Interval::parse));
        Optional<Interval> notice = in.value("notice", Interval::parse);
        in.done();
        return tacit.flatMap(itself -> term.map(length -> new Renewal(itself, length, notice)));
    }

    private static Optional<IndexClause> readClause(Fields in) {
        Optional<String> index = in.required("index", in.text("index"));
        Optional<LocalDate> reference = in.required("reference", in.date("reference"));
        Optional<IndexClause.When> when = in.required("when", in.choice("when", IndexClause.When.class));
        in.done();
        return index.flatMap(name -> reference.flatMap(day -> when.map(days -> new IndexClause(name, day, days))));
    }

    private static Optional<Pause> readPause(Fields in) {
        Optional<LocalDate> first = in.required("first", in.date("first"));
        Optional<LocalDate> last = in.date("last");
        in.done();
        return first.map(day -> new Pause(day, last));
    }

    private static Optional<Ending> readEnding(Fields in) {
        Optional<LocalDate> lastDay = in.required("lastDay", in.date("lastDay"));
        Optional<EndingPolicy> policy = in.required("policy", in.choice("policy", EndingPolicy.class));
        in.done();
        return lastDay.flatMap(day -> policy.map(what -> new Ending(day, what)));
    }

    // --- items ---

    private static void write(SubscriptionItem item, ObjectNode out) {
        out.put("id", item.id());
        Out.put(out, "number", item.number());
        Out.put(out, "code", item.code());
        out.put("label", item.label());
        Out.put(out, "description", item.description());
        out.put("quantity", item.quantity().toPlainString())
                .put("unit", item.unit().code())
                .put("nature", item.nature().name());
        item.metered()
                .ifPresent(by -> out.put("meter", by.meter())
                        .put("aggregation", by.aggregation().name()));
        PriceModelJson.write(item.price(), out.putObject("price"));
        item.vat().ifPresent(rate -> LineJson.writeVat(rate, out));
        out.put("once", item.once()).put("proration", item.proration().name());
        item.phases().forEach(phase -> write(phase, out.withArray("phases").addObject()));
        new TreeMap<>(item.byHand())
                .forEach((day, amount) -> out.withArray("byHand")
                        .addObject()
                        .put("period", day.toString())
                        .put("amount", amount.toPlainString()));
    }

    private static void write(Phase phase, ObjectNode out) {
        out.put("lasts", phase.lasts().toString());
        if (phase instanceof Phase.Discounted discounted) {
            out.put("kind", "DISCOUNTED").put("percent", discounted.percentage().toString());
        } else if (phase instanceof Phase.Fixed fixed) {
            PriceModelJson.write(fixed.price(), out.put("kind", "FIXED").putObject("price"));
        } else {
            out.put("kind", "FREE");
        }
    }

    private static Optional<SubscriptionItem> readItem(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        Optional<BigDecimal> quantity = in.required("quantity", in.decimal("quantity"));
        Optional<PriceModel> price = readPrice(in);
        Optional<Metering> metered = readMetering(in);
        SubscriptionItem.Builder item = SubscriptionItem.builder()
                .id(id.orElse(NAMELESS))
                .number(in.text("number"))
                .code(in.text("code"))
                .label(in.required("label", in.text("label")).orElse(NAMELESS))
                .description(in.text("description"))
                .metered(metered)
                .vat(LineJson.readVat(in))
                .phases(in.objects("phases", SubscriptionJson::readPhase))
                .byHand(readByHand(in));
        in.value("unit", Unit::of).ifPresent(item::unit);
        in.choice("nature", Nature.class).ifPresent(item::nature);
        in.truth("once").ifPresent(item::once);
        in.choice("proration", ProrationPolicy.class).ifPresent(item::proration);
        in.done();
        return quantity.flatMap(units -> price.flatMap(
                model -> in.made(() -> item.quantity(units).price(model).build())));
    }

    private static Optional<Metering> readMetering(Fields in) {
        Optional<String> meter = in.text("meter");
        Optional<Aggregation> aggregation = in.choice("aggregation", Aggregation.class);
        if (in.has("meter") || in.has("aggregation")) {
            in.required("meter", meter);
            in.required("aggregation", aggregation);
        }
        return meter.flatMap(name -> aggregation.flatMap(what -> in.made("meter", () -> new Metering(name, what))));
    }

    private static Optional<PriceModel> readPrice(Fields in) {
        return in.required("price", in.object("price").flatMap(PriceModelJson::read));
    }

    private static Optional<Phase> readPhase(Fields in) {
        Optional<Interval> lasts = in.required("lasts", in.value("lasts", Interval::parse));
        Optional<String> kind = in.required("kind", in.choice("kind", List.of("FREE", "DISCOUNTED", "FIXED")));
        Optional<Phase> phase = lasts.flatMap(interval -> kind.flatMap(what -> readPhase(what, interval, in)));
        in.done();
        return phase;
    }

    private static Optional<Phase> readPhase(String kind, Interval lasts, Fields in) {
        return switch (kind) {
            case "FREE" -> Optional.of(new Phase.Free(lasts));
            case "DISCOUNTED" ->
                in.required("percent", in.decimal("percent", Percentage::new))
                        .flatMap(share -> in.made(() -> new Phase.Discounted(lasts, share)));
            default -> readPrice(in).map(price -> new Phase.Fixed(lasts, price));
        };
    }

    private static Map<LocalDate, BigDecimal> readByHand(Fields in) {
        Map<LocalDate, BigDecimal> told = new LinkedHashMap<>();
        in.objects("byHand", one -> {
            Optional<LocalDate> period = one.required("period", one.date("period"));
            Optional<BigDecimal> amount = one.required("amount", one.decimal("amount"));
            one.done();
            period.filter(told::containsKey).ifPresent(day -> one.refuse(PERIOD_TWICE, day));
            period.ifPresent(day -> amount.ifPresent(number -> told.put(day, number)));
            return period;
        });
        return told;
    }

    // --- amendments ---

    private static void write(Amendment amendment, ObjectNode out) {
        out.put("id", amendment.id()).put("effective", amendment.effective().toString());
        ArrayNode changes = out.putArray("changes");
        amendment.changes().forEach(change -> write(change, changes.addObject()));
    }

    private static void write(Change change, ObjectNode out) {
        if (change instanceof Change.Add add) {
            write(add.added(), out.put("kind", "ADD").putObject("added"));
            return;
        }
        out.put("item", change.item());
        if (change instanceof Change.Quantity other) {
            out.put("kind", "QUANTITY").put("quantity", other.quantity().toPlainString());
        } else if (change instanceof Change.Price other) {
            PriceModelJson.write(other.price(), out.put("kind", "PRICE").putObject("price"));
            other.revision().ifPresent(revision -> write(revision, out.putObject("revision")));
        } else if (change instanceof Change.Vat other) {
            LineJson.writeVat(other.rate(), out.put("kind", "VAT"));
        } else {
            out.put("kind", "REMOVE");
        }
    }

    private static void write(Revision revision, ObjectNode out) {
        out.put("index", revision.index())
                .put("referenceDay", revision.referenceDay().toString())
                .put("reference", revision.reference().toPlainString())
                .put("day", revision.day().toString())
                .put("value", revision.value().toPlainString())
                .put("coefficient", revision.coefficient().toPlainString());
    }

    private static Optional<Amendment> readAmendment(Fields in) {
        Optional<String> id = in.required("id", in.text("id"));
        Optional<LocalDate> effective = in.required("effective", in.date("effective"));
        List<Change> changes = in.objects("changes", SubscriptionJson::readChange);
        in.required("changes", Optional.of(changes));
        in.done();
        // What could not be read was told; an amendment of nothing is told only where nothing was given.
        return id.filter(name -> !changes.isEmpty() || in.found().isEmpty())
                .flatMap(name -> effective.flatMap(day -> in.made(() -> new Amendment(name, day, changes))));
    }

    private static Optional<Change> readChange(Fields in) {
        Optional<String> kind =
                in.required("kind", in.choice("kind", List.of("ADD", "REMOVE", "QUANTITY", "PRICE", "VAT")));
        Optional<Change> change = kind.flatMap(what -> what.equals("ADD")
                ? in.required("added", in.object("added").flatMap(SubscriptionJson::readItem))
                        .<Change>map(Change.Add::new)
                : in.required("item", in.text("item")).flatMap(item -> readChange(what, item, in)));
        in.done();
        return change;
    }

    private static Optional<Change> readChange(String kind, String item, Fields in) {
        return switch (kind) {
            case "REMOVE" -> Optional.of(new Change.Remove(item));
            case "QUANTITY" ->
                in.required("quantity", in.decimal("quantity"))
                        .flatMap(units -> in.made(() -> new Change.Quantity(item, units)));
            case "VAT" -> {
                Optional<VatRate> rate = LineJson.readVat(in);
                yield in.required("vatRate", rate).map(to -> new Change.Vat(item, to));
            }
            default -> {
                Optional<Revision> revision = in.object("revision").flatMap(SubscriptionJson::readRevision);
                yield readPrice(in).map(price -> new Change.Price(item, price, revision));
            }
        };
    }

    private static Optional<Revision> readRevision(Fields in) {
        Optional<String> index = in.required("index", in.text("index"));
        Optional<LocalDate> referenceDay = in.required("referenceDay", in.date("referenceDay"));
        Optional<BigDecimal> reference = in.required("reference", in.decimal("reference"));
        Optional<LocalDate> day = in.required("day", in.date("day"));
        Optional<BigDecimal> value = in.required("value", in.decimal("value"));
        Optional<BigDecimal> coefficient = in.required("coefficient", in.decimal("coefficient"));
        in.done();
        boolean whole = index.isPresent()
                && referenceDay.isPresent()
                && reference.isPresent()
                && day.isPresent()
                && value.isPresent()
                && coefficient.isPresent();
        return whole
                ? Optional.of(new Revision(
                        index.get(), referenceDay.get(), reference.get(), day.get(), value.get(), coefficient.get()))
                : Optional.empty();
    }

    // --- what was billed ---

    /** Writes what was billed of a subscription. */
    public static String write(BilledPeriods billed) {
        ObjectNode out = Json.object().put("schema", SCHEMA);
        ArrayNode periods = out.putArray("periods");
        billed.periods().forEach(period -> write(period, periods.addObject()));
        return Json.write(out);
    }

    static void write(BilledPeriod period, ObjectNode out) {
        out.put("subscription", period.subscription())
                .put("start", period.start().toString())
                .put("version", period.version());
        if (period.isUsage()) {
            out.put("usage", true);
        }
        ArrayNode items = out.putArray("items");
        for (BilledItem item : period.items()) {
            ObjectNode one = items.addObject().put("item", item.item());
            LineJson.writePeriod(item.period(), one, "periodStart", "periodEnd");
            item.vat().ifPresent(rate -> LineJson.writeVat(rate, one));
            one.put("amount", item.amount().toPlainString());
        }
    }

    /**
     * Reads back what was billed of a subscription.
     *
     * @throws ViolationsException with all that is wrong with the text
     */
    public static BilledPeriods readBilled(String text) {
        Fields in = Fields.read(text);
        in.derived("schema");
        List<BilledPeriod> periods = in.objects("periods", SubscriptionJson::readPeriod);
        in.done();
        in.found().throwIfErrors();
        return new BilledPeriods(periods);
    }

    private static Optional<BilledPeriod> readPeriod(Fields in) {
        Optional<BilledPeriod> period = readFields(in);
        in.done();
        return period;
    }

    static Optional<BilledPeriod> readFields(Fields in) {
        Optional<String> subscription = in.required("subscription", in.text("subscription"));
        Optional<LocalDate> start = in.required("start", in.date("start"));
        Optional<Integer> version = in.required("version", in.smallInteger("version"));
        List<BilledItem> items = in.objects("items", SubscriptionJson::readBilledItem);
        boolean isUsage = in.truth("usage").orElse(false);
        return subscription.flatMap(of -> start.flatMap(
                day -> version.flatMap(rank -> in.made(() -> new BilledPeriod(of, day, rank, items, isUsage)))));
    }

    private static Optional<BilledItem> readBilledItem(Fields in) {
        Optional<String> item = in.required("item", in.text("item"));
        Optional<Period> period = in.required("periodStart", LineJson.readPeriod(in, "periodStart", "periodEnd"));
        Optional<VatRate> vat = LineJson.readVat(in);
        Optional<BigDecimal> amount = in.required("amount", in.decimal("amount"));
        in.done();
        return item.flatMap(id -> period.flatMap(days -> amount.map(number -> new BilledItem(id, days, vat, number))));
    }
}
