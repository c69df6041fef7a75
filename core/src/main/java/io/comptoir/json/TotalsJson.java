package io.comptoir.json;

import io.comptoir.fault.Rule;
import io.comptoir.fault.ViolationsException;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.money.Currencies;
import io.comptoir.money.Percentage;
import io.comptoir.money.Rounding;
import io.comptoir.tax.VatCategory;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.AdjustmentTotal.Share;
import io.comptoir.total.Calculation;
import io.comptoir.total.Deposit;
import io.comptoir.total.ExchangeRate;
import io.comptoir.total.Explanation.Step;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Retention;
import io.comptoir.total.Totals;
import io.comptoir.total.VatRest;
import io.comptoir.total.VatTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
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

    // --- amounts ---

    /** The totals as one JSON object: a net for each line, the VAT of each rate, the sums. */
    public static String write(Totals totals) {
        return Json.write(object(totals, TotalsJson::writeNet));
    }

    private static ObjectNode object(Totals totals, BiConsumer<LineTotal, ObjectNode> line) {
        ObjectNode out = Json.object();
        writeLines(totals, line, out.putArray("lines"));
        writeAdjustments("discounts", totals.discounts(), out);
        writeAdjustments("charges", totals.charges(), out);
        ArrayNode vat = out.putArray("vat");
        totals.vat().forEach(one -> writeVat(one, vat.addObject()));
        out.put("sumOfLines", text(totals.sumOfLines()))
                .put("discounts", text(totals.totalDiscounts()))
                .put("charges", text(totals.totalCharges()))
                .put("totalNet", text(totals.totalNet()))
                .put("totalVat", text(totals.totalVat()))
                .put("totalGross", text(totals.totalGross()));
        totals.vatInVatCurrency()
                .ifPresent(amount -> out.put("totalVatInVatCurrency", text(amount))
                        .put(
                                "vatCurrency",
                                totals.from()
                                        .exchange()
                                        .orElseThrow()
                                        .currency()
                                        .getCurrencyCode()));
        out.put("prepaid", text(totals.prepaid()));
        if (totals.from().payableStep().isPresent()) {
            out.put("payableRounding", text(totals.payableRounding()));
        }
        out.put("amountDue", text(totals.amountDue()));
        if (totals.from().retention().isPresent()) {
            out.put("retained", text(totals.retained())).put("payableNow", text(totals.payableNow()));
        }
        return out;
    }

    /** One object for each line of the paper, so that places agree; words have no amount. */
    private static void writeLines(Totals totals, BiConsumer<LineTotal, ObjectNode> write, ArrayNode lines) {
        Iterator<LineTotal> items = totals.lines().iterator();
        Iterator<BigDecimal> subtotals = totals.subtotals().iterator();
        for (Line line : totals.from().lines()) {
            ObjectNode out = lines.addObject();
            if (line instanceof ItemLine) {
                write.accept(items.next(), out);
            } else if (line instanceof SubtotalLine) {
                out.put("subtotal", text(subtotals.next()));
            }
        }
    }

    private static void writeNet(LineTotal line, ObjectNode out) {
        out.put("net", text(line.net()));
    }

    private static void writeAdjustments(String path, List<AdjustmentTotal> totals, ObjectNode out) {
        for (int i = 0; i < totals.size(); i++) {
            ObjectNode adjustment = out.withArray("adjustments").addObject();
            adjustment
                    .put("path", path + "[" + i + "]")
                    .put("amount", text(totals.get(i).amount()));
            ArrayNode shares = adjustment.putArray("shares");
            totals.get(i).shares().forEach(share -> writeShare(share, shares.addObject()));
        }
    }

    private static void writeShare(Share share, ObjectNode out) {
        writeRate(share.rate(), out);
        out.put("base", text(share.base())).put("amount", text(share.amount())).put("net", text(share.net()));
    }

    static void writeVat(VatTotal total, ObjectNode out) {
        writeRate(total.rate(), out);
        out.put("taxable", text(total.taxable())).put("vat", text(total.vat()));
    }

    private static void writeRate(VatRate rate, ObjectNode out) {
        out.put("category", rate.category().code())
                .put("rate", rate.percentage().toString());
        Out.put(out, "vatex", rate.vatex());
    }

    /** The totals of an issued paper: each line also keeps what its discounts took off. */
    static void writeFrozen(Totals totals, ObjectNode document) {
        document.set("totals", object(totals, TotalsJson::writeFrozenLine));
    }

    private static void writeFrozenLine(LineTotal line, ObjectNode out) {
        writeNet(line, out);
        if (line.before().compareTo(line.net()) != 0) {
            out.put("before", text(line.before()));
        }
        line.discounts().forEach(one -> out.withArray("discounts").addObject().put("amount", text(one)));
        line.charges().forEach(one -> out.withArray("charges").addObject().put("amount", text(one)));
    }

    /** Reads back what {@link #writeFrozen} wrote; amounts that do not add up are noted. */
    static Optional<Totals> readFrozen(Fields document, Calculation from) {
        return document.required("totals", document.object("totals")).flatMap(in -> {
            int digits = from.currency().getDefaultFractionDigits();
            List<LineTotal> lines = in.objects("lines", line -> readLine(line, digits));
            List<Adjustment> adjustments = in.objects("adjustments", one -> readAdjustment(one, digits));
            List<VatTotal> vat = in.objects("vat", rate -> readVat(rate, digits));
            Optional<BigDecimal> gross = in.required("totalGross", amount(in, "totalGross", digits));
            Optional<BigDecimal> due = in.required("amountDue", amount(in, "amountDue", digits));
            in.derived("sumOfLines", "discounts", "charges", "totalNet", "totalVat", "prepaid", "payableRounding");
            in.derived("totalVatInVatCurrency", "vatCurrency", "retained", "payableNow");
            in.done();
            return in.found().hasErrors()
                    ? Optional.empty()
                    : in.made(() -> agreed(
                            new Totals(from, lines, of("discounts", adjustments), of("charges", adjustments), vat),
                            gross,
                            due));
        });
    }

    private record Adjustment(String path, AdjustmentTotal total) {}

    private static List<AdjustmentTotal> of(String path, List<Adjustment> adjustments) {
        return adjustments.stream()
                .filter(one -> one.path().startsWith(path + "["))
                .map(Adjustment::total)
                .toList();
    }

    private static Optional<Adjustment> readAdjustment(Fields in, int digits) {
        Optional<String> path = in.required("path", in.text("path"));
        Optional<BigDecimal> amount = in.required("amount", amount(in, "amount", digits));
        List<Share> shares = in.objects("shares", share -> readShare(share, digits));
        in.done();
        return path.flatMap(of -> amount.map(all -> new Adjustment(of, new AdjustmentTotal(all, shares))));
    }

    private static Optional<Share> readShare(Fields in, int digits) {
        Optional<VatRate> rate = readRate(in);
        Optional<BigDecimal> base = in.required("base", amount(in, "base", digits));
        Optional<BigDecimal> amount = in.required("amount", amount(in, "amount", digits));
        Optional<BigDecimal> net = in.required("net", amount(in, "net", digits));
        in.done();
        return rate.isEmpty() || base.isEmpty() || amount.isEmpty() || net.isEmpty()
                ? Optional.empty()
                : Optional.of(new Share(rate.get(), base.get(), amount.get(), net.get()));
    }

    private static Totals agreed(Totals totals, Optional<BigDecimal> gross, Optional<BigDecimal> due) {
        agree("totalGross", gross, totals.totalGross());
        agree("amountDue", due, totals.amountDue());
        return totals;
    }

    private static void agree(String path, Optional<BigDecimal> frozen, BigDecimal added) {
        if (frozen.filter(added::equals).isEmpty()) {
            throw new ViolationsException(
                    ALTERED.at(path, frozen.map(TotalsJson::text).orElse(""), text(added)));
        }
    }

    /** The line of an item; other lines have no net. */
    private static Optional<LineTotal> readLine(Fields in, int digits) {
        in.derived("subtotal");
        List<BigDecimal> discounts = in.objects("discounts", one -> readAmount(one, digits));
        List<BigDecimal> charges = in.objects("charges", one -> readAmount(one, digits));
        Optional<BigDecimal> before = amount(in, "before", digits);
        Optional<BigDecimal> net = amount(in, "net", digits);
        in.done();
        return net.map(amount -> new LineTotal(before.orElse(amount), discounts, charges, amount));
    }

    private static Optional<BigDecimal> readAmount(Fields in, int digits) {
        Optional<BigDecimal> amount = in.required("amount", amount(in, "amount", digits));
        in.done();
        return amount;
    }

    static Optional<VatTotal> readVat(Fields in) {
        return readVat(in, in::decimal);
    }

    private static Optional<VatTotal> readVat(Fields in, int digits) {
        return readVat(in, name -> amount(in, name, digits));
    }

    static Optional<VatTotal> readVat(Fields in, Function<String, Optional<BigDecimal>> amount) {
        Optional<VatRate> rate = readRate(in);
        Optional<BigDecimal> taxable = in.required("taxable", amount.apply("taxable"));
        Optional<BigDecimal> vat = in.required("vat", amount.apply("vat"));
        in.done();
        return rate.isEmpty() || taxable.isEmpty() || vat.isEmpty()
                ? Optional.empty()
                : Optional.of(new VatTotal(rate.get(), taxable.get(), vat.get()));
    }

    /** A rate alone is a rate of category S. */
    private static Optional<VatRate> readRate(Fields in) {
        Optional<Percentage> percentage = in.required("rate", in.decimal("rate", Percentage::new));
        Optional<String> vatex = in.text("vatex");
        Optional<VatCategory> category = in.value("category", VatCategory::of);
        return percentage.flatMap(
                rate -> in.made(() -> new VatRate(category.orElse(VatCategory.STANDARD), rate, vatex)));
    }

    // --- what changes the amount due ---

    static Optional<Deposit> readDeposit(Fields in) {
        Optional<String> number = in.required("number", in.text("number"));
        Optional<LocalDate> date = in.required("date", in.date("date"));
        List<VatTotal> vat = in.objects("vat", TotalsJson::readVat);
        in.done();
        return number.isEmpty() || date.isEmpty()
                ? Optional.empty()
                : in.made(() -> new Deposit(number.get(), date.get(), vat));
    }

    static void write(Deposit deposit, ObjectNode out) {
        out.put("number", deposit.number()).put("date", deposit.date().toString());
        ArrayNode vat = out.putArray("vat");
        deposit.vat().forEach(one -> writeVat(one, vat.addObject()));
    }

    static Optional<VatRest> readRest(Fields in) {
        Optional<VatRate> rate = readRate(in);
        Optional<BigDecimal> vat = in.required("vat", in.decimal("vat"));
        in.done();
        return rate.flatMap(at -> vat.flatMap(tax -> in.made(() -> new VatRest(at, tax))));
    }

    static void write(VatRest rest, ObjectNode out) {
        writeRate(rest.rate(), out);
        out.put("vat", text(rest.vat()));
    }

    static Optional<Retention> readRetention(Fields in) {
        Optional<Percentage> percent = in.required("percent", in.decimal("percent", Percentage::new));
        BigDecimal earlier = in.decimal("earlierGross").orElse(BigDecimal.ZERO);
        in.done();
        return percent.flatMap(share -> in.made(() -> new Retention(share, earlier)));
    }

    static void write(Retention retention, ObjectNode out) {
        out.put("percent", retention.percentage().toString());
        if (retention.earlierGross().signum() != 0) {
            out.put("earlierGross", text(retention.earlierGross()));
        }
    }

    static Optional<ExchangeRate> readExchange(Fields in) {
        CurrencyUnit currency = in.value("currency", Currencies::of).orElseGet(Currencies::euro);
        Optional<BigDecimal> rate = in.required("rate", in.decimal("rate"));
        Optional<LocalDate> date = in.date("date");
        Optional<String> source = in.text("source");
        in.done();
        return rate.flatMap(worth -> in.made(() -> new ExchangeRate(currency, worth, date, source)));
    }

    static void write(ExchangeRate exchange, ObjectNode out) {
        out.put("currency", exchange.currency().getCurrencyCode()).put("rate", text(exchange.rate()));
        Out.put(out, "date", exchange.date().map(LocalDate::toString));
        Out.put(out, "source", exchange.source());
    }

    // --- explanations ---

    /** The totals with the reason of each amount. */
    public static String writeExplained(Totals totals) {
        ObjectNode out = object(totals, TotalsJson::writeNet);
        ArrayNode steps = out.putArray("explanation");
        totals.explain().steps().forEach(step -> write(step, steps.addObject()));
        return Json.write(out);
    }

    private static void write(Step step, ObjectNode out) {
        out.put("path", step.path())
                .put("formula", step.formula())
                .put("rule", step.rule())
                .put("exact", text(step.exact()))
                .put("rounding", step.manner().name());
        if (step.residue().signum() != 0) {
            out.put("residue", text(step.residue()));
        }
        out.put("amount", text(step.amount()))
                .put("fr", step.text(Locale.FRENCH))
                .put("en", step.text(Locale.ENGLISH));
    }

    // --- numbers ---

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
