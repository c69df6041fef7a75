package io.comptoir.json;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.fault.Rule;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.DocumentCharge;
import io.comptoir.line.DocumentDiscount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.line.TextLine;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.Vatex;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Lines, with their discounts, their charges and their VAT; and the discounts and charges of a whole paper. */
final class LineJson {

    private static final String ITEM = "ITEM";
    private static final String TEXT = "TEXT";
    private static final String SUBTOTAL = "SUBTOTAL";

    private static final Rule PERCENT_AND_AMOUNT = Rule.error("CPT-JSON-PERCENT-AND-AMOUNT", "Comptoir, JSON form")
            .says(
                    "Un pourcentage ({value}) et un montant ({0}) sont donnés ensemble.",
                    "A percentage ({value}) and an amount ({0}) are given together.")
            .fix("Gardez l'un des deux.", "Keep one of them.");

    private LineJson() {}

    static Optional<Line> read(Fields in) {
        Optional<String> kind = in.choice("kind", List.of(ITEM, TEXT, SUBTOTAL));
        if (kind.isEmpty() || kind.get().equals(ITEM)) {
            return readItem(in);
        }
        Optional<String> label = in.text("label");
        if (kind.get().equals(SUBTOTAL)) {
            in.done();
            return Optional.of(new SubtotalLine(label.orElse("")));
        }
        in.required("label", label);
        in.done();
        return Optional.of(new TextLine(label.orElse("")));
    }

    private static Optional<Line> readItem(Fields in) {
        ItemLine.Builder line = ItemLine.builder()
                .code(in.text("code"))
                .label(in.text("label").orElse(""))
                .description(in.text("description"))
                .vat(readVat(in))
                .discounts(in.objects("discounts", discount -> readWhole(discount, LineJson::readDiscount)))
                .charges(in.objects("charges", charge -> readWhole(charge, LineJson::readCharge)))
                .period(readPeriod(in, "periodStart", "periodEnd"));
        in.value("unit", Unit::of).ifPresent(line::unit);
        in.choice("nature", Nature.class).ifPresent(line::nature);
        line.quantity(in.required("quantity", in.decimal("quantity")).orElse(BigDecimal.ZERO));
        line.unitPrice(in.required("unitPrice", in.decimal("unitPrice")).orElse(BigDecimal.ZERO));
        in.decimal("priceBaseQuantity").ifPresent(line::priceBaseQuantity);
        in.done();
        // A line that is refused keeps its place, so that those after it keep their paths.
        return in.<Line>made(line::build)
                .or(() -> Optional.of(line.unitPrice(BigDecimal.ZERO)
                        .priceBaseQuantity(BigDecimal.ONE)
                        .build()));
    }

    private static <T> Optional<T> readWhole(Fields in, Function<Fields, Optional<T>> read) {
        Optional<T> value = read.apply(in);
        in.done();
        return value;
    }

    // --- discounts and charges ---

    static Optional<DocumentDiscount> readDocumentDiscount(Fields in) {
        Optional<VatRate> vat = readVat(in);
        Optional<Discount> discount = readDiscount(in);
        in.done();
        return discount.map(one -> new DocumentDiscount(one, vat));
    }

    static Optional<DocumentCharge> readDocumentCharge(Fields in) {
        Optional<VatRate> vat = readVat(in);
        Optional<Charge> charge = readCharge(in);
        in.done();
        return charge.map(one -> new DocumentCharge(one, vat));
    }

    private static Optional<Discount> readDiscount(Fields in) {
        Optional<String> label = in.text("label");
        return readShare(
                in, percent -> new Discount.Percent(percent, label), amount -> new Discount.Amount(amount, label));
    }

    private static Optional<Charge> readCharge(Fields in) {
        Optional<String> label = in.text("label");
        Charge.Kind kind = in.choice("kind", Charge.Kind.class).orElse(Charge.Kind.OTHER);
        return readShare(
                in,
                percent -> new Charge.Percent(percent, label, kind),
                amount -> new Charge.Amount(amount, label, kind));
    }

    /** A percentage or an amount: one of them, and not both. */
    private static <T> Optional<T> readShare(
            Fields in, Function<Percentage, T> byPercent, Function<BigDecimal, T> byAmount) {
        Optional<Percentage> percent = in.decimal("percent", Percentage::new);
        Optional<BigDecimal> amount = in.decimal("amount");
        if (percent.isPresent() && amount.isPresent()) {
            in.refuse(PERCENT_AND_AMOUNT, percent.get(), amount.get().toPlainString());
        }
        if (percent.isPresent() || in.has("percent")) {
            return percent.flatMap(share -> in.made(() -> byPercent.apply(share)));
        }
        return in.required("amount", amount).flatMap(number -> in.made(() -> byAmount.apply(number)));
    }

    // --- VAT and periods ---

    /** A rate alone is a rate of category S; a reason alone brings its category. */
    static Optional<VatRate> readVat(Fields in) {
        Optional<Percentage> rate = in.decimal("vatRate", Percentage::new);
        Optional<String> vatex = in.text("vatex");
        Optional<VatCategory> category =
                in.value("vatCategory", VatCategory::of).or(() -> vatex.flatMap(Vatex::categoryOf));
        if (rate.isEmpty() && category.isEmpty()) {
            return Optional.empty();
        }
        return in.made(() -> new VatRate(category.orElse(VatCategory.STANDARD), rate.orElse(Percentage.ZERO), vatex));
    }

    static Optional<Period> readPeriod(Fields in, String start, String end) {
        Optional<LocalDate> first = in.date(start);
        Optional<LocalDate> last = in.date(end);
        if (first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        in.required(start, first);
        in.required(end, last);
        return first.isPresent() && last.isPresent()
                ? in.made(() -> new Period(first.get(), last.get()))
                : Optional.empty();
    }

    // --- writing ---

    static ObjectNode write(Line line) {
        ObjectNode out = Json.object();
        if (line instanceof ItemLine item) {
            writeItem(item, out);
        } else if (line instanceof TextLine words) {
            out.put("kind", TEXT).put("label", words.text());
        } else if (line instanceof SubtotalLine subtotal) {
            out.put("kind", SUBTOTAL).put("label", subtotal.label());
        }
        return out;
    }

    private static void writeItem(ItemLine line, ObjectNode out) {
        Out.put(out, "code", line.code());
        out.put("label", line.label());
        Out.put(out, "description", line.description());
        out.put("quantity", line.quantity().toPlainString())
                .put("unit", line.unit().code())
                .put("unitPrice", line.unitPrice().toPlainString());
        if (line.priceBaseQuantity().compareTo(BigDecimal.ONE) != 0) {
            out.put("priceBaseQuantity", line.priceBaseQuantity().toPlainString());
        }
        out.put("nature", line.nature().name());
        line.vat().ifPresent(rate -> writeVat(rate, out));
        line.discounts()
                .forEach(discount ->
                        writeDiscount(discount, out.withArray("discounts").addObject()));
        line.charges()
                .forEach(charge -> writeCharge(charge, out.withArray("charges").addObject()));
        line.period().ifPresent(period -> writePeriod(period, out, "periodStart", "periodEnd"));
    }

    static void writeVat(VatRate rate, ObjectNode out) {
        out.put("vatRate", rate.percentage().toString())
                .put("vatCategory", rate.category().code());
        Out.put(out, "vatex", rate.vatex());
    }

    static void write(DocumentDiscount discount, ObjectNode out) {
        writeDiscount(discount.discount(), out);
        discount.vat().ifPresent(rate -> writeVat(rate, out));
    }

    static void write(DocumentCharge charge, ObjectNode out) {
        writeCharge(charge.charge(), out);
        charge.vat().ifPresent(rate -> writeVat(rate, out));
    }

    private static void writeDiscount(Discount discount, ObjectNode out) {
        if (discount instanceof Discount.Percent percent) {
            out.put("percent", percent.percentage().toString());
        } else if (discount instanceof Discount.Amount amount) {
            out.put("amount", amount.amount().toPlainString());
        }
        Out.put(out, "label", discount.label());
    }

    private static void writeCharge(Charge charge, ObjectNode out) {
        if (charge instanceof Charge.Percent percent) {
            out.put("percent", percent.percentage().toString());
        } else if (charge instanceof Charge.Amount amount) {
            out.put("amount", amount.amount().toPlainString());
        }
        Out.put(out, "label", charge.label());
        if (charge.kind() != Charge.Kind.OTHER) {
            out.put("kind", charge.kind().name());
        }
    }

    static void writePeriod(Period period, ObjectNode out, String start, String end) {
        out.put(start, period.first().toString()).put(end, period.last().toString());
    }
}
