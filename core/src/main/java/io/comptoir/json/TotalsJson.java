package io.comptoir.json;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Totals;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.money.CurrencyUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The amounts of a paper. */
public final class TotalsJson {

    private static final Rule ALTERED = Rule.error("CPT-JSON-TOTALS-ALTERED", "EN 16931 BR-CO-15")
            .says(
                    "Le total TTC {value} n'est pas la somme de ses parties, {0}.",
                    "The gross total {value} is not the sum of its parts, {0}.")
            .fix("Rétablissez le document depuis l'archive.", "Restore the document from the archive.");
    private static final Rule DIGITS = Rule.error("CPT-JSON-AMOUNT-DIGITS", "EN 16931 BR-DEC-09 to BR-DEC-20")
            .says("Le montant {value} a plus de {0} décimales.", "The amount {value} has more than {0} decimals.")
            .fix(
                    "Donnez un montant arrondi à l'unité de la devise.",
                    "Give an amount rounded to the currency's minor unit.");

    private TotalsJson() {}

    /** The totals as one JSON object: a net for each line, the VAT of each rate, the sums. */
    public static String write(Totals totals) {
        return Json.write(object(totals, TotalsJson::writeNet));
    }

    private static ObjectNode object(Totals totals, BiConsumer<LineTotal, ObjectNode> line) {
        ObjectNode out = Json.object();
        ArrayNode lines = out.putArray("lines");
        totals.lines().forEach(one -> line.accept(one, lines.addObject()));
        ArrayNode vat = out.putArray("vat");
        totals.vat().forEach(one -> writeVat(one, vat.addObject()));
        BigDecimal nothing = totals.totalNet().subtract(totals.totalNet());
        return out.put("sumOfLines", text(totals.sumOfLines()))
                .put("discounts", text(nothing))
                .put("charges", text(nothing))
                .put("totalNet", text(totals.totalNet()))
                .put("totalVat", text(totals.totalVat()))
                .put("totalGross", text(totals.totalGross()))
                .put("prepaid", text(nothing))
                .put("amountDue", text(totals.amountDue()));
    }

    private static void writeNet(LineTotal line, ObjectNode out) {
        out.put("net", text(line.net()));
    }

    private static void writeVat(VatTotal total, ObjectNode out) {
        out.put("category", total.rate().category().code())
                .put("rate", total.rate().percentage().toString());
        Out.put(out, "vatex", total.rate().vatex());
        out.put("taxable", text(total.taxable())).put("vat", text(total.vat()));
    }

    /** The totals of an issued paper: each line also keeps what its discounts took off. */
    static void writeFrozen(Totals totals, ObjectNode document) {
        document.set("totals", object(totals, TotalsJson::writeFrozenLine));
    }

    private static void writeFrozenLine(LineTotal line, ObjectNode out) {
        writeNet(line, out);
        if (!line.discounts().isEmpty()) {
            ArrayNode discounts = out.putArray("discounts");
            line.discounts().forEach(discount -> discounts.addObject().put("amount", text(discount)));
        }
    }

    /** Reads back what {@link #writeFrozen} wrote; amounts that do not add up are noted. */
    static Optional<Totals> readFrozen(Fields document, CurrencyUnit currency) {
        return document.required("totals", document.object("totals")).flatMap(in -> {
            int digits = currency.getDefaultFractionDigits();
            List<LineTotal> lines = in.objects("lines", line -> readLine(line, digits));
            List<VatTotal> vat = in.objects("vat", rate -> readVat(rate, digits));
            Optional<BigDecimal> gross = in.required("totalGross", amount(in, "totalGross", digits));
            in.derived("sumOfLines", "discounts", "charges", "totalNet", "totalVat", "prepaid", "amountDue");
            in.done();
            return in.found().hasErrors()
                    ? Optional.empty()
                    : in.made(() -> agreed(new Totals(currency, lines, vat), gross));
        });
    }

    private static Totals agreed(Totals totals, Optional<BigDecimal> gross) {
        if (gross.filter(totals.totalGross()::equals).isEmpty()) {
            throw new ViolationsException(
                    ALTERED.at("totalGross", gross.map(TotalsJson::text).orElse(""), text(totals.totalGross())));
        }
        return totals;
    }

    private static Optional<LineTotal> readLine(Fields in, int digits) {
        List<BigDecimal> discounts = in.objects("discounts", discount -> readDiscount(discount, digits));
        Optional<BigDecimal> net = in.required("net", amount(in, "net", digits));
        in.done();
        return net.map(amount -> new LineTotal(discounts.stream().reduce(amount, BigDecimal::add), discounts, amount));
    }

    private static Optional<BigDecimal> readDiscount(Fields in, int digits) {
        Optional<BigDecimal> amount = in.required("amount", amount(in, "amount", digits));
        in.done();
        return amount;
    }

    private static Optional<VatTotal> readVat(Fields in, int digits) {
        Optional<VatCategory> category = in.required("category", in.value("category", VatCategory::of));
        Optional<Percentage> percentage = in.required("rate", in.decimal("rate", Percentage::new));
        Optional<String> vatex = in.text("vatex");
        Optional<BigDecimal> taxable = in.required("taxable", amount(in, "taxable", digits));
        Optional<BigDecimal> vat = in.required("vat", amount(in, "vat", digits));
        in.done();
        if (category.isEmpty() || percentage.isEmpty() || taxable.isEmpty() || vat.isEmpty()) {
            return Optional.empty();
        }
        return in.made(
                () -> new VatTotal(new VatRate(category.get(), percentage.get(), vatex), taxable.get(), vat.get()));
    }

    private static Optional<BigDecimal> amount(Fields in, String name, int digits) {
        return in.decimal(name, number -> exact(number, digits));
    }

    private static BigDecimal exact(BigDecimal number, int digits) {
        if (number.stripTrailingZeros().scale() > digits) {
            throw new ViolationsException(DIGITS.at("", number.toPlainString(), digits));
        }
        return Rounding.EXACT.round(number, digits);
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }
}
