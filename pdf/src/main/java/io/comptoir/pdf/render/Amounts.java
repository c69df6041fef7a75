package io.comptoir.pdf.render;

import io.comptoir.line.Charge;
import io.comptoir.line.Discount;
import io.comptoir.money.Rounding;
import io.comptoir.pdf.block.Sums.Sum;
import io.comptoir.pdf.block.Sums.Weight;
import io.comptoir.pdf.style.Labels;
import io.comptoir.tax.VatRate;
import io.comptoir.total.AdjustmentTotal;
import io.comptoir.total.Calculation;
import io.comptoir.total.Deposit;
import io.comptoir.total.LineTotal;
import io.comptoir.total.Retention;
import io.comptoir.total.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sums of a paper, so that a reader who adds up what is printed finds them: the lines, the discounts and charges,
 * the total, the deposits, what is to be paid. Where nobody pays they end with the total.
 * <p>
 * Prices before tax lead to the total before tax, and VAT is added; prices with tax lead to the total with tax, and net
 * and VAT are told as parts of it.
 */
final class Amounts {

    private final Totals totals;
    private final Calculation from;
    private final Labels labels;
    private final Adjusted adjusted;
    private final Figures figures;
    private final Priced.End end;
    private final boolean gross;
    private final List<Sum> sums = new ArrayList<>();

    Amounts(Priced priced, Labels labels) {
        this.totals = priced.totals();
        this.from = totals.from();
        this.labels = labels;
        this.adjusted = new Adjusted(labels);
        this.figures = Figures.of(priced, labels);
        this.end = priced.end();
        this.gross = priced.isGross();
    }

    List<Sum> sums() {
        addAdjustments();
        addTotals();
        if (end != Priced.End.TOTAL) {
            addPayable();
        }
        return sums;
    }

    private void addAdjustments() {
        if (!isAdjusted()) {
            return;
        }
        BigDecimal lines = lines();
        add(labels.get(gross ? "total.lines.gross" : "total.lines"), lines, Weight.PLAIN);
        for (int i = 0; i < totals.discounts().size(); i++) {
            Discount discount = from.discounts().get(i).discount();
            AdjustmentTotal total = totals.discounts().get(i);
            String name = adjusted.name(discount) + of(discount instanceof Discount.Percent, total, lines);
            add(name + at(from.discounts().get(i).vat()), total.amount().negate(), Weight.PLAIN);
        }
        for (int i = 0; i < totals.charges().size(); i++) {
            Charge charge = from.charges().get(i).charge();
            AdjustmentTotal total = totals.charges().get(i);
            String name = adjusted.name(charge) + of(charge instanceof Charge.Percent, total, lines);
            add(name + at(from.charges().get(i).vat()), total.amount(), Weight.PLAIN);
        }
    }

    private boolean isAdjusted() {
        return !totals.discounts().isEmpty() || !totals.charges().isEmpty();
    }

    private BigDecimal lines() {
        return totals.lines().stream().map(LineTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a percentage is of, where it is not the sum of the lines. */
    private String of(boolean percent, AdjustmentTotal total, BigDecimal lines) {
        return percent && total.base().compareTo(lines) != 0
                ? " " + labels.get("percent.of", amount(total.base()))
                : "";
    }

    /** The rate of its own, where there are several. */
    private String at(Optional<VatRate> rate) {
        return totals.vat().size() < 2
                ? ""
                : rate.map(one -> " (" + new Rates(labels).name(one) + ")").orElse("");
    }

    private void addTotals() {
        if (gross) {
            add(labels.get("total.gross"), totals.totalGross(), weight(Weight.STRONG));
            add(labels.get("total.net.within"), totals.totalNet(), Weight.ASIDE);
            add(labels.get("total.vat.within"), totals.totalVat(), Weight.ASIDE);
            return;
        }
        add(labels.get("total.net"), totals.totalNet(), isAdjusted() ? Weight.STRONG : Weight.PLAIN);
        add(labels.get("total.vat"), totals.totalVat(), Weight.PLAIN);
        boolean onTheWay = totals.amountDue().compareTo(totals.totalGross()) != 0;
        add(labels.get("total.gross"), totals.totalGross(), weight(onTheWay ? Weight.STRONG : Weight.PLAIN));
    }

    /** The weight of the total, which is more where it comes last. */
    private Weight weight(Weight onTheWay) {
        return end == Priced.End.TOTAL ? Weight.TOTAL : onTheWay;
    }

    private void addPayable() {
        from.deposits().forEach(this::addDeposit);
        if (totals.payableRounding().signum() != 0) {
            add(labels.get("payable.rounding"), totals.payableRounding(), Weight.PLAIN);
        }
        addDue();
    }

    private void addDeposit(Deposit deposit) {
        String date = labels.notation().date(deposit.date());
        BigDecimal off =
                Rounding.EXACT.round(deposit.gross().negate(), totals.currency().getDefaultFractionDigits());
        add(labels.get("deposit", deposit.number(), date), off, Weight.PLAIN);
    }

    private void addDue() {
        Optional<Retention> retention =
                from.retention().filter(some -> totals.retained().signum() != 0);
        if (retention.isEmpty()) {
            boolean credit = end == Priced.End.CREDITED;
            add(labels.get(credit ? "amount.credited" : "amount.due"), totals.amountDue(), Weight.TOTAL);
            return;
        }
        add(labels.get("amount.due"), totals.amountDue(), Weight.STRONG);
        add(kept(retention.get()), totals.retained().negate(), Weight.PLAIN);
        add(labels.get("payable.now"), totals.payableNow(), Weight.TOTAL);
    }

    /** Kept back of the total with tax, and of earlier ones that it says. */
    private String kept(Retention retention) {
        String percent = adjusted.percent(retention.percentage());
        return retention.earlierGross().signum() == 0
                ? labels.get("retention", percent)
                : labels.get(
                        "retention.earlier", percent, amount(totals.totalGross().add(retention.earlierGross())));
    }

    private void add(String name, BigDecimal amount, Weight weight) {
        sums.add(new Sum(name, amount(amount), weight));
    }

    private String amount(BigDecimal amount) {
        return figures.amount(amount);
    }
}
