package io.comptoir.json;

import io.comptoir.catalog.Nature;
import io.comptoir.catalog.Unit;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.money.Percentage;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.tax.Vatex;
import io.comptoir.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Lines, with their discounts and their VAT. */
final class LineJson {

    private LineJson() {}

    static Optional<ItemLine> read(Fields in) {
        ItemLine.Builder line = ItemLine.builder()
                .code(in.text("code"))
                .label(in.text("label").orElse(""))
                .description(in.text("description"))
                .vat(readVat(in))
                .discounts(in.objects("discounts", LineJson::readDiscount))
                .period(readPeriod(in, "periodStart", "periodEnd"));
        in.value("unit", Unit::of).ifPresent(line::unit);
        in.choice("nature", Nature.class).ifPresent(line::nature);
        line.quantity(in.required("quantity", in.decimal("quantity")).orElse(BigDecimal.ZERO));
        line.unitPrice(in.required("unitPrice", in.decimal("unitPrice")).orElse(BigDecimal.ZERO));
        in.unsupported("charges");
        in.done();
        // A line that is refused keeps its place, so that those after it keep their paths.
        return in.made(line::build)
                .or(() -> Optional.of(line.unitPrice(BigDecimal.ZERO).build()));
    }

    /** A rate alone is a rate of category S; a reason alone brings its category. */
    private static Optional<VatRate> readVat(Fields in) {
        Optional<Percentage> rate = in.decimal("vatRate", Percentage::new);
        Optional<String> vatex = in.text("vatex");
        Optional<VatCategory> category =
                in.value("vatCategory", VatCategory::of).or(() -> vatex.flatMap(Vatex::categoryOf));
        if (rate.isEmpty() && category.isEmpty()) {
            return Optional.empty();
        }
        return in.made(() -> new VatRate(category.orElse(VatCategory.STANDARD), rate.orElse(Percentage.ZERO), vatex));
    }

    private static Optional<Discount> readDiscount(Fields in) {
        Optional<String> label = in.text("label");
        Optional<Percentage> percent = in.decimal("percent", Percentage::new);
        Optional<Discount> discount = percent.isPresent()
                ? in.made(() -> new Discount.Percent(percent.get(), label))
                : in.required("amount", in.decimal("amount"))
                        .flatMap(amount -> in.made(() -> new Discount.Amount(amount, label)));
        in.done();
        return discount;
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

    static ObjectNode write(ItemLine line) {
        ObjectNode out = Json.object();
        Out.put(out, "code", line.code());
        out.put("label", line.label());
        Out.put(out, "description", line.description());
        out.put("quantity", line.quantity().toPlainString())
                .put("unit", line.unit().code())
                .put("unitPrice", line.unitPrice().toPlainString())
                .put("nature", line.nature().name());
        line.vat().ifPresent(rate -> writeVat(rate, out));
        if (!line.discounts().isEmpty()) {
            writeDiscounts(line.discounts(), out);
        }
        line.period().ifPresent(period -> writePeriod(period, out, "periodStart", "periodEnd"));
        return out;
    }

    private static void writeVat(VatRate rate, ObjectNode out) {
        out.put("vatRate", rate.percentage().toString())
                .put("vatCategory", rate.category().code());
        Out.put(out, "vatex", rate.vatex());
    }

    private static void writeDiscounts(List<Discount> discounts, ObjectNode line) {
        for (Discount discount : discounts) {
            ObjectNode out = line.withArray("discounts").addObject();
            if (discount instanceof Discount.Percent percent) {
                out.put("percent", percent.percentage().toString());
            } else if (discount instanceof Discount.Amount amount) {
                out.put("amount", amount.amount().toPlainString());
            }
            Out.put(out, "label", discount.label());
        }
    }

    static void writePeriod(Period period, ObjectNode out, String start, String end) {
        out.put(start, period.first().toString()).put(end, period.last().toString());
    }
}
