package io.comptoir.total;

import static io.comptoir.total.Steps.at;
import static io.comptoir.total.Steps.id;
import static io.comptoir.total.Steps.minus;
import static io.comptoir.total.Steps.minusPlus;
import static io.comptoir.total.Steps.named;
import static io.comptoir.total.Steps.plus;
import static io.comptoir.total.Steps.times;

import io.comptoir.catalog.PriceBasis;
import io.comptoir.fault.Text;
import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.line.ItemLine;
import io.comptoir.line.Line;
import io.comptoir.line.SubtotalLine;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal.Share;
import io.comptoir.total.Steps.Quotient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Goes through the amounts of a paper once more and says where each comes from. Used once. */
final class Explaining {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Totals totals;
    private final Calculation from;
    private final Steps steps;
    private final int digits;
    private final boolean gross;

    Explaining(Totals totals) {
        this.totals = totals;
        from = totals.from();
        digits = from.currency().getDefaultFractionDigits();
        steps = new Steps(digits);
        gross = from.pricing() == PriceBasis.GROSS;
    }

    Explanation explanation() {
        lines();
        discounts();
        charges();
        totals.vat().forEach(this::rate);
        sums();
        amountDue();
        return steps.explanation();
    }

    // --- lines ---

    private void lines() {
        int item = 0;
        List<BigDecimal> since = new ArrayList<>();
        for (int i = 0; i < from.lines().size(); i++) {
            Line line = from.lines().get(i);
            String path = "lines[" + i + "]";
            if (line instanceof ItemLine one) {
                LineTotal total = totals.lines().get(item++);
                line(one, total, path);
                since.add(total.amount());
            } else if (line instanceof SubtotalLine subtotal) {
                Text what = named("Sous-total", "Subtotal", subtotal.label());
                steps.add(path + ".subtotal", what, plus(since), "Σ", steps.sum(since));
                since.clear();
            }
        }
    }

    private void line(ItemLine line, LineTotal total, String path) {
        String result = path + (gross ? ".gross" : ".net");
        Text what = gross
                ? named("TTC de la ligne", "Gross of line", line.label())
                : named("Net de la ligne", "Net of line", line.label());
        Quotient price = new Quotient(line.quantity(), line.unitPrice(), line.priceBaseQuantity());
        if (total.discounts().isEmpty() && total.charges().isEmpty()) {
            steps.round(result, what, price.formula(), "BT-131", price.exact(), total.before());
            return;
        }
        Text before = named("Avant remises, ligne", "Before discounts, line", line.label());
        steps.round(path + ".before", before, price.formula(), "BT-129 × BT-146", price.exact(), total.before());
        BigDecimal left = total.before();
        for (int i = 0; i < line.discounts().size(); i++) {
            discount(
                    path + ".discounts[" + i + "]",
                    "BT-136",
                    line.discounts().get(i),
                    left,
                    total.discounts().get(i));
            left = left.subtract(total.discounts().get(i));
        }
        for (int i = 0; i < line.charges().size(); i++) {
            charge(
                    path + ".charges[" + i + "]",
                    "BT-141",
                    line.charges().get(i),
                    left,
                    total.charges().get(i));
        }
        String formula = minusPlus(total.before(), total.discounts(), total.charges());
        steps.add(result, what, formula, "BT-131", total.amount());
    }

    private void discount(String path, String rule, Discount discount, BigDecimal base, BigDecimal off) {
        Text what = named("Remise", "Discount", discount.label().orElse(""));
        if (discount instanceof Discount.Percent one) {
            percent(path, what, rule, base, one.percentage().value(), off);
        } else if (discount instanceof Discount.Amount one) {
            amount(path, what, rule, one.amount(), off);
        }
    }

    private void charge(String path, String rule, Charge charge, BigDecimal base, BigDecimal more) {
        Text what = named("Frais", "Charge", charge.label().orElse(""));
        if (charge instanceof Charge.Percent one) {
            percent(path, what, rule, base, one.percentage().value(), more);
        } else if (charge instanceof Charge.Amount one) {
            amount(path, what, rule, one.amount(), more);
        }
    }

    private void percent(String path, Text what, String rule, BigDecimal base, BigDecimal percent, BigDecimal result) {
        BigDecimal exact = base.multiply(percent).movePointLeft(2);
        steps.round(path, what, times(base, percent), rule, exact, result);
    }

    private void amount(String path, Text what, String rule, BigDecimal amount, BigDecimal result) {
        BigDecimal signed = result.signum() < 0 ? amount.negate() : amount; // given back on a correcting line
        steps.round(path, what, signed.toPlainString(), rule, signed, result);
    }

    // --- discounts and charges of the paper ---

    private void discounts() {
        for (int i = 0; i < totals.discounts().size(); i++) {
            AdjustmentTotal total = totals.discounts().get(i);
            String path = "discounts[" + i + "]";
            discount(path + ".amount", "BT-92", from.discounts().get(i).discount(), total.base(), total.amount());
            shares(path, "BR-CO-11", total);
        }
    }

    private void charges() {
        for (int i = 0; i < totals.charges().size(); i++) {
            AdjustmentTotal total = totals.charges().get(i);
            String path = "charges[" + i + "]";
            charge(path + ".amount", "BT-99", from.charges().get(i).charge(), total.base(), total.amount());
            shares(path, "BR-CO-12", total);
        }
    }

    /** How a discount or charge is split over the rates; told where there is more than one. */
    private void shares(String path, String rule, AdjustmentTotal total) {
        if (total.shares().size() < 2) {
            return;
        }
        for (Share share : total.shares()) {
            Text what = at(share.rate(), "Part", "Share");
            String at = path + "." + id(share.rate());
            if (total.base().signum() == 0) {
                steps.add(at, what, share.amount().toPlainString(), rule, share.amount());
            } else {
                Quotient part = new Quotient(total.amount(), share.base(), total.base());
                steps.share(at, what, part, rule, share.amount());
            }
        }
    }

    // --- rates ---

    private void rate(VatTotal vat) {
        String path = "vat." + id(vat.rate());
        Text taxable = at(vat.rate(), "Base", "Taxable");
        List<BigDecimal> parts = parts(vat.rate());
        BigDecimal sum = steps.sum(parts);
        if (gross) {
            steps.add(path + ".gross", at(vat.rate(), "TTC", "Gross"), plus(parts), "Σ", sum);
            tax(path, vat, parts);
            steps.add(path + ".taxable", taxable, minus(sum, vat.vat()), "BT-116", vat.taxable());
            nets(vat.rate());
        } else {
            steps.add(path + ".taxable", taxable, plus(parts), "BT-116", vat.taxable());
            tax(path, vat, parts);
        }
    }

    private void tax(String path, VatTotal vat, List<BigDecimal> parts) {
        Text what = at(vat.rate(), "TVA", "VAT");
        if (from.vatRest(vat.rate()).isPresent()) {
            steps.add(path + ".vat", what, plus(List.of(vat.vat())), "REST", vat.vat());
            return;
        }
        if (from.rounding() == RoundingPolicy.EN16931) {
            tax(path + ".vat", what, "BR-CO-17", vat.rate(), steps.sum(parts), vat.vat());
            return;
        }
        List<BigDecimal> each = new ArrayList<>();
        for (BigDecimal part : parts) {
            BigDecimal one =
                    gross ? vat.rate().taxWithin(part, digits) : vat.rate().taxOn(part, digits);
            tax(path + ".parts[" + each.size() + "]", what, from.rounding().name(), vat.rate(), part, one);
            each.add(one);
        }
        steps.add(path + ".vat", what, plus(each), from.rounding().name(), vat.vat());
    }

    private void tax(String path, Text what, String rule, VatRate rate, BigDecimal on, BigDecimal tax) {
        BigDecimal percent = rate.percentage().value();
        if (gross) {
            Quotient within = new Quotient(on, percent, HUNDRED.add(percent));
            steps.round(path, what, within.formula(), rule, within.exact(), tax);
        } else {
            percent(path, what, rule, on, percent, tax);
        }
    }

    /** Where the net of a rate went: to its lines, then to its shares of discounts and charges. */
    private void nets(VatRate rate) {
        int item = 0;
        for (int i = 0; i < from.lines().size(); i++) {
            if (from.lines().get(i) instanceof ItemLine line) {
                LineTotal total = totals.lines().get(item++);
                if (line.vat().orElseThrow().equals(rate)) {
                    Text what = named("Net de la ligne", "Net of line", line.label());
                    net("lines[" + i + "].net", what, rate, total.amount(), total.net());
                }
            }
        }
        netShares("discounts", totals.discounts(), rate);
        netShares("charges", totals.charges(), rate);
    }

    private void netShares(String of, List<AdjustmentTotal> adjustments, VatRate rate) {
        for (int i = 0; i < adjustments.size(); i++) {
            for (Share share : adjustments.get(i).shares()) {
                if (share.rate().equals(rate)) {
                    String path = of + "[" + i + "]." + id(rate) + ".net";
                    net(path, at(rate, "Net", "Net"), rate, share.amount(), share.net());
                }
            }
        }
    }

    private void net(String path, Text what, VatRate rate, BigDecimal amount, BigDecimal net) {
        Quotient part =
                new Quotient(amount, HUNDRED, HUNDRED.add(rate.percentage().value()));
        if (from.rounding() == RoundingPolicy.EN16931) {
            steps.share(path, what, part, "BR-CO-10", net);
        } else {
            steps.add(
                    path,
                    what,
                    minus(amount, amount.subtract(net)),
                    from.rounding().name(),
                    net);
        }
    }

    /** What VAT of one rate is on: lines, discounts (below zero) and charges. */
    private List<BigDecimal> parts(VatRate rate) {
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < from.items().size(); i++) {
            if (from.items().get(i).vat().orElseThrow().equals(rate)) {
                parts.add(totals.lines().get(i).amount());
            }
        }
        shares(totals.discounts(), rate)
                .forEach(share -> parts.add(share.amount().negate()));
        shares(totals.charges(), rate).forEach(share -> parts.add(share.amount()));
        return parts;
    }

    private static List<Share> shares(List<AdjustmentTotal> adjustments, VatRate rate) {
        return adjustments.stream()
                .flatMap(one -> one.shares().stream())
                .filter(share -> share.rate().equals(rate))
                .toList();
    }

    // --- sums ---

    private void sums() {
        List<BigDecimal> lines = totals.lines().stream().map(LineTotal::net).toList();
        List<BigDecimal> less =
                totals.discounts().stream().map(AdjustmentTotal::net).toList();
        List<BigDecimal> more =
                totals.charges().stream().map(AdjustmentTotal::net).toList();
        add("sumOfLines", "Somme des lignes", "Sum of lines", plus(lines), "BR-CO-10", totals.sumOfLines());
        if (!less.isEmpty()) {
            add("discounts", "Remises de pied", "Discounts", plus(less), "BR-CO-11", totals.totalDiscounts());
        }
        if (!more.isEmpty()) {
            add("charges", "Frais de pied", "Charges", plus(more), "BR-CO-12", totals.totalCharges());
        }
        String net = minusPlus(
                totals.sumOfLines(),
                less.isEmpty() ? less : List.of(totals.totalDiscounts()),
                more.isEmpty() ? more : List.of(totals.totalCharges()));
        add("totalNet", "Total HT", "Total before tax", net, "BR-CO-13", totals.totalNet());
        List<BigDecimal> vat = totals.vat().stream().map(VatTotal::vat).toList();
        add("totalVat", "Total TVA", "Total VAT", plus(vat), "BR-CO-14", totals.totalVat());
        String both = plus(List.of(totals.totalNet(), totals.totalVat()));
        add("totalGross", "Total TTC", "Total with tax", both, "BR-CO-15", totals.totalGross());
        from.exchange().ifPresent(this::vatCurrency);
    }

    private void vatCurrency(ExchangeRate rate) {
        String code = rate.currency().getCurrencyCode();
        Quotient converted = new Quotient(totals.totalVat(), rate.rate(), BigDecimal.ONE);
        steps.round(
                "totalVatInVatCurrency",
                new Text("TVA en " + code, "VAT in " + code),
                converted.formula(),
                "BT-111",
                converted.exact(),
                rate.convert(totals.totalVat()));
    }

    // --- amount due ---

    private void amountDue() {
        List<BigDecimal> deposits = from.deposits().stream().map(Deposit::gross).toList();
        if (!deposits.isEmpty()) {
            add("prepaid", "Acomptes déduits", "Deposits deducted", plus(deposits), "BT-113", totals.prepaid());
        }
        List<BigDecimal> less = deposits.isEmpty() ? List.of() : List.of(totals.prepaid());
        List<BigDecimal> more = from.payableStep().isEmpty() ? List.of() : List.of(totals.payableRounding());
        from.payableStep().ifPresent(step -> {
            String formula = minusPlus(totals.totalGross(), less, List.of()) + " → " + step.toPlainString();
            add("payableRounding", "Arrondi du net à payer", "Rounding", formula, "BT-114", totals.payableRounding());
        });
        String due = minusPlus(totals.totalGross(), less, more);
        add("amountDue", "Net à payer", "Amount due", due, "BR-CO-16", totals.amountDue());
        from.retention().ifPresent(this::retention);
    }

    private void retention(Retention retention) {
        BigDecimal base = totals.totalGross().add(retention.earlierGross());
        Text what = new Text("Retenue de garantie", "Retention");
        percent("retained", what, "BT-20", base, retention.percentage().value(), totals.retained());
        String now = minus(totals.amountDue(), totals.retained());
        add("payableNow", "À payer maintenant", "To be paid now", now, "BT-20", totals.payableNow());
    }

    private void add(String path, String french, String english, String formula, String rule, BigDecimal amount) {
        steps.add(path, new Text(french, english), formula, rule, amount);
    }
}
